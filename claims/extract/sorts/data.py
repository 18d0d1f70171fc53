"""The closed lists of ``sorts.yaml``: the terms of each question, which of them may be told of one thing, and how much ties two texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Any

from claims.tables import table, word_set

# The question that sizes.py asks.
SIZE = "size"
# The term of what stands for one that is told before it: "its negotiators".
MEANT = "?"
# What bears a make.
CAR = "car"


def data() -> Any:
    """The lexicon."""
    return table("sorts")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list that stand there in a row."""
    return word_set("sorts", name)


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
    """Whether a designation only goes on where another ends ("737", "737-300f"), or gives the letters before its figures too ("417",
    "tvn-417", "tv417").
    """
    series, _, code = short.partition(" ")
    if not long.startswith(f"{series} "):
        return False
    other = long.removeprefix(f"{series} ")
    return other.replace("-", "") == code.replace("-", "") or (
        (other.startswith(code) and not other[len(code)].isdigit())
        or (code.isdigit() and other.endswith(code) and not other.removesuffix(code)[-1].isdigit())
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


def is_of_an_hour(name: str) -> bool:
    """Whether what is asked changes over the day, so that the same part of it ties two texts."""
    return "hourly" in _entry(name)


def _entry(name: str) -> Mapping[str, Any]:
    if name == SIZE:
        found: Mapping[str, Any] = data()["sizes"]
    else:
        found = data()["sorts"].get(name) or data()["designations"][name]
    return found
