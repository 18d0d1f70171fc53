"""Times of day and parts of the day, beside a date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claims.dates.words import fold, index, lexicon, opening, openings, pattern
from claims.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Clock:
    """A part of the day, a time ``HH:MM`` and the zone that was written with it."""

    part: str | None = None
    time: str | None = None
    zone: str | None = None

    def merged(self, other: Clock) -> Clock:
        return Clock(self.part or other.part, self.time or other.time, self.zone or other.zone)

    def hours(self) -> tuple[float, float] | None:
        """The hours [from, to) that these words mean; ``None`` when they name none."""
        if self.time:
            at = int(self.time[:2]) + int(self.time[3:5]) / 60
            return (at, at + 1 / 60)
        if self.part is None:
            return None
        first, last = lexicon()["parts"][self.part]["hours"]
        return (float(first), float(last))


NO_CLOCK = Clock()

_TIME = r"(?:(?P<h>2[0-3]|[01]?\d)(?:(?P<colon>[:.h])(?P<m>[0-5]\d)(?::[0-5]\d)?)?(?:_?(?P<half>[ap]\.?m\b\.?)|" \
        r"_o['\u2019]clock|(?=_<zone>\b)|(?<=\d[:h]\d\d)(?!\d))(?:_?\(?<zone2>\b\)?)?)"  # fmt: skip
_BEFORE = rf"(?:(?:the_|at_)?(?:<part>|(?:{_TIME}))(?:_local_time)?)(?:,?_(?:on|of)(?:_the)?_|,_|_)"
_AFTER = rf"(?:,?_(?:at_(?:about_|around_)?)?(?:{_TIME})(?:_local_time)?|,?_(?:in_the_|at_|shortly_before_)?<part>\b)"


@cache
def _leading() -> frozenset[str]:
    return openings(list(index("parts")), "the", "at", "0")


@cache
def _following() -> frozenset[str]:
    return _leading() | {",", "in", "shortly"}


def before(text: str, start: int, word: str | None = None) -> tuple[Clock, int] | None:
    """ "the evening of", "shortly after midnight on", "10 p.m. on": what they say, and where the date begins."""
    if (word or opening(text, start)) not in _leading():
        return None
    found = pattern(_BEFORE).match(text, start)
    return (_clock(found.groupdict()), found.end()) if found else None


def after(text: str, stop: int) -> tuple[Clock, int]:
    """ "evening", "at 10 p.m. GMT", "in the morning" behind a date; an empty clock and ``stop`` when nothing follows."""
    clock = NO_CLOCK
    if opening(text, stop) not in _following():
        return clock, stop
    while found := pattern(_AFTER).match(text, stop):
        clock, stop = clock.merged(_clock(found.groupdict())), found.end()
    return clock, stop


def _clock(groups: dict[str, str | None]) -> Clock:
    part = index("parts").get(fold(groups.get("part") or ""))
    hour = groups.get("h")
    if hour is None:
        return Clock(part)
    zone = groups.get("zone2") or groups.get("zone")
    return Clock(part, _time(int(hour), groups), fold(zone).upper() if zone else None)


def _time(hour: int, groups: dict[str, str | None]) -> str:
    half = (groups.get("half") or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{int(groups.get('m') or 0):02}"


def near_midnight(part: str | None, time: str | None) -> bool:
    """Whether another speaker or time zone may name the next or the last day."""
    return part in lexicon()["near_midnight"] or bool(time and (time >= "18:00" or time < "06:00"))


def alone(text: str, start: int) -> tuple[Clock, int] | None:
    """A time that stands alone and bears its half of the day or its zone: "10:30 p.m.", "14:00 GMT"; not "2:1" or "10:30"."""
    found = pattern(rf"(?:{_TIME})").match(text, start)
    if found is None or not (found["half"] or found["zone"] or found["zone2"]):
        return None
    return _clock(found.groupdict()), found.end()
