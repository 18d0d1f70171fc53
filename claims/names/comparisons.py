"""Comparisons of a corpus, made once, and the doubts that they leave."""

from __future__ import annotations

from collections.abc import Mapping

from claims.names.compare import compare
from claims.names.mentions import UncertainPair
from claims.names.outcome import NameComparison


class Comparisons:
    """Every comparison made once, by folded spelling; a spelling stands for all that fold to it."""

    __slots__ = ("_made", "spelling")

    def __init__(self, spelling: Mapping[str, str]) -> None:
        self.spelling = spelling
        self._made: dict[tuple[str, str], NameComparison] = {}

    def of(self, a: str, b: str) -> NameComparison:
        pair = (a, b) if a < b else (b, a)
        found = self._made.get(pair) or compare(self.spelling[pair[0]], self.spelling[pair[1]])
        if found.outcome != "different":  # most are, and they are cheap to find again
            self._made[pair] = found
        return found

    def variant(self, a: str, b: str) -> bool:
        return a == b or self.of(a, b).outcome == "variant"


def doubt(a: str, b: str, reason: str, comparisons: Comparisons, document: str = "") -> UncertainPair:
    """A question for a person, the smaller spelling first."""
    left, right = sorted((comparisons.spelling[a], comparisons.spelling[b]))
    return UncertainPair(left, right, reason, document)
