"""Which texts tell of the same thing: those that share rare names. Only their claims are ever held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.discover.rarity import Rarity, context_of
from claims.claim import Claim

# A name in more texts than this links nothing by itself: it would make every text a neighbour of every other.
_COMMON = 100
_NEIGHBOURS = 25
_LEAST = 3.0
# In a folder of so few texts, less will do: somebody has put them together.
FEW, _LEAST_OF_FEW = 20, 0.5
# A shared word of the opening against a shared name.
_WORD = 0.4

Links = Mapping[str, Mapping[str, float]]


def linked(claims: Iterable[Claim], rarity: Rarity) -> Links:
    """For every source its neighbours, with how many names' weight they share; at most twenty-five, the nearest first."""
    topics: dict[str, frozenset[str]] = {}
    for claim in claims:
        topics.setdefault(claim.source, context_of(claim).topic)
    bearers: dict[str, list[str]] = defaultdict(list)
    for source in sorted(topics):
        for name in topics[source]:
            bearers[name].append(source)
    least = _LEAST_OF_FEW if rarity.texts <= FEW else _LEAST
    found: dict[str, dict[str, float]] = {}
    for source, topic in sorted(topics.items()):
        shared: dict[str, float] = defaultdict(float)
        for name in sorted(topic):
            if 1 < len(bearers[name]) <= _COMMON:
                weight = rarity.of(name) * (_WORD if name[0] == "~" else 1.0)
                for other in bearers[name]:
                    shared[other] += weight
        shared.pop(source, None)
        near = sorted(
            ((weight, other) for other, weight in shared.items() if weight >= least), key=lambda row: (-row[0], row[1])
        )
        found[source] = {other: weight for weight, other in near[:_NEIGHBOURS]}
    return found
