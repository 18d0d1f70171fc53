"""The patterns of a quantity, made of the tables and compiled at first use. All are matched at a place."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from claims.numbers.table import currencies, either, hedges, lexicon, numbers, signs, units, vague, words

DIGITS = (
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f’']\d{3}(?![\d,])){1,6}(?:\.\d{1,18})?"
    r"|\d{1,18}(?:[.,]\d{1,18}){0,8}|(?<![\d.])\.\d{1,18})(?!\d)(?:[eE][+-]?\d{1,2}\b)?"
)
VULGAR = "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
# Words that are a currency and something else besides: only after a sign or a scale would they be money.
DOUBTFUL = {"won", "real", "dram", "drams", "sterling"}
END = r"(?![^\W_])"
# Behind pounds that are a weight: "40 pounds of flour", "88 pounds (40 kg)".
OF_WEIGHT = re.compile(r"\s+(?:of\b|\(\d+\s?k)")


def _number() -> str:
    word = f"(?i:{either([*numbers('words'), *numbers('scales'), 'point'])}){END}"
    parts = [f"{name}s" for name in numbers("ordinals")]
    under = f"(?i:{either([*numbers('denominators'), *parts, *numbers('ordinals')])}){END}"
    short = either(numbers("short_scales"))
    minus = r"(?:-|−|–|- |(?i:minus|negative)\s{1,4})?"
    digits = rf"{DIGITS}{VULGAR}?(?:\s{{0,2}}-?(?:{short})(?![\w²³/]))?"
    first = rf"{minus}(?:{digits}|{word}|{VULGAR}|(?i:an?)\s{{1,4}}(?:{word}|{under})|(?i:half|quarter){END})"
    slash = r"(?:[-−]\s?)?(?:\d+\s{1,4})?\d+\s?[/⁄]\s?\d+(?![\d/])"
    joint = (
        r"(?:\s{1,4}of\s{1,4}an?\s{1,4}|[\s-]+and[\s-]+an?[\s-]+|\s{1,4}and\s{1,4}|\s{1,4}an?\s{1,4}|\s?-\s?|\s{1,4})"
    )
    figure = rf"(?<=[a-z])\s{{1,4}}(?:and\s{{1,4}})?{DIGITS}(?=\s{{1,4}}(?i:hundred|thousand)|(?![\w.,%/:-]))"
    return rf"(?:{slash}|{first}(?:{joint}(?:{word}|{under})|{figure}){{0,14}})"


@cache
def number() -> re.Pattern[str]:
    """A run that may be one number; ``claims.numbers.words.read`` decides."""
    return re.compile(_number())


@cache
def tail() -> re.Pattern[str]:
    """What stands behind a number: an ordinal's ending, a hedge, an age or a unit, a rate. Matches nothing at least."""
    nth = rf"(?P<nth>(?:st|nd|rd|th){END}|(?:-|(?<!\d)[ \t\u00a0])(?i:{_small_ordinals()}){END})?"
    after = _behind()
    age = r"\s?[-\s]years?[-\s]olds?\b|[-\s]yrs?[-\s]olds?\b|\s?(?:y/o|yo)\b|\s+years\s+of\s+age\b"
    return re.compile(
        rf"{nth}(?P<after>{after})?(?:(?P<age>{age})|(?P<gap>\s*|-)(?P<unit>{_units()}))?(?P<later>{after})?"
        rf"(?P<rate>(?:\s+(?:per|an?|every|each)\s+|/|-an?-)(?P<per>{_per()}))?"
    )


RANGE = re.compile(r"\s?[-–~‑]\s?(?!\s?(?:to|or)\b)|—|-?\s+(?:to|TO|through|until|or)\s+")
BETWEEN = re.compile(r"\s+and\s+|\s?[-–—]\s?|\s+to\s+")


def _small_ordinals() -> str:
    return either(name for name, value in numbers("ordinals").items() if value < 10)


def _behind() -> str:
    """A hedge behind a figure, unless it is the beginning of another quantity: "200 or more than 300"."""
    names = either(name for name in hedges("behind") if name[-1].isalpha() and name != "odd")
    ahead = rf"(?!\s+or\s+minus\b)(?!\s+(?:\d|(?:than|an?|the|equal|{either(numbers('words'))}){END}))"
    return rf"\+(?!\d)|,?\s+(?:{names}){END}{ahead}|[\s-]odd{END}"


