"""Times of day in running text: "5.40 p.m.", "at 14:06", "22:10 GMT", "half past eight", "twenty to seven in the evening", "around nine on Friday evening"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache

from claims.tables import table
from claims.text import Span
from claims.times.value import HALF, TimeValue
from claims.times.words import lexicon, zone

_HOUR, _MINUTE, _LAST = 3600, 60, 59
# How far a time reaches when it is hedged, in seconds before and after.
_HEDGED = {"about": (900, 900), "nearly": (1800, 0), "past": (0, 1800), "before": (6 * 3600, 0), "after": (0, 6 * 3600)}
_PART = re.compile(
    r",?\s*(?:on\s+\w+day\s+|\w+day\s+|this\s+|in\s+the\s+|yesterday\s+|at\s+)(?P<part>morning|afternoon|evening|night)\b"
    r"|,?\s*(?:last|to)\s?(?P<night>night)\b",
    re.IGNORECASE,
)


# A cheap look before the pattern: figures with a mark, halves of the day, or words that tell a time.
_HINT = re.compile(
    r"\d[:.h]\d\d|\d ?[apAP]\.?[mM]|clock|noon|midday|idnight|past | to [a-z]|(?:at|around|about|after|before) [a-z]+(?:[.;)]| on | this | in the | at night| last | tonight| local)"
)


# The marks of a time in figures, and the words without which there is none in words: looked for before the pattern, which is slow to say no.
_FIGURES = re.compile(r"\d(?:[:.hH][0-5]\d|\s?[apAP]\.?[mM]|\s[mM]inutes)")
_POINTS = ("clock", "noon", "midday", "midnight")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day with its place."""

    span: Span
    value: TimeValue


