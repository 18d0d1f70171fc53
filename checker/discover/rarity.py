"""How much a shared word or name tells: little where every text has it, much where few have it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import fsum, log

from claims.claim import Claim, Context
from claims.extract.language.akin import senses, senses_of
from claims.extract.language.stems import stem
from claims.extract.language.vocabulary import Added, current
from claims.tables import rows

# So that in a folder of three texts, whose names all of them share, a shared name still counts for something.
_SMOOTH = 10


@dataclass(frozen=True)
class Rarity:
    """How rare each word or name is in ``texts`` texts: from 0 (everywhere) to 1 (in one alone), on a log scale."""

    texts: int
    weights: Mapping[str, float]
    _totals: dict[frozenset[str], float] = field(default_factory=dict)
    _known: dict[str, float] = field(default_factory=dict)
    _senses: dict[frozenset[str], frozenset[int]] = field(default_factory=dict)

    def of(self, word: str) -> float:
        """The rarity of a word; one that was never seen is as rare as can be."""
        return self.weights.get(word, 1.0)

    def weight(self, word: str) -> float:
        """The rarity of a word here and in English at large: in a folder of three texts everything is rare."""
        return self.weights.get(word, 1.0) * general(word)

    def total(self, words: frozenset[str]) -> float:
        """The sum over words; the same whatever their order."""
        if (known := self._totals.get(words)) is None:
            known = self._totals[words] = self._sum(words)
        return known

    def _sum(self, words: frozenset[str]) -> float:
        known = self._known
        try:
            return fsum([known[word] for word in words])
        except KeyError:
            known.update({word: self.weight(word) for word in words if word not in known})
            return fsum([known[word] for word in words])

    def _meant(self, words: frozenset[str]) -> frozenset[int]:
        if (known := self._senses.get(words)) is None:
            known = self._senses[words] = senses_of(words)
        return known

    def share(self, a: frozenset[str], b: frozenset[str], both: frozenset[str] | None = None) -> float:
        """The weight of ``both``, what both have, as a part of what the smaller has: 0 to 1."""
        both = a & b if both is None else both
        return self._sum(both) / least if both and (least := min(self.total(a), self.total(b))) else 0.0

    def cosine(self, a: frozenset[str], b: frozenset[str], both: frozenset[str] | None = None) -> float:
        """The same as a part of what each has: 0 to 1."""
        both = a & b if both is None else both
        return self._sum(both) / ((self.total(a) * self.total(b)) ** 0.5 or 1.0) if both else 0.0

    def likeness(self, a: frozenset[str], b: frozenset[str], both: frozenset[str] | None = None) -> float:
        """The same for words that the other does not have but has a word akin to: 0 to 1."""
        if self._meant(a).isdisjoint(self._meant(b)):
            return 0.0
        both = a & b if both is None else both
        one, two = a - both, b - both
        shared = senses_of(one) & senses_of(two)
        if not shared:
            return 0.0
        weight = min(
            self._sum(frozenset([word for word in some if not senses(word).isdisjoint(shared)])) for some in (one, two)
        )
        return min(weight / ((self.total(a) * self.total(b)) ** 0.5 or 1.0), 1.0)


def context_of(claim: Claim) -> Context:
    """The context of an extracted claim; an empty one otherwise."""
    return claim.context or _NOTHING


_NOTHING = Context()
# Where running English has a word this often, it tells next to nothing; a word that it hardly has tells all.
_EVERYWHERE, _LEAST = 3000, 0.25


def general(word: str) -> float:
    """How much a stem tells by its frequency in English at large: from 0.25 (everywhere) to 1 (hardly ever)."""
    return _general(word, current())


@lru_cache(maxsize=65536)
def _general(word: str, extra: Added) -> float:
    seen = _frequency(extra).get(word, 0)
    return max(1.0 - log(1 + seen) / log(1 + _EVERYWHERE) * (1 - _LEAST), _LEAST)


def is_common(word: str) -> bool:
    """Whether a stem is among those that English at large often has."""
    return word in _frequency(current())


@cache
def _frequency(extra: Added) -> dict[str, int]:
    """How often English at large has each stem."""
    found: Counter[str] = Counter()
    for word, number in rows("frequency"):
        found[stem(word)] += int(number)
    return found


def rarity_of(claims: Iterable[Claim], at_most: int | None = None) -> Rarity:
    """Counted over the sources of the claims; where they are more than ``at_most``, as rare as in so many of them."""
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
    return Rarity(len(by_source), rare(seen, len(by_source), at_most))


def rare(seen: Mapping[str, int], texts: int, at_most: int | None = None) -> dict[str, float]:
    """How rare each word is by the number of texts that have it, of so many; of more than ``at_most`` as of so many, in which the same part has it."""
    share = 1.0 if at_most is None or texts <= at_most else at_most / texts
    whole = texts * share + _SMOOTH
    return {word: log(whole / (number * share + 0.5)) / log(whole / 0.5) for word, number in seen.items()}
