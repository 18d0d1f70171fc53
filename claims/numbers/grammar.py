"""The patterns of a quantity, made of the tables and compiled at first use."""

from __future__ import annotations

import re
from functools import cache

from claims.numbers.table import currencies, either, hedges, lexicon, numbers, signs, units, vague

DIGITS = r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f’']\d{3}(?![\d,]))+(?:\.\d+)?|\d+(?:[.,]\d+)*|(?<![\d.])\.\d+)(?:[eE][+-]?\d{1,2}\b)?"
VULGAR = "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"


def _word(pattern: str) -> str:
    return rf"(?:{pattern})(?![^\W_])"


@cache
def number() -> re.Pattern[str]:
    """A run that may be one number; ``claims.numbers.words.read`` decides."""
    word = either([*numbers("words"), *numbers("scales"), "point"])
    under = either([*numbers("denominators"), *(f"{name}s" for name in numbers("ordinals")), *numbers("ordinals")])
    short = either(numbers("short_scales"))
    first = rf"(?:(?:-|−|–|- |minus\s+|negative\s+)?(?:{DIGITS}{VULGAR}?(?:\s?-?(?:{short})(?![\w²³/]))?|(?i:{_word(word)})|{VULGAR}))"
    first = rf"(?:{first}|(?i:an?\s+{_word(word + '|' + under)}|{_word('half|quarter')}))"
    slash = r"[-−]?(?:\d+\s+)?\d+\s?[/⁄]\s?\d+(?![\d/])"
    joint = r"(?:\s+of\s+an?\s+|\s+and\s+an?\s+|\s+and\s+|\s+an?\s+|\s?-\s?|\s+)"
    rest = rf"(?:{joint}(?:(?i:{_word(word + '|' + under)})|{DIGITS}(?=\s+(?i:hundred|thousand)|(?![\w.,%/:-]))))"
    return re.compile(rf"{slash}|{first}{rest}*")


@cache
def hedge() -> re.Pattern[str]:
    """A hedge before a figure."""
    names = [name for name in hedges() if not name.startswith("or ") and name not in _after()]
    signs_only = [name for name in names if not name[-1].isalnum() and not name.endswith(".")]
    words = [name for name in names if name not in signs_only]
    return re.compile(rf"(?:{either(signs_only)})\s*|(?:{either(words)})\s+(?:of\s+)?", re.IGNORECASE)


def _after() -> frozenset[str]:
    return frozenset(
        [
            "+",
            "and more",
            "and up",
            "and over",
            "and under",
            "and above",
            "and below",
            "plus",
            "upwards",
            "and older",
            "and younger",
        ]
    )


@cache
def hedge_after() -> re.Pattern[str]:
    """A hedge behind a figure: "or more", "or so", "-odd", "+"."""
    names = [name for name in hedges() if name.startswith("or ") or name in _after() - {"+"}]
    return re.compile(
        rf"\+|,?\s+(?:{either(names)})\b(?!\s+(?:\d|than\s+\d))|[\s-]odd\b|,?\s+(?P<about>give or take)\b",
        re.IGNORECASE,
    )


@cache
def filler() -> re.Pattern[str]:
    """A word before a figure that changes nothing about it."""
    word = either(numbers("words"))
    return re.compile(rf"(?:{either(lexicon()['fillers'])})(?:\s+of)?\s+|an?\s+(?=[\d$£€]|(?:{word})-)", re.IGNORECASE)


@cache
def vague_words() -> re.Pattern[str]:
    """A vague quantity."""
    return re.compile(_word(either(vague())), re.IGNORECASE)


@cache
def money_before() -> re.Pattern[str]:
    """A currency sign or code before a figure, with a minus before it or not."""
    return re.compile(rf"(?P<minus>[-−])?(?P<sign>{signs()})\s?(?=[\d.-])")


@cache
def unit_after() -> re.Pattern[str]:
    """A unit behind a figure."""
    names = [
        name
        for name in [*units(), *currencies()]
        if name not in {"won", "real", "dram", "dong", "som", "rand"} or name in units()
    ]
    tail = either(name for name in names if name[-1].isalnum() or name[-1] in "²³.")
    symbols = either(name for name in names if not (name[-1].isalnum() or name[-1] in "²³."))
    return re.compile(rf"(?P<gap>\s*|-)(?P<unit>{symbols}|(?:{tail})(?![\w²³/]))")


@cache
def age() -> re.Pattern[str]:
    """What makes a figure an age."""
    return re.compile(
        r"[-\s]years?[-\s]olds?\b|[-\s]yrs?[-\s]olds?\b|\s?(?:y/o|yo)\b|\s+years\s+of\s+age\b", re.IGNORECASE
    )


@cache
def ordinal() -> re.Pattern[str]:
    """An ordinal in digits or words."""
    ones = either(name for name, value in numbers("ordinals").items() if value < 10)
    tens = either(name for name, value in numbers("words").items() if value >= 20)
    whole = either(numbers("ordinals"))
    return re.compile(
        rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})*|\d+)(?:st|nd|rd|th)\b|(?:(?P<tens>{tens})[-\s])?(?P<word>{ones})\b|(?P<whole>{whole})\b",
        re.IGNORECASE,
    )
