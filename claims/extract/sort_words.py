"""The closed lists of ``sorts.yaml``: what a thing or a happening is of, and in what ways that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from claims.tables import alternatives, table, word_set

# The question that sizes.py asks.
SIZE = "size"
# The term of what stands for one that is told before it: "its negotiators".
MEANT = "?"
# What bears a make.
CAR = "car"
# What may stand between an article and a noun: no preposition, and no second noun.
_WORD = r"(?!(?:and|or|with|in|on|of|from|to|but|not|no|for|by|at|as|who|which|that|was|were|is)\b)[\w'’.-]+"
_NP = rf"(?:(?:an?|the|his|her|their|its|our|two|three|four|five|six|some|several) )?(?:{_WORD} ){{0,3}}?"
_AMOUNT = (
    r"(?:(?:about|some|nearly|almost|over|around|more than|up to) )?"
    r"(?:[\d.,]+ (?:million )?(?:tonnes|tons|kilograms|kilos|kg|barrels|litres|sacks|crates|boxes) of )?"
)
# Behind a term: "a knife, an axe and a hammer".
_AND = re.compile(r"(?:,|,? and|,? or|,? but) ")


class Sort(NamedTuple):
    """A question: its name, the term that each phrase stands for, the ways in which one is told, the terms behind another ("and an axe"), the
    acts by the patterns of their words, the words of which the sentence must hold one, what several of its kinds are called together, and its
    entry in the lexicon.
    """

    name: str
    words: Mapping[str, str]
    ways: tuple[re.Pattern[str], ...]
    more: re.Pattern[str]
    acts: Mapping[str, re.Pattern[str]]
    among: frozenset[str]
    kinds: Mapping[str, str]
    entry: Mapping[str, Any]


def data() -> Any:
    """The lexicon."""
    return table("sorts")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list that stand there in a row."""
    return word_set("sorts", name)


@cache
def sorts() -> tuple[Sort, ...]:
    """Every question."""
    return tuple(_sort(name, entry) for name, entry in data()["sorts"].items())


@cache
def bearers() -> Mapping[str, str]:
    """What a noun that bears a colour is: "saloon" a car. Of makes as well."""
    rows = (row for lists in data()["bearers"].values() for row in lists.items())
    return {**{word: name for name, words in rows for word in words}, **dict.fromkeys(makes(), CAR)}


@cache
def makes() -> frozenset[str]:
    """Makes of cars as they stand in a text, in small letters."""
    return frozenset(make.replace("-", " ") for make in listed("makes"))


def words_of(entry: Mapping[str, Any]) -> dict[str, str]:
    """The phrases of a question with their terms."""
    if "terms_from" in entry:
        return {make: make for make in makes()}
    words = {str(phrase): str(term) for term, told in entry["terms"].items() for phrase in told["words"]}
    return {**words, **dict.fromkeys(entry.get("resolved", ()), MEANT)}


def _sort(name: str, entry: Mapping[str, Any]) -> Sort:
    words = words_of(entry)
    term = rf"(?P<term>{alternatives(words)})\b(?!-(?!flagged|coloured|colored))"
    nouns = frozenset(chain.from_iterable(_bearers_of(group) for group in entry.get("of", ())))
    # No genitive and no compound behind it: "a red car door" tells of a door.
    bearer = rf"(?P<bearer>{alternatives(nouns)})\b(?![-'’])" if "of" in entry else ""
    kind = rf"(?P<kind>{alternatives(entry['kinds'])})" if "kinds" in entry else ""

    def way(pattern: str) -> re.Pattern[str]:
        for mark, told in (
            ("amount", _AMOUNT),
            ("np", _NP),
            ("word", _WORD),
            ("bearer", bearer),
            ("kind", kind),
            ("term", term),
        ):
            pattern = pattern.replace(f"{{{mark}}}", told)
        return re.compile(pattern)

    return Sort(
        name,
        words,
        tuple(map(way, entry["ways"])),
        re.compile(rf"{_NP}{term}"),
        {act: re.compile(rf"\b(?:{alternatives(told)})\b") for act, told in entry.get("acts", {}).items()},
        frozenset(str(entry.get("among", "")).split()) | frozenset(noun.split()[-1].split("-")[0] for noun in nouns),
        {kind: name for name, kinds in entry.get("acted", {}).items() for kind in kinds},
        entry,
    )


def _bearers_of(group: str) -> Iterator[str]:
    for words in data()["bearers"][group].values():
        yield from words
    if group == "vehicles":
        yield from makes()


def and_(text: str, at: int) -> int:
    """Where what is joined to a term begins: behind "and", "or" or a comma; -1 where nothing is."""
    found = _AND.match(text, at)
    return found.end() if found else -1


@cache
def may_be_one(one: str, other: str) -> bool:
    """Whether two terms, by their ids ("colour/red"), may be told of one thing."""
    name, _, first = one.partition("/")
    second = other.partition("/")[2]
    if first == second:
        return True
    if name == SIZE:
        return False
    if name in data()["designations"]:
        return _goes_on(*sorted((first, second), key=len))
    entry = data()["sorts"][name]
    if "contrary" in entry:
        return not any({first, second} == set(pair) for pair in entry["contrary"])
    if "terms_from" in entry:
        return False
    also: Mapping[str, Any] = entry.get("also", {})
    return second in (*above(one), *also.get(first, ())) or first in (*above(other), *also.get(second, ()))


def _goes_on(short: str, long: str) -> bool:
    """Whether a designation only goes on where another ends ("737", "737-300f"), or gives the letters before its figures too ("417", "tvn-417")."""
    series, _, code = short.partition(" ")
    if not long.startswith(f"{series} "):
        return False
    other = long.removeprefix(f"{series} ")
    return other.replace("-", "") == code.replace("-", "") or (
        (other.startswith(code) and not other[len(code)].isdigit()) or (code.isdigit() and other.endswith(f"-{code}"))
    )


@cache
def above(id: str) -> tuple[str, ...]:
    """The broader terms of a term, the nearest first."""
    name, _, term = id.partition("/")
    entry = data()["sorts"].get(name, {})
    direct = entry["terms"][term].get("broader", ()) if "terms" in entry else ()
    return tuple(dict.fromkeys(chain(direct, *(above(f"{name}/{one}") for one in direct))))


@cache
def sort_title(name: str) -> str:
    """The question."""
    return str(_entry(name)["title"])


def base_of(name: str) -> int:
    """How much the question itself ties two texts."""
    return int(_entry(name)["base"])


def is_tied_by_day(name: str) -> bool:
    """Whether a shared day ties two texts: not where much of the sort is done on one day, so that no name ties them either."""
    return "passed_over" not in _entry(name)


def _entry(name: str) -> Mapping[str, Any]:
    if name == SIZE:
        found: Mapping[str, Any] = data()["sizes"]
    else:
        found = data()["sorts"].get(name) or data()["designations"][name]
    return found
