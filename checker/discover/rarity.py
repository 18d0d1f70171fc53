"""How much a shared word or name tells: little where every text has it, much where few have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from claims.claim import Claim, Context

# So that in a folder of three texts, whose names all of them share, a shared name still counts for something.
_SMOOTH = 10
_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rarity:
    """In how many of ``texts`` each word or name stands."""

    texts: int
    seen: Mapping[str, int]

    def of(self, word: str) -> float:
        """From 0 (everywhere) to 1 (here alone), on a log scale."""
        whole = self.texts + _SMOOTH
        return log(whole / (self.seen.get(word, 0) + 0.5)) / log(whole / 0.5)

    def total(self, words: Iterable[str]) -> float:
        """The sum over words."""
        return sum(self.of(word) for word in sorted(words))

    def share(self, a: frozenset[str], b: frozenset[str]) -> float:
        """The weight of what both have, as a part of what the smaller has: 0 to 1."""
        least = min(self.total(a), self.total(b))
        return self.total(a & b) / least if least else 0.0

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """The weight of what both have, as a part of what each has: 0 to 1."""
        both = self.total(a & b)
        return both / (self.total(a) * self.total(b)) ** 0.5 if both else 0.0


def context_of(claim: Claim) -> Context:
    """The context of an extracted claim; an empty one otherwise."""
    return claim.context or _NOTHING


_NOTHING = Context()


def rarity_of(claims: Iterable[Claim]) -> Rarity:
    """Counted over the sources of the claims."""
    by_source: dict[str, set[str]] = {}
    for claim in claims:
        context = context_of(claim)
        found = by_source.get(claim.source)
        if found is None:
            by_source[claim.source] = found = set(context.topic)
        found |= context.words
        found |= context.participants
    seen: Counter[str] = Counter()
    for words in by_source.values():
        seen.update(words)
    return Rarity(len(by_source), seen)
