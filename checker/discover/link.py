"""Which texts tell of the same thing: those that share rare names. Only their claims are ever held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.discover.rarity import Rarity, context_of
from claims.claim import Claim

# A name in more texts than this links nothing by itself: it would make every text a neighbour of every other.
_COMMON = 200
_NEIGHBOURS = 40
_LEAST = 1.2
# A shared word of the opening against a shared name.
_WORD = 0.4

Links = Mapping[str, Mapping[str, float]]


def linked(claims: Iterable[Claim], rarity: Rarity) -> Links:
    """For every source its neighbours, with how many names' weight they share; at most forty, the nearest first."""
    topics: dict[str, frozenset[str]] = {}
    for claim in claims:
        topics.setdefault(claim.source, context_of(claim).topic)
    bearers: dict[str, list[str]] = defaultdict(list)
    for source in sorted(topics):
        for name in topics[source]:
            bearers[name].append(source)
    found: dict[str, dict[str, float]] = {}
    for source, topic in sorted(topics.items()):
        shared: dict[str, float] = defaultdict(float)
        for name in sorted(topic):
            if 1 < len(bearers[name]) <= _COMMON:
                weight = rarity.of(name) * (_WORD if name[0] == "~" else 1.0)
                for other in bearers[name]:
                    shared[other] += weight
        shared.pop(source, None)
        near = sorted(((weight, other) for other, weight in shared.items() if weight >= _LEAST), key=lambda row: (-row[0], row[1]))
        found[source] = {other: weight for weight, other in near[:_NEIGHBOURS]}
    return found
