"""What the label of a value asks for, as the word lists know it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from claims.dates.words import month_words
from claims.extract.context.attributes.words import attribute_words
from claims.extract.facts.held_ways import nouns as roles
from claims.extract.language.lexicon import is_person, triggers
from claims.extract.language.stems import stem
from claims.tables import alternatives, table, word_set

_FIGURE = r"(?:(?:about|around|some|nearly|almost|over|more than|at least|up to|approx\.?|approximately|an estimated|estimated|ca?\.|circa|~|>|<) ?)?[$€£¥]?\d[\d,.]*"
_FIGURES = re.compile(rf"{_FIGURE}(?:\s?[–-]\s?\d[\d,.]*)?", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:[ap]\.?m\.?|hrs?|h))?(?: [A-Z]{2,4})?|\d{1,2} ?[ap]\.?m\.?|noon|midnight",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_NAMES = re.compile(
    r"(?:[A-ZÀ-Ž][\w’'.-]*|de|da|van|von|bin|al|el|la|der|den|di|du)(?: (?:[A-ZÀ-Ž][\w’'.-]*|de|da|van|von|bin|al|el|la|der|den|di|du)){0,5}"
)
_SCORE = re.compile(r"[A-ZÀ-Ž][\w’'. -]{1,40} \d{1,3}\s?[-–:]\s?\d{1,3} [A-ZÀ-Ž][\w’'. -]{1,40}")  # fmt: skip


def listed(name: str) -> frozenset[str]:
    """The labels of a list."""
    return frozenset(table("boxes")[name])


def words(name: str) -> frozenset[str]:
    """The words of a list."""
    return word_set("boxes", name)


def is_none(value: str) -> bool:
    """Whether a value says that there is nothing: "none", "nil", "0"."""
    return value.lower() in words("none") or value == "0"


def is_figure(value: str) -> bool:
    """Whether a value is a figure without a word behind it."""
    return _FIGURES.fullmatch(value) is not None


def opens_with_figure(value: str) -> bool:
    """Whether a value begins with a figure."""
    return _FIGURES.match(value) is not None


def is_clock(value: str) -> bool:
    """Whether a value is a time of day."""
    return _CLOCK.fullmatch(value) is not None


def is_date(value: str) -> bool:
    """Whether a value is a day, a month or a year."""
    return _dates().fullmatch(value) is not None


def names_day(line: str) -> bool:
    """Whether a line names a day with its year, as a dateline does."""
    return any(re.search(r"\d{4}", found[0]) and has_day(found[0]) for found in _dates().finditer(line))


def is_year(value: str) -> bool:
    """Whether a value is a bare year."""
    return _YEAR.fullmatch(value) is not None


def has_day(value: str) -> bool:
    """Whether a date is told to the day, so that "on" stands before it."""
    return len(re.findall(r"\d+", value)) > 1


def is_name(value: str) -> bool:
    """Whether a value is written as one name is."""
    return _NAMES.fullmatch(value) is not None


def is_short(value: str) -> bool:
    """Whether a value is a figure, a date, a name or nothing, and no sentence."""
    return opens_with_figure(value) or is_date(value) or is_name(value) or is_none(value)


def is_score(value: str) -> bool:
    """Whether a value is a result between two sides."""
    return _SCORE.fullmatch(value) is not None


@cache
def _dates() -> re.Pattern[str]:
    months = alternatives([word for word in month_words() if word.isalpha()])
    days = alternatives(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
    )
    day = rf"(?:(?:{days})\.?,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{months})\.?|(?:{months})\.? \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
    return re.compile(
        rf"(?:{day}|(?:{months})\.? \d{{4}}|\d{{4}}-\d\d-\d\d|(?:early|mid|late)[- ](?:{months}) \d{{4}}|(?:1[0-9]|20)\d\d)",
        re.IGNORECASE,
    )


@cache
def participles() -> frozenset[str]:
    """The single words that say behind a figure what happened to those counted: "killed", "missing"."""
    return frozenset(word for word, some in triggers("passive").items() if any(len(one.words) == 1 for one in some))


def is_known(label: str) -> bool:
    """Whether a word list knows what a label asks for: what happened, a role, an attribute, people."""
    low = label.lower().split()
    told = (low[-1], low[0], " ".join(low))
    if any(word in participles() or word in happenings() or word in roles() for word in told):
        return True
    forms = (*triggers("noun"), *triggers("toll"))
    return any(word in forms or is_attribute(word) or is_person(word) for word in (low[-1], low[0]))


@cache
def happenings() -> dict[str, tuple[str, Any]]:
    """Every word that tells a listed happening, with the name and what is told of it."""
    found: dict[str, tuple[str, Any]] = {}
    for name, told in table("happenings")["happenings"].items():
        for form in (*told.get("verb", ()), *told.get("noun", ())):
            found.setdefault(form, (name, told))
    return found


@cache
def events() -> frozenset[str]:
    """The nouns of what takes place."""
    nouns = (noun for told in table("happenings")["happenings"].values() for noun in told.get("noun", ()))
    return words("events") | word_set("happenings", "runs") | frozenset(noun for noun in nouns if " " not in noun)


@cache
def _attribute_nouns() -> frozenset[str]:
    told = table("attributes")["attributes"].values()
    return frozenset(noun for one in told for noun in str(one.get("nouns", "")).split())


def is_attribute(word: str) -> bool:
    """Whether a word says what an amount is the amount of: "length", "cost", "revenue"."""
    return word in _attribute_nouns() or stem(word) in attribute_words()
