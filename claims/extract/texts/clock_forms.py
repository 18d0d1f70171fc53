"""The forms of a time of day in running text, as one pattern, and a cheap look before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claims.dates.words import trie
from claims.extract.language.signs import FIGURE, Holding, sign
from claims.tables import table

# How far a time reaches when it is hedged, in seconds before and after.
HEDGED = {
    "about": (900, 900),
    "nearly": (1800, 0),
    "past": (0, 1800),
    "gone": (0, 3540),
    "before": (6 * 3600, 0),
    "after": (0, 6 * 3600),
}
# The marks of a time in figures, and the words without which there is none in words: looked for before the pattern, which is slow to say no.
_ZONED = "gmt|utc|[ecmp][sd]?t|bst|ce?st|msk"
_FIGURES = re.compile(rf"\d(?:[:.hH][0-5]\d|\s?[apAP]\.?[mM]|\s[mM]inutes)|\b\d{{4}}\s(?:{_ZONED})\b")
_POINTS = ("clock", "noon", "midday", "midnight")
_IN_THE_DAY = r"(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|this\s(?:morning|afternoon|evening)|last\snight)"


@cache
def numbers() -> Mapping[str, int]:
    """The words for hours and minutes."""
    return {str(word): int(number) for word, number in table("times")["spoken"]["numbers"].items()}


@cache
def _spoken() -> tuple[frozenset[str], re.Pattern[str]]:
    """The words of a time in words, one of which it has, and how two of its words stand together."""
    either = "|".join(sorted(numbers(), key=lambda word: -len(word)))
    before = "|".join(sorted({hedge.split()[-1] for name in HEDGED for hedge in table("times")["spoken"][name]}))
    pairs = rf"\b(?:{either}|half|quarter|minutes?)\s(?:past|to)\s|\b(?:at|{before})\s+(?:{either})\b|\b(?:{either})\s{_IN_THE_DAY}\b"
    return frozenset((*(word.split("-")[0] for word in numbers()), "half", "quarter")), re.compile(pairs)


# A sentence without any of these tells no time of day.
_SPOKEN, _FIGURED, _POINTED = sign(lambda: _spoken()[0]), sign((FIGURE,)), sign(Holding(_POINTS))
TELLING = _SPOKEN | _FIGURED | _POINTED


def may_tell(small: str, signs: int) -> bool:
    """Whether a sentence may tell a time of day: never false where it does. It is given in small letters, and by its signs."""
    if (signs & _FIGURED and _FIGURES.search(small)) or (signs & _POINTED and any(point in small for point in _POINTS)):
        return True
    return bool(signs & _SPOKEN) and _spoken()[1].search(small) is not None


def _hedges(name: str) -> list[str]:
    hedges: list[str] = table("times")["spoken"][name]
    return hedges


@cache
def pattern() -> re.Pattern[str]:
    """Every form. Which of them are times where they stand is left to claims/extract/texts/clock_sight.py."""
    spoken = "|".join(sorted(numbers(), key=lambda word: -len(word)))
    number = rf"(?:{spoken}|\d{{1,2}})"
    hedges = "|".join(
        rf"(?P<{name}>{'|'.join(re.escape(word) for word in sorted(_hedges(name), key=len, reverse=True))})"
        for name in HEDGED
    )
    half = r"(?:\s?(?P<{}>[ap])\.?m\b\.?)"
    begins = trie(
        {*numbers(), *_POINTS[1:], "half", "quarter", "a", *(part for name in HEDGED for part in _hedges(name))}
    )
    return re.compile(
        # With what it begins it says at once that most words tell no time.
        rf"(?<![\w:.,/£$€])(?=\d|{begins})(?<![^\d\s][-–])(?:(?:{hedges})\s+)?(?:"
        rf"(?P<h>[01]?\d|2[0-3])(?P<mark>[:.h])(?P<m>[0-5]\d)(?:(?<=:\d\d):(?P<s>[0-5]\d))?(?![\d:%]|[.,]\d){half.format('half')}?(?P<hrs>\s?(?:hrs|hours|h)\b)?"
        rf"|(?P<h2>1[0-2]|0?[1-9]){half.format('half2')}"
        # "0745 GMT"; a year has no zone behind it.
        rf"|(?P<h8>[01]\d|2[0-3])(?P<m8>[0-5]\d)(?=\s(?-i:{_ZONED.upper()})\b)"
        rf"|(?P<minutes>half|(?:a\s)?quarter|{spoken}|{number}\sminutes?)\s(?P<way>past|to)\s(?P<h3>{number}|noon|midday|midnight)(?![\w:%-]|[.,]\d)"
        rf"|(?P<h4>{number})\s?o['’]?clock"
        rf"|(?<=\bat )(?P<h5>{spoken})(?![\w-]|['’]\w)"
        rf"|(?P<h6>{spoken}|\d{{1,2}})(?=,?\s{_IN_THE_DAY}\b)"
        rf"|(?P<h7>{spoken})(?![\w-]|['’]\w)"
        r"|(?P<point>noon|midday|midnight)\b)",
        re.IGNORECASE,
    )
