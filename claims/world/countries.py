"""Countries: their names, and the words for what comes from there ("Kazakh", "Russian-led", "U.S.")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import rows, table
from claims.world.renamings import dated_names

_LONGEST = 7


class Country(NamedTuple):
    """A country by ISO 3166-1 alpha-2. ``names`` begins with the usual one and holds old names too."""

    code: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    capital: str | None
    continent: str


@cache
def countries() -> dict[str, Country]:
    """Every country by code."""
    old = {row[1]: [name.name for name in dated_names(row[2])] for row in rows("renamings") if row[0] == "country"}
    found = {}
    for code, names, people, capital, continent in rows("countries"):
        every = dict.fromkeys([*names.split("; "), *old.get(code, ())])
        words_for = tuple(people.split("; ")) if people != "-" else ()
        found[code] = Country(code, tuple(every), words_for, capital if capital != "-" else None, continent)
    return found


@cache
def _names() -> dict[tuple[str, ...], str]:
    names = ((" ".join(words(name)), code) for code, country in countries().items() for name in country.names)
    return {tuple(name.removeprefix("the ").split()): code for name, code in names}


@cache
def _people() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for code, country in countries().items():
        for word in country.people:
            found[words(word)] = code
            if not word.endswith(("s", "sh", "ese", "ch")):
                found[words(word + "s")] = code
    return found


@cache
def place_phrases() -> dict[tuple[str, ...], str]:
    """Every name and every people's word, as folded words, with the country's code.

    Phrases that mean something else ("Latin American", "Lake Chad") have no code: "".
    """
    other = {words(phrase): str(code) for phrase, code in table("not_countries").items()}
    return {**_people(), **_names(), **other}


@cache
def _formal() -> re.Pattern[str]:
    kinds = "republic|kingdom|state|commonwealth|sultanate|principality|union|emirate|federation|duchy"
    return re.compile(rf"^(?:[\w']+ ){{0,3}}(?:{kinds})(?: of)?(?: the)? | (?:republic|federation|kingdom)$")


def country_named(text: str) -> str | None:
    """The code of the country that the whole text is a name of: "Kazakhstan", "the Republic of Kazakhstan", "Burma"."""
    line = " ".join(words(text)).removeprefix("the ")
    bare = _formal().sub("", line)
    if line.endswith(" republic"):  # "the Kyrgyz Republic"
        return _names().get(tuple(line.split())) or place_phrases().get(tuple(bare.split()))
    return _names().get(tuple(line.split())) or _names().get(tuple(bare.split()))


def country_word(word: str) -> str:
    """The lower-case code for a folded one-word country name or people's word; any other word as it is."""
    found = place_phrases().get((word,))
    return found.lower() if found else word


class Found(NamedTuple):
    """A country in a text: its code, the folded words ``[start, stop)``, and whether it is a word for people or things."""

    code: str
    start: int
    stop: int
    people: bool


def countries_in(text: str) -> Iterator[Found]:
    """Every country that a text names or whose people's word it holds ("Russian-led"), in order, the longest names first.

    "us" is a country only where it is written in capitals.
    """
    some, phrases, at = words(text), place_phrases(), 0
    capital = re.search(r"\bUS\b|\bU\.\s?S\.", text) is not None
    while at < len(some):
        size = next((n for n in range(min(_LONGEST, len(some) - at), 0, -1) if some[at : at + n] in phrases), 0)
        found = some[at : at + size]
        if size and phrases[found] and (capital or found != ("us",)):
            yield Found(phrases[found], at, at + size, found in _people())
        at += size or 1


def country_in(text: str) -> str | None:
    """The one country that the text speaks of; none when there are none or several."""
    found = {one.code for one in countries_in(text)}
    return found.pop() if len(found) == 1 else None
