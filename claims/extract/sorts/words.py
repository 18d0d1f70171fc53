"""In what ways the terms of ``sorts.yaml`` are told, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from claims.extract.sorts.data import data, makes, words_of
from claims.quick import lazy
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


@dataclass(frozen=True, eq=False)
class Sort:
    """A question: its name, the term that each phrase stands for, and its entry in the lexicon. Its patterns are made where a text first needs
    them: a text needs few.
    """

    name: str
    words: Mapping[str, str]
    entry: Mapping[str, Any]

    @lazy
    def among(self) -> frozenset[str]:
        """The words of which the sentence must hold one."""
        nouns = (noun.split()[-1].split("-")[0] for noun in self._nouns)
        return frozenset((*str(self.entry.get("among", "")).split(), *nouns))

    @lazy
    def kinds(self) -> Mapping[str, str]:
        """What several of its kinds are called together."""
        return {kind: name for name, kinds in self.entry.get("acted", {}).items() for kind in kinds}

    @lazy
    def ways(self) -> tuple[re.Pattern[str], ...]:
        """The ways in which a term is told."""
        return tuple(map(self._way, self.entry["ways"]))

    @lazy
    def more(self) -> re.Pattern[str]:
        """The terms behind another: "and an axe"."""
        return re.compile(rf"{_NP}{self._term}")

    @lazy
    def acts(self) -> Mapping[str, re.Pattern[str]]:
        """The acts by the patterns of their words."""
        told = self.entry.get("acts", {})
        return {act: re.compile(rf"\b(?:{alternatives(words)})\b") for act, words in told.items()}

    @lazy
    def _nouns(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(_bearers_of(group) for group in self.entry.get("of", ())))

    @lazy
    def _term(self) -> str:
        return rf"(?P<term>{alternatives(self.words)})\b(?!-(?!flagged|coloured|colored))"

    def _way(self, pattern: str) -> re.Pattern[str]:
        entry = self.entry
        for mark, told in (
            ("amount", _AMOUNT),
            ("np", _NP),
            ("word", _WORD),
            # No genitive and no compound behind it: "a red car door" tells of a door.
            ("bearer", rf"(?P<bearer>{alternatives(self._nouns)})\b(?![-'’])" if "of" in entry else ""),
            ("kind", rf"(?P<kind>{alternatives(entry['kinds'])})" if "kinds" in entry else ""),
            ("term", self._term),
        ):
            pattern = pattern.replace(f"{{{mark}}}", told)
        return re.compile(pattern)


@cache
def sorts() -> tuple[Sort, ...]:
    """Every question."""
    return tuple(Sort(name, words_of(entry), entry) for name, entry in data()["sorts"].items())


def _bearers_of(group: str) -> Iterator[str]:
    for words in data()["bearers"][group].values():
        yield from words
    if group == "vehicles":
        yield from makes()


def and_(text: str, at: int) -> int:
    """Where what is joined to a term begins: behind "and", "or" or a comma; -1 where nothing is."""
    found = _AND.match(text, at)
    return found.end() if found else -1
