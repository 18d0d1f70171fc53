"""Times of day in running text: "5.40 p.m.", "at 14:06", "22:10 GMT", "half past eight", "twenty to seven in the evening", "around nine on Friday evening"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extract.texts.clock_forms import HEDGED, numbers, pattern
from claims.extract.texts.clock_sight import JOIN, PART, day_of_24, in_a_word, in_figures, to_or_past
from claims.folding import small
from claims.quick import quick, replace
from claims.text import Span
from claims.times.value import HALF, TimeValue
from claims.times.words import lexicon, zone

_HOUR, _MINUTE, _LAST = 3600, 60, 59
_LEAD = 10
# "In 1953 GMT was taken up".
_A_YEAR = ("in ", "since ", "of ")
# The first end of a stretch that bears no mark of its own: "between 2 and 2.30 a.m.", "between 0430 and 0540 GMT".
_BARE = re.compile(
    r"\bbetween\s(?P<about>(?:about|around)\s)?(?P<h>[01]?\d|2[0-4])(?:(?:(?<=\d\d)|[:.])(?P<m>[0-5]\d))?\sand\s\Z",
    re.IGNORECASE,
)
_POINT_HOURS = {"noon": 12, "midday": 12, "midnight": 12}


@quick
@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day with its place."""

    span: Span
    value: TimeValue


def clocks(text: str, span: Span) -> Iterator[Clock]:
    """Every time of day in a sentence. What may be a score, a length or a count is left out; "10.00-12.35" is one stretch."""
    held: Clock | None = None
    for one in _each(text, span):
        stretch = _stretch(text, held, one) if held else None
        clock = one if stretch else _from_bare(text, held.span.stop if held else span.start, one)
        if held and not stretch:
            yield held
        held = stretch or clock
    if held:
        yield held


def _each(text: str, span: Span) -> Iterator[Clock]:
    last = -1
    at = span.start
    while found := pattern().search(text, at, span.stop):
        at = found.end()
        joined = last >= 0 and JOIN.fullmatch(text, last, found.start()) is not None
        value = _read(found, text, span, joined)
        if value is None:
            # What follows a hedge or a number that told no time may tell one itself.
            at = _next_word(text, found.start(), found.end())
            continue
        zoned = zone().match(text, at, span.stop)
        if zoned and zoned["name"]:
            value, at = _with_zone(value, zoned["name"]), zoned.end()
        last = at
        yield Clock(Span(found.start(), at), replace(value, raw=text[found.start() : at]))


def _stretch(text: str, first: Clock, last: Clock) -> Clock | None:
    """ "10.00-12.35", "between 02:15 and 02:40", "17:00 to 22:35"; "from 17:42 to 23:05" tells when a thing began and when it ended."""
    between = text[first.span.stop : last.span.start].strip().lower()
    before = text[max(0, first.span.start - _LEAD) : first.span.start].lower().rstrip()
    one = between in ("-", "–") or (between == "to" and not before.endswith("from"))
    if not one and not (between == "and" and before.endswith("between")):
        return None
    low, high = first.value.low, last.value.high
    span = Span(first.span.start, last.span.stop)
    either = first.value.either and last.value.either
    raw = text[span.start : span.stop]
    approximate = first.value.approximate or last.value.approximate
    high += 0 if high >= low else 2 * HALF
    return Clock(span, replace(last.value, raw=raw, low=low, high=high, either=either, approximate=approximate))


def _from_bare(text: str, behind: int, clock: Clock) -> Clock:
    """The stretch that ends with a time, where a bare hour begins it; it lies in the half of the day that puts it before the end."""
    start = clock.span.start
    found = _BARE.search(text, max(behind, start - 3 * _LEAD), start)
    if found is None:
        return clock
    low, high = int(found["h"]) % 24 * _HOUR + int(found["m"] or 0) * _MINUTE, clock.value.high
    if not found["m"]:
        # The nearest such hour before the end.
        first = low % HALF
        low = first if first <= high < first + HALF else first + HALF
    begins = found.start("about") if found["about"] else found.start("h")
    high += 0 if high >= low else 2 * HALF
    value = replace(clock.value, raw=text[begins : clock.span.stop], low=low, high=high)
    if found["about"]:
        value = replace(value, low=max(0, low - HEDGED["about"][0]), approximate=True)
    return Clock(Span(begins, clock.span.stop), value)


