"""Ages of those whom a sentence names: "17-year-old", ", 17,", "ages 3 and 5"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.extract.party import Age, Party, listed, plural
from claims.extract.wording import Sentence
from claims.extract.words import word_set

_AGE = re.compile(r"([a-z]+|\d{1,3})-(year|yr|month|week|day|hour)s?-old(s?)(?:['’]s?)?")

_YEARS = re.compile(r"\d{1,3}")

_UNITS = {"year": 1, "years": 1, "yr": 1, "month": 0, "months": 0, "week": 0, "weeks": 0, "day": 0, "days": 0}

_OLDEST = 110
# Of these "of four" counts the children.
_WITH_CHILDREN = word_set("father mother parent mom dad grandmother grandfather grandparent widow widower")

_AFTER_AGE = word_set(
    ", . ) ; of was were is who and has had in from died dies at on to had both after has told said killed shot dead"
)

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {word: number for number, word in enumerate(_ONES.split(), 1)}
TENS = {word: 10 * number for number, word in enumerate(_ROUND.split(), 2)}


def years_of(word: str) -> int | None:
    """The years that a figure or a number word says."""
    if _YEARS.fullmatch(word):
        return int(word)
    return WORDS.get(word, TENS.get(word))


def age_at(sentence: Sentence, at: int) -> tuple[Age, int] | None:
    """ "17-year-old", "17 year old", "six months old" at this place, with the place of its last token."""
    word = sentence.word(at)
    if found := _AGE.fullmatch(word):
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


def with_ages(sentence: Sentence, party: Party) -> Party:
    """The party with ages set off behind the noun: ", 17,", "(17)", "ages 3 and 5", "aged 59"."""
    at = party.last + 1
    if sentence.word(at) == "of" and party.number == 1 and party.head and _is_age(sentence, at + 1, True):
        return _of_years(sentence, party, at + 1)
    comma = sentence.word(at) in (",", "(")
    place = at + comma + (comma and sentence.word(at + 1) in ("also", "both"))
    marked = sentence.word(place) in ("age", "ages", "aged")
    place += marked and 1 + (sentence.word(place + 1) in ("just", "only"))
    if not (marked or comma) or not _is_age(sentence, place, marked):
        return party
    ages, place = _ages_from(sentence, place, marked)
    if party.number is None and len(ages) > 1:  # "his sons, ages 3 and 4"
        party = replace(party, number=len(ages))
    closes = comma and (
        sentence.word(place) == ")" or (sentence.word(place) == "," and not _list_goes_on(sentence, place))
    )
    return replace(party, behind=place if closes else place - 1, ages=party.ages + ages)


def _of_years(sentence: Sentence, party: Party, at: int) -> Party:
    """ "a man of 33": where no noun follows the figure."""
    behind = sentence.word(at + 1)
    if party.head in _WITH_CHILDREN or behind not in _AFTER_AGE or behind == "of":
        return party
    age = Age(years_of(sentence.word(at)) or 0, sentence.span(at, at))
    return replace(party, behind=at, ages=(*party.ages, age))


def _is_age(sentence: Sentence, at: int, marked: bool) -> bool:
    """Whether the word at a place can be an age; unmarked, "two" counts what follows."""
    word = sentence.word(at)
    years = years_of(word)
    if years is None or years > _OLDEST:
        return False
    return marked or (word not in _COUNTING and _closes(sentence, at + 1))


_COUNTING = ("one", "two", "three", "four", "five", "six")


def _ages_from(sentence: Sentence, place: int, marked: bool) -> tuple[tuple[Age, ...], int]:
    """The age at a place, and those that follow in a list; and where they end."""
    ages = [Age(years_of(sentence.word(place)) or 0, sentence.span(place, place))]
    place += 1
    while marked and sentence.word(place) in (",", "and", "&"):
        step = place + 1 + (sentence.word(place + 1) == "and")
        years = years_of(sentence.word(step))
        if years is None or age_at(sentence, step) or party_at_noun(sentence, step):
            break
        ages.append(Age(years, sentence.span(step, step)))
        place = step + 1
    return tuple(ages), place


def _list_goes_on(sentence: Sentence, comma: int) -> bool:
    """Whether behind ", 17," another person of a list follows."""
    at = comma + 1 + (sentence.word(comma + 1) == "and")
    return at in sentence.names or (sentence.word(comma + 1) == "and" and _begins(sentence, at))


def _begins(sentence: Sentence, at: int) -> bool:
    return (
        sentence.word(at) in listed("articles")
        or sentence.word(at) in listed("definite")
        or at in sentence.figures
        or age_at(sentence, at) is not None
    )


def party_at_noun(sentence: Sentence, at: int) -> bool:
    """Whether a figure counts the noun behind it, and is no age."""
    return sentence.word(at + 1) in plural() or sentence.word(at + 1) in ("others", "other", "more")


def party_at_plural(sentence: Sentence, at: int) -> bool:
    """Whether a noun for several people stands within three words."""
    return any(sentence.word(place) in plural() for place in range(at, at + 3))


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether what follows lets a figure between commas be an age."""
    word = sentence.word(at)
    if word == "" or word in _AFTER_AGE:
        return not party_at_noun(sentence, at - 1)
    return not word[0].isalnum() and word not in ("$", "%", "-", "/", ":")
