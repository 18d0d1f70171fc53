"""Words to a time of day."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.folding import small
from claims.times.day import day
from claims.times.value import DAY, HALF, TimeValue
from claims.times.words import clock, hedges, lexicon, zone

EXPECTED = "a time of day was expected, such as 7:10 a.m., 19:10, noon, 'about 7 p.m.' or '12/13 7:10 AM'"
_QUARTER, _MINUTE = 900, 59
_SPACE = re.compile(r"&nbsp;?|&#160;|[\s\u00a0\u202f]+", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*†‡#^]+")
_JOIN = re.compile(r"\s*(?:-|\u2013|\u2014|to|and|until|till|through)\s*", re.IGNORECASE)
_ISO = re.compile(r"\A((?:\d{4}|XXXX)-\d\d-\d\d)T(?=\d)")
_BARE = re.compile(
    r"(?:\b(?:between|from)\s+)?(?<![\d:.])\b(1[0-2]|[1-9])\s*(?:-|\u2013|\u2014|to|and)\s*(?=(?:1[0-2]|[1-9])(?::[0-5]\d)?\s*[aApP]\.?[mM]\b)"
)
_WORD = re.compile(r"[^\W\d_][\w'’.]*|\d[\w:.,/-]*")
# Notes that a table adds and no list foresees; more words than this, or a number, and it is no time of day.
_MOST_WORDS = 3


def parse(text: str) -> TimeValue:
    """The time that ``text`` says, with the day, the zone and the hedge beside it.

    Raises ``ValueError`` where there is none, where several are, or where the rest says something else.
    """
    plain = _SPACE.sub(" ", text).strip()
    plain = _ISO.sub(r"\1 ", plain)
    # "7-8 p.m.": the first hour borrows what stands behind the second.
    if bare := _BARE.search(plain):
        plain = f"{plain[: bare.start()]}{bare[1]}:00 - {plain[bare.end() :]}"
    found = clock().search(plain)
    if found is None:
        raise ValueError(f"“{text}” is no time of day: {EXPECTED}")
    value, stop = _zoned(_one(found, text), plain, found.end())
    start = found.start()
    join = _JOIN.match(plain, stop)
    last = clock().match(plain, join.end()) if join else None
    if last:
        end, stop = _zoned(_one(last, text), plain, last.end())
        value = _range(value, end)
    return _beside(value, plain[:start], plain[stop:], text)


def _one(found: re.Match[str], text: str) -> TimeValue:
    """The time of one match."""
    if found["point"]:
        hours, minutes = map(int, lexicon()["points"][small(found["point"])].split(":"))
        return TimeValue(text, hours * 3600 + minutes * 60, hours * 3600 + minutes * 60 + _MINUTE)
    written = found["h"] or found["h2"] or found["h3"] or found["h4"]
    half = (found["half"] or found["half2"] or found["half4"] or "").lower()[:1]
    minutes, seconds = int(found["m"] or found["m3"] or 0), found["s"]
    hour = int(written)
    if hour == 24 and minutes:
        raise ValueError(f"“{text}” is no time of day: 24:00 is the last minute of a day")
    # A zero in front, an hour above twelve and the military form are of the clock of 24 hours.
    either = not half and 1 <= hour <= 12 and not written.startswith("0") and not found["h3"]
    hour = {"a": hour % 12, "m": 0, "n": 12}.get(half, hour % 12 + 12 if half == "p" else hour)
    if half in ("a", "p") and int(written) > 12:
        hour = int(written)  # "19:10 p.m." says the same twice
    at = (hour % 24) * 3600 + minutes * 60 + int(seconds or 0)
    return TimeValue(text, at, at if seconds else at + _MINUTE, either=either)


def _range(first: TimeValue, last: TimeValue) -> TimeValue:
    """From one to the other; "7 to 8 p.m." lends the first its half of the day."""
    low = first.low
    if first.either and not last.either:
        low = max((at for at in (low, (low + HALF) % DAY) if at <= last.low), default=low)
    high = last.high if last.high >= low else last.high + DAY
    return replace(last, low=low, high=high, either=first.either and last.either)


def _zoned(value: TimeValue, plain: str, at: int) -> tuple[TimeValue, int]:
    found = zone().match(plain, at)
    if found is None:
        return value, at
    name = (found["name"] or "").lower()
    if name == "est" and "(" in plain[at : found.end()]:
        return value, at  # "(est)" is an estimate
    offset = found["more"] or found["offset"]
    if offset is None and name not in lexicon()["zones"]:
        return replace(value, zone=name.upper()), found.end()
    minutes = _minutes(offset) if offset else round(lexicon()["zones"][name] * 60)
    sign = "-" if minutes < 0 else "+"
    # Universal time is written with 24 hours.
    either = value.either and name not in ("utc", "gmt", "z")
    return replace(value, either=either, zone=f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"), found.end()


def _minutes(offset: str) -> int:
    digits = offset[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    return (-1 if offset[0] == "-" else 1) * (hours * 60 + minutes)


def _beside(value: TimeValue, before: str, after: str, text: str) -> TimeValue:
    """The value with the day, the hedge and the notes beside it. Raises ``ValueError`` where something else is said."""
    hedge = hedges().search(before)
    if hedge:
        value = _hedged(value, hedge.lastgroup or "")
        before = before[: hedge.start()]
    named, weekday, rest = day(_BRACKETS.sub(" ", f"{before} ; {after}"))
    left = [word for word in _WORD.findall(rest) if word.lower().strip(".") not in lexicon()["notes"]]
    if len(left) > _MOST_WORDS or any(word[0].isdigit() for word in left):
        raise ValueError(f"“{text}” is not one time of day: “{' '.join(left)}” is not understood; {EXPECTED}")
    return replace(value, day=named, weekday=weekday)


def _hedged(value: TimeValue, hedge: str) -> TimeValue:
    low, high = value.low, value.high
    match hedge:
        case "about":
            return replace(
                value, low=low - _QUARTER if low >= _QUARTER else low, high=high + _QUARTER, approximate=True
            )
        case "nearly":
            return replace(value, low=max(low - 2 * _QUARTER, 0), approximate=True)
        case "past":
            return replace(value, high=high + 2 * _QUARTER, approximate=True)
        case "before":
            return replace(value, low=0)
        case _:
            return replace(value, high=DAY - 1)