def _units() -> str:
    names = [name for name in [*units(), *currencies()] if name not in DOUBTFUL]
    worded = either(name for name in names if name[-1].isalnum() or name[-1] in "²³.")
    symbols = either(name for name in names if not (name[-1].isalnum() or name[-1] in "²³."))
    return rf"{symbols}|(?:{worded})(?![\w²³])"


def _per_words() -> str:
    """What a rate is reckoned by, as headlines in capitals write it too."""
    names = words("counted", "per")
    return either([*names, *(name.upper() for name in names)])


def _per() -> str:
    # "$31 million a year earlier" is a sum of then and no rate, nor is "6 metres an hour and a half after midnight".
    then = rf"\s+(?:(?:ago|earlier|later|and a (?:half|quarter)){END}|before(?:[.,;:)]|\s*$))"
    return rf"(?:{_per_words()})(?![\w,]\w|\w|{then})(?:\s+(?:people|inhabitants|residents|population){END})?"


@cache
def openings() -> frozenset[str]:
    """The first word of all that may stand behind a figure and belong to it: a scale, a unit, a hedge, a rate, an age."""
    tables = (numbers(name) for name in ("words", "scales", "short_scales", "denominators", "ordinals"))
    names = chain(*tables, units(), currencies(), hedges("behind"), _JOINING)
    firsts = {found[0] for name in names if (found := _FIRST.match(name))}
    return frozenset(firsts | {f"{word}s" for word in numbers("ordinals")})


_FIRST = re.compile(r"[^\W\d_]+")
_JOINING = (*("a", "an", "and", "of", "per", "every", "each", "odd", "point", "half", "quarter"),
            *("st", "nd", "rd", "th", "year", "years", "yr", "yrs", "yo", "y"))  # fmt: skip


@cache
def rate() -> re.Pattern[str]:
    """A rate behind a counted noun: "deaths per 100,000 people"."""
    return re.compile(rf"\s+(?:per|an?|every|each)\s+(?P<per>{_per()})")


@cache
def hedge() -> re.Pattern[str]:
    """A hedge before a figure."""
    signed = either(name for name in hedges() if not name[-1].isalnum() and name[-1] != ".")
    worded = either(name for name in hedges() if name[-1].isalnum() or name[-1] == ".")
    return re.compile(rf"(?:{signed})\s*|(?:{worded})\s+(?:of\s+)?", re.IGNORECASE)


@cache
def filler() -> re.Pattern[str]:
    """A word before a figure that changes nothing about it."""
    word = either(numbers("words"))
    names = either(lexicon()["fillers"])
    return re.compile(rf"(?:{names})(?:\s+of)?\s+|an?\s+(?=[\d$£€]|(?:{word})-)", re.IGNORECASE)


@cache
def vague_words() -> re.Pattern[str]:
    """A vague quantity."""
    return re.compile(rf"(?:{either(vague())}){END}", re.IGNORECASE)


@cache
def money_before() -> re.Pattern[str]:
    """A currency sign or code before a figure, with a minus before it or not."""
    return re.compile(rf"(?P<minus>[-−])?(?P<sign>{signs()})\s?(?=[\d.-])")


@cache
def currency_behind() -> re.Pattern[str]:
    """The word of a currency behind a vague quantity."""
    names = either(name for name in currencies() if name not in DOUBTFUL and len(name) > 2 and name[-1].isalpha())
    return re.compile(rf"\s+(?P<unit>{names}){END}")


@cache
def ordinal() -> re.Pattern[str]:
    """An ordinal in digits or words."""
    tens = either(name for name, value in numbers("words").items() if value >= 20)
    whole = either(numbers("ordinals"))
    return re.compile(
        rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})*|\d+)(?:st|nd|rd|th){END}"
        rf"|(?:(?P<tens>{tens})[-\s])?(?P<word>{_small_ordinals()}){END}|(?P<whole>{whole}){END}",
        re.IGNORECASE,
    )
