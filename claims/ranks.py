"""Ranks as NATO grades (STANAG 2116): which words are a title, and which grade it has in which country.

A grade is an integer: OF-1 to OF-10 are 1 to 10, warrant officers 0, OR-9 to OR-1 are -1 to -9.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.countries import country_in
from claims.folding import words
from claims.tables import table

_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Grade:
    """The grades a title may have, both ends included. ``disputed``: the country's own system is mapped to both ends."""

    low: int
    high: int
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A rank's title in a text: its normal form and the words ``[start, stop)`` it was read from."""

    name: str
    start: int
    stop: int


def code(grade: int) -> str:
    """The NATO code of a grade number: "OF-8", "WO", "OR-5"."""
    return f"OF-{grade}" if grade > 0 else "WO" if grade == 0 else f"OR-{grade + 10}"


def _number(text: str) -> int:
    letters, _, digits = text.partition("-")
    return 0 if letters == "WO" else int(digits) if letters == "OF" else int(digits) - 10


@cache
def _grade(text: str) -> Grade:
    disputed = "|" in text
    low, _, high = text.replace("|", "..").partition("..")
    return Grade(_number(low), _number(high or low), disputed)


@cache
def _system(country: str | None) -> dict[str, Any]:
    systems: dict[str, dict[str, Any]] = table("ranks")["systems"]
    return next((some for some in systems.values() if country in some["countries"]), systems["default"])


def grade_of(title: str, country: str | None) -> Grade:
    """The grade of a title in a country's system; in the default one where the country's does not hold it.

    ``KeyError`` when no system knows the title.
    """
    stars = table("ranks")["stars"]
    if "-star " in title:
        return _grade(stars[title.partition("-")[0]])
    systems = table("ranks")["systems"]
    for some in (_system(country), systems["default"], *systems.values()):
        if title in some["titles"]:
            return _grade(some["titles"][title])
    raise KeyError(title)


def source_of(country: str | None) -> str:
    """Where the grades of a country's system come from."""
    return str(_system(country)["source"])


@cache
def _phrases() -> dict[tuple[str, ...], str | None]:
    """Every phrase, short forms written out, with its title; ``None`` marks a phrase that is no rank."""
    data = table("ranks")
    found: dict[tuple[str, ...], str | None] = {}
    for some in data["systems"].values():
        found.update({_full(words(title)): title for title in some["titles"]})
    found.update({_full(words(alias)): title for alias, title in data["alias"].items()})
    for number, digit in zip(data["stars"], "12345", strict=True):
        for holder, told in {
            "general": "general",
            "admiral": "admiral",
            "officer": "officer",
            "rank": "officer",
            "": "officer",
        }.items():
            for first in (number, digit):
                found[tuple(f"{first} star {holder}".split())] = f"{number}-star {told}"
    found.update({_full(words(phrase)): None for phrase in data["not_ranks"]})
    return found


def _full(some: tuple[str, ...]) -> tuple[str, ...]:
    short = table("ranks")["short"]
    return tuple(part for word in some for part in short.get(word, word).split())


def titles_in(text: str) -> Iterator[Title]:
    """Every rank's title in a text, in order; the longest phrase at each place."""
    short, phrases = table("ranks")["short"], _phrases()
    spread = [(part, place) for place, word in enumerate(words(text)) for part in short.get(word, word).split()]
    flat = tuple(part for part, _ in spread)
    at = 0
    while at < len(flat):
        size = next((n for n in range(min(_LONGEST, len(flat) - at), 0, -1) if flat[at : at + n] in phrases), 0)
        if size and (name := phrases[flat[at : at + size]]):
            yield Title(name, spread[at][1], spread[at + size - 1][1] + 1)
        at += size or 1


def country_of(text: str, fallback: str | None) -> str | None:
    """The country that the words name ("Russian four-star general"), or else the fallback."""
    return country_in(text) or fallback
