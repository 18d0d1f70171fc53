"""Ranks as NATO grades (STANAG 2116): which words are a title, and which grade it has in which country.

A grade is an integer: OF-1 to OF-10 are 1 to 10, warrant officers 0, OR-9 to OR-1 are -1 to -9.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from claims.folding import Placed, placed_words, words
from claims.tables import table

_LONGEST = 9


class Grade(NamedTuple):
    """The grades a title may have, both ends included. ``disputed``: the country's own system is mapped to both ends."""

    low: int
    high: int
    disputed: bool = False


class Title(NamedTuple):
    """A rank's title in a text: its normal form and the place ``[start, stop)`` in code points."""

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


@cache
def grade_of(title: str, country: str | None) -> Grade:
    """The grade of a title in a country's system; in the default one where the country's does not hold it.

    ``KeyError`` when no system knows the title.
    """
    stars = table("ranks")["stars"]
    if "-star " in title:
        return _grade(stars[title.partition("-")[0]])
    systems = table("ranks")["systems"]
    for some in (_system(country), systems["default"], *systems.values()):
        if grade := _titles_of(some).get(title):
            return _grade(grade)
    raise KeyError(title)


def _titles_of(system: dict[str, Any]) -> dict[str, str]:
    """A system's titles with their grades, those of its branches ("major general of militia") too."""
    titles: dict[str, str] = system["titles"]
    branches = system.get("branches", ())
    return {f"{title} {branch}": grade for title, grade in titles.items() for branch in branches} | titles


def has_system(country: str | None) -> bool:
    """Whether a country's own system is known; elsewhere the titles are read as NATO uses them in English."""
    return _system(country) is not table("ranks")["systems"]["default"]


@cache
def grades_beside(one: str, two: str) -> tuple[tuple[Grade, Grade], ...]:
    """The grades of two titles in each country's system that has both."""
    systems = table("ranks")["systems"]
    own = (_titles_of(some) for some in systems.values() if some is not systems["default"])
    return tuple((_grade(titles[one]), _grade(titles[two])) for titles in own if one in titles and two in titles)


@cache
def is_at_sea(title: str) -> bool:
    """Whether a title is one of a navy alone."""
    return not set(title.split()).isdisjoint(table("ranks")["navy"]["own"])


def source_of(country: str | None) -> str:
    """Where the grades of a country's system come from."""
    return str(_system(country)["source"])


@cache
def _phrases() -> dict[tuple[str, ...], str | None]:
    """Every phrase, short forms written out, with its title; ``None`` marks a phrase that is no rank."""
    data = table("ranks")
    found: dict[tuple[str, ...], str | None] = {}
    for some in data["systems"].values():
        found.update({_full(words(title)): title for title in _titles_of(some)})
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


@cache
def rank_signs() -> frozenset[str]:
    """Of every rank's title the longest word, and all short forms: a text without any of these holds no rank."""
    longest = (max(phrase, key=len) for phrase, title in _phrases().items() if title)
    return frozenset((*longest, *table("ranks")["short"]))


def titles_in(text: str) -> Iterator[Title]:
    """Every rank's title in a text, in order; the longest phrase at each place. Whom a thing is named after does not count."""
    tokens = placed_words(text)
    if rank_signs().isdisjoint([token.word for token in tokens]):
        return
    short, phrases, flat = table("ranks")["short"], _phrases(), []
    for token, before in zip(tokens, (None, *tokens), strict=False):
        if before and _is_broken(text, before, token) and token.word not in _ORDINALS:
            flat.append(Placed("", before.stop, before.stop))  # no phrase goes over a semicolon
        flat += [Placed(part, token.start, token.stop) for part in short.get(token.word, token.word).split()]
    at, some = 0, tuple(token.word for token in flat)
    while at < len(some):
        size = next((n for n in range(min(_LONGEST, len(some) - at), 0, -1) if some[at : at + n] in phrases), 0)
        name = phrases[some[at : at + size]] if size else None
        if name and not _is_other(name, some, at, at + size):
            yield Title(_at_sea(name, text, tokens, flat[at].start), flat[at].start, flat[at + size - 1].stop)
        at += size or 1


def _is_broken(text: str, before: Placed, token: Placed) -> bool:
    """Whether a mark parts two words; a bracket around the one word that a speaker left out does not: "(Attorney) General"."""
    found = _breaks().search(text, before.stop, token.start)
    filled_in = text[before.start - 1 : before.start] == "(" and text.startswith(") ", before.stop)
    return found is not None and not filled_in


def _at_sea(name: str, text: str, tokens: tuple[Placed, ...], start: int) -> str:
    """The title that a navy gives the same word ("captain"), where the words up to a semicolon name a navy."""
    data = table("ranks")["navy"]
    if name not in data["titles"]:
        return name
    stop = text.find(";", start)
    first = max(text.rfind(mark, 0, start) for mark in ";,")
    near = {token.word for token in tokens if first < token.start and (stop < 0 or token.start < stop)}
    return str(data["titles"][name]) if near & set(data["words"]) else name


_ORDINALS = frozenset({"1st", "2nd", "3rd", "first", "second", "third", "lower", "upper"})


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"[;:,()/\n]")


def _is_other(name: str, some: tuple[str, ...], start: int, stop: int) -> bool:
    """Whether the word is no rank here: "general" and "major" before a thing, and whatever stands after "named after"."""
    after = some[stop] if stop < len(some) else ""
    if "named" in some[:start] and some[max(0, start - 2) : start] == ("named", "after"):
        return True
    return name in also_adjectives() and after in _things()


@cache
def also_adjectives() -> frozenset[str]:
    """Titles that are words of other things too: "a private talk", "a major fire"."""
    return frozenset(table("ranks")["also_adjectives"])


@cache
def _things() -> frozenset[str]:
    return frozenset(table("ranks")["things"])


def short_forms() -> Iterable[str]:
    """The short forms of the words of ranks: "lt", "cpo"."""
    found: Mapping[str, str] = table("ranks")["short"]
    return found.keys()


@cache
def rank_words() -> frozenset[str]:
    """Every word that a rank's title is made of."""
    return frozenset(word for phrase, title in _phrases().items() if title for word in phrase)