def _next_word(text: str, start: int, stop: int) -> int:
    """Where the word behind ``start`` begins, at most ``stop``."""
    space = text.find(" ", start, stop)
    return space + 1 if space > 0 else stop


def _read(found: re.Match[str], text: str, span: Span, joined: bool) -> TimeValue | None:
    hedge = next((name for name in HEDGED if found[name]), None)
    if found["point"]:
        hours, minutes = map(int, lexicon()["points"][small(found["point"])].split(":"))
        return _hedged(TimeValue(found[0], *_ends(hours, minutes)), hedge)
    if not _is_told(found, text, span, hedge, joined):
        return None
    told = _hour_and_minute(found, text)
    if told is None:
        return None
    hour, minute, sure = told
    half = (found["half"] or found["half2"] or "").lower() or _half_of(text, found.end(), span.stop, hour)
    if half:
        hour, sure = hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour, True
    low, high = _ends(hour, minute)
    if found["s"]:
        low = high = low + int(found["s"])
    return _hedged(TimeValue(found[0], low, high, either=not sure), hedge)


def _is_told(found: re.Match[str], text: str, span: Span, hedge: str | None, joined: bool) -> bool:
    if found["h"]:
        glued = found.start() > 0 and text[found.start() - 1] in "-–"
        return joined or (not glued and in_figures(found, text, span, hedge is not None))
    if found["h8"]:
        return not text[max(0, found.start() - 6) : found.start()].lower().endswith(_A_YEAR)
    if found["h3"]:
        return to_or_past(found, text, hedge is not None)
    if found["h5"] or found["h6"] or found["h7"]:
        return in_a_word(found, text, span, hedge)
    return True


def _hour_and_minute(found: re.Match[str], text: str) -> tuple[int, int, bool] | None:
    """Hour, minute, and whether the half of the day is sure."""
    if found["h8"]:
        return int(found["h8"]), int(found["m8"]), True
    if found["h"]:
        first = int(found["h"])
        sure = first > 12 or first == 0 or found["h"].startswith("0") or bool(found["hrs"] or found["s"])
        return first, int(found["m"]), sure or (first > 9 and found["mark"] == ":" and day_of_24(text))
    minute = _minutes(found["minutes"]) if found["h3"] else 0
    hour = _number(found["h3"] or found["h2"] or found["h4"] or found["h5"] or found["h6"] or found["h7"])
    if hour is None or minute is None or not 1 <= hour <= 12 or minute > _LAST:
        return None
    back, sure = bool(found["h3"]) and found["way"].lower() == "to", False
    if found["h3"] and found["h3"].lower() in _POINT_HOURS:
        # Ten past midnight is 00:10, ten to midnight 23:50.
        sure, hour = True, 24 if found["h3"].lower() == "midnight" else 12
        return ((hour - 1) % 24, 60 - minute, sure) if back else (hour % 24, minute, sure)
    return ((hour - 2) % 12 + 1, 60 - minute, sure) if back else (hour, minute, sure)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else numbers().get(word.lower(), _POINT_HOURS.get(word.lower()))


def _minutes(words: str) -> int | None:
    bare = words.lower().removeprefix("a ").removesuffix(" minutes").removesuffix(" minute")
    return {"half": 30, "quarter": 15}.get(bare) or _number(bare)


def _half_of(text: str, stop: int, end: int, hour: int) -> str:
    """The half of the day that the words behind a time say: "in the evening", "this morning", "on Friday evening"."""
    part = PART.match(text, stop, end)
    if part is None:
        return ""
    said = (part["part"] or part["night"]).lower()
    if said == "night":
        return "p" if 6 <= hour < 12 else "a"
    return "a" if said == "morning" else "p"


def _ends(hour: int, minute: int) -> tuple[int, int]:
    at = hour % 24 * _HOUR + minute * _MINUTE
    return at, at + _LAST


def _hedged(value: TimeValue, hedge: str | None) -> TimeValue:
    if hedge is None:
        return value
    before, after = HEDGED[hedge]
    low = value.low - before
    turn = 2 * HALF if low < 0 else 0
    return replace(value, low=low + turn, high=value.high + after + turn, approximate=True)


def _with_zone(value: TimeValue, name: str) -> TimeValue:
    hours = lexicon()["zones"].get(name.lower())
    if hours is None:
        return replace(value, zone=name.upper())
    minutes = round(hours * 60)
    shown = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return replace(value, zone=shown, either=value.either and name.lower() not in ("utc", "gmt", "z"))
