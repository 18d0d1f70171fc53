"""In what ways the terms of ``sorts.yaml`` are told, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from claims.extract.sort_data import data, makes, words_of
from claims.tables import alternatives

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


@cache
def sorts() -> tuple[Sort, ...]:
    """Every question."""
    return tuple(_sort(name, entry) for name, entry in data()["sorts"].items())


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