@cache
def _numbers() -> Mapping[str, int]:
    return {str(word): int(number) for word, number in table("times")["spoken"]["numbers"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    spoken = "|".join(sorted(_numbers(), key=lambda word: -len(word)))
    number = rf"(?:{spoken}|\d{{1,2}})"
    hedges = "|".join(
        rf"(?P<{name}>{'|'.join(re.escape(word) for word in sorted(table('times')['spoken'][name], key=len, reverse=True))})"
        for name in _HEDGED
    )
    half = r"(?:\s?(?P<{}>[ap])\.?m\b\.?)"
    return re.compile(
        rf"(?<![\w:.,/£$€-])(?:(?:{hedges})\s+)?(?:"
        rf"(?P<h>[01]?\d|2[0-3])(?P<mark>[:.h])(?P<m>[0-5]\d)(?![\d:%]|[.,]\d){half.format('half')}?(?P<hrs>\s?(?:hrs|hours|h)\b)?"
        rf"|(?P<h2>1[0-2]|0?[1-9]){half.format('half2')}"
        rf"|(?P<minutes>half|(?:a\s)?quarter|{spoken}|{number}\sminutes)\s(?P<way>past|to)\s(?P<h3>{number})(?![\w:%-]|[.,]\d)"
        rf"|(?P<h4>{number})\s?o['’]?clock"
        rf"|(?<=\bat )(?P<h5>{spoken})(?=[.;)]|,? (?:on \w+day|this morning|this afternoon|this evening|in the (?:morning|afternoon|evening)|at night|last night|tonight|local)\b)"
        rf"|(?P<h6>{spoken})(?=[.;)]|,? (?:on \w+day|this morning|this afternoon|this evening|in the (?:morning|afternoon|evening)|at night|last night|tonight)\b)"
        r"|(?P<point>noon|midday|midnight)\b)",
        re.IGNORECASE,
    )


@cache
def _spoken() -> tuple[frozenset[str], re.Pattern[str]]:
    """The words of a time in words, one of which it has, and how two of its words stand together."""
    either = "|".join(sorted(_numbers(), key=lambda word: -len(word)))
    before = "|".join(sorted({hedge.split()[-1] for name in _HEDGED for hedge in table("times")["spoken"][name]}))
    pairs = rf"\b(?:{either}|half|quarter|minutes)\s(?:past|to)\s|\b(?:at|{before})\s+(?:{either})\b"
    return frozenset((*_numbers(), "half", "quarter")), re.compile(pairs)


def may_tell(small: str, words: AbstractSet[str]) -> bool:
    """Whether a sentence may tell a time of day: never false where it does. It is given in small letters, and as its words."""
    if _FIGURES.search(small) or any(point in small for point in _POINTS):
        return True
    known, pairs = _spoken()
    return not words.isdisjoint(known) and pairs.search(small) is not None


def clocks(text: str, span: Span) -> Iterator[Clock]:
    """Every time of day in a sentence. What may be a score, a length or a count is left out."""
    if not _HINT.search(text, span.start, span.stop):
        return
    for found in _pattern().finditer(text, span.start, span.stop):
        value = _read(found, text, span)
        if value:
            stop = found.end()
            zoned = zone().match(text, stop, span.stop)
            if zoned and zoned["name"]:
                value, stop = _with_zone(value, zoned["name"]), zoned.end()
            yield Clock(Span(found.start(), stop), replace(value, raw=text[found.start() : stop]))


def _read(found: re.Match[str], text: str, span: Span) -> TimeValue | None:
    hedge = next((name for name in _HEDGED if found[name]), None)
    if found["point"]:
        hours, minutes = map(int, lexicon()["points"][found["point"].lower()].split(":"))
        return _hedged(TimeValue(found[0], *_ends(hours, minutes)), hedge)
    if found["h6"] and not hedge:
        return None
    if found["h"] and not _is_time(found, text, span):
        return None
    told = _hour_and_minute(found)
    if told is None:
        return None
    hour, minute, sure = told
    half = (found["half"] or found["half2"] or "").lower() or _half_of(text, found.end(), span.stop, hour)
    if half:
        hour, sure = hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour, True
    return _hedged(TimeValue(found[0], *_ends(hour, minute), either=not sure), hedge)


def _hour_and_minute(found: re.Match[str]) -> tuple[int, int, bool] | None:
    """Hour, minute, and whether the half of the day is sure."""
    if found["h"]:
        first = int(found["h"])
        return first, int(found["m"]), first > 12 or first == 0 or found["h"].startswith("0") or bool(found["hrs"])
    minute = _minutes(found["minutes"]) if found["h3"] else 0
    hour = _number(found["h3"] or found["h2"] or found["h4"] or found["h5"] or found["h6"])
    if hour is None or minute is None or not 1 <= hour <= 12 or minute > _LAST:
        return None
    back = bool(found["h3"]) and found["way"].lower() == "to"
    return ((hour - 2) % 12 + 1, 60 - minute, False) if back else (hour, minute, False)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _numbers().get(word.lower())


def _minutes(words: str) -> int | None:
    bare = words.lower().removeprefix("a ").removesuffix(" minutes")
    return {"half": 30, "quarter": 15}.get(bare) or _number(bare)


def _is_time(found: re.Match[str], text: str, span: Span) -> bool:
    """Whether two numbers with a mark between are a time: not the score 2:1, the price 5.40 or the time of a race."""
    if found["half"] or found["hrs"] or zone().match(text, found.end(), span.stop):
        return True
    before = text[max(span.start, found.start() - 24) : found.start()].rstrip(" (").lower()
    led = bool(
        re.search(r"(?:^|\W)(?:at|by|from|until|till|since|between|before|after|around|about|start|and)$", before)
    )
    if found["mark"] == ":":
        written = found["h"].startswith("0") or int(found["h"]) > 12
        return led or not before or (written and bool(re.search(r"(?:day|\d{4}|\d|,)$", before)))
    behind = text[found.end() : found.end() + 12]
    closed = (
        re.match(r"\s*(?:[.;,)]|$|on\b|today|this\b|local|the\b|and\b|in the\b|[A-Z][a-z]+day)", behind) is not None
    )
    dated = re.search(r"(?:day|yesterday|today|night|morning|evening|\d{4}),? at$", before)
    return found["mark"] == "." and closed and (bool(dated) or (led and found["h"].startswith("0")))


def _half_of(text: str, stop: int, end: int, hour: int) -> str:
    """The half of the day that the words behind a time say: "in the evening", "this morning", "on Friday evening"."""
    part = _PART.match(text, stop, end)
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
    before, after = _HEDGED[hedge]
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
