"""An age at a place of a sentence: "17-year-old", "six months old"; and whether a figure counts people instead."""

from __future__ import annotations

import re

from claims.dates.words import lexicon
from claims.extract.incidents.parties.party import Age, plural
from claims.extract.incidents.wording import Sentence

_AGE = re.compile(r"((?:[a-z]+-)?[a-z]+|\d{1,3})-(year|yr|month|week|day|hour)s?-old(s?)(?:['’]s?)?")

_YEARS = re.compile(r"\d{1,3}")

_UNITS = {"year": 1, "years": 1, "yr": 1, "month": 0, "months": 0, "week": 0, "weeks": 0, "day": 0, "days": 0}

TENS: dict[str, int] = lexicon()["tens"]
WORDS = {word: number for number, word in enumerate(lexicon()["ones"]) if number}


def years_of(word: str) -> int | None:
    """The years that a figure or a number word says."""
    if word[:1].isdigit() and _YEARS.fullmatch(word):
        return int(word)
    tens, _, ones = word.partition("-")
    if ones and tens in TENS and ones in WORDS:
        return TENS[tens] + WORDS[ones]  # "twenty-one"
    return WORDS.get(word, TENS.get(word))


def age_at(sentence: Sentence, at: int) -> tuple[Age, int] | None:
    """ "17-year-old", "17 year old", "six months old" at this place, with the place of its last token."""
    word = sentence.word(at)
    if "-old" in word and (found := _AGE.fullmatch(word)):
        years = years_of(found[1])
        if years is None:
            return None
        return Age(years if found[2] in ("year", "yr") else 0, sentence.span(at, at)), at
    years = years_of(word)
    if years is None:
        return None
    unit = at + 1 + (sentence.word(at + 1) == "-")
    if sentence.word(unit) not in _UNITS:
        return None
    old = unit + 1 + (sentence.word(unit + 1) == "-")
    if not sentence.word(old).startswith("old"):
        return None
    return Age(years * _UNITS[sentence.word(unit)], sentence.span(at, old)), old


def party_at_noun(sentence: Sentence, at: int) -> bool:
    """Whether a figure counts the noun behind it, and is no age."""
    return sentence.word(at + 1) in plural() or sentence.word(at + 1) in ("others", "other", "more")


def party_at_plural(sentence: Sentence, at: int) -> bool:
    """Whether a noun for several people stands within three words."""
    return any(sentence.word(place) in plural() for place in range(at, at + 3))
