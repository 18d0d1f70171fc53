"""Which texts tell of the same thing: those that share rare names. Only their claims are ever held against each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from checker.discover.links.anchors import anchors_of, telling
from checker.discover.links.parts import parts_of
from checker.discover.rarity import Rarity, context_of, rare
from claims.claim import Claim

# A name in more texts than this links nothing by itself: it would make every text a neighbour of every other.
_COMMON = 100
_NEIGHBOURS = 25
# The squares of the rarities are summed for this bound: many names that half of the texts have ("Inc.", "New York") link nothing.
_LEAST = 1.5
# In a folder of so few texts, less will do: somebody has put them together.
FEW, _LEAST_OF_FEW = 20, 0.5
# A shared word of the opening against a shared name.
_WORD = 0.4
# How near two texts of a small folder are that share nothing but a third.
_FAINT = 0.2

_NOTHING: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class Links:
    """For every source its neighbours, with how much they share. ``few``: the texts are as few as somebody puts together, who has read what they tell of, or surely tell
    of one event, however many they are. Of texts that merely have something in common more is asked of two claims, since they may tell of two things all the same.
    """

    near: Mapping[str, Mapping[str, float]]
    few: bool

    def of(self, source: str) -> Mapping[str, float]:
        """The neighbours of a text."""
        return self.near.get(source, _NOTHING)


def are_linked(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims are of one text, or of two that tell of the same thing."""
    return a.source == b.source or b.source in links.of(a.source)


def tell_of_one(a: Claim, b: Claim, links: Links) -> bool:
    """The same; in a folder of many texts their sentences must share a name besides."""
    one, two = context_of(a).participants, context_of(b).participants
    return are_linked(a, b, links) and (links.few or not one.isdisjoint(two))


def linked(claims: Iterable[Claim], rarity: Rarity, event: Collection[str] = ()) -> Links:
    """For every source its neighbours, with how many names' weight they share; of many texts at most twenty-five, the nearest first.

    Of a small folder, and of one of which most texts surely tell of one ``event``, only texts of one part: see :func:`checker.discover.links.parts.parts_of`.
    """
    taken = tuple(claims)
    topics: dict[str, frozenset[str]] = {}
    for claim in taken:
        topics.setdefault(claim.source, context_of(claim).topic)
    ahead: dict[str, list[str]] = defaultdict(list)
    for source in sorted(topics, reverse=True):
        for name in topics[source]:
            ahead[name].append(source)
    few = bool(event) or len(topics) <= FEW
    most = len(topics) if few else _COMMON
    weights = {
        name: rarity.of(name) * (_WORD if name[0] == "~" else 1.0)
        for name, told in ahead.items()
        if 1 < len(told) <= most
    }
    near: dict[str, list[tuple[float, str]]] = {source: [] for source in sorted(topics)}
    found = _among_few(topics, weights, anchors_of(taken), event) if few else _among_many(topics, weights, ahead)
    for one, other, weight in found:
        near[one].append((-weight, other))
        near[other].append((-weight, one))
    nearest = len(near) if few else _NEIGHBOURS
    links = {source: {other: -weight for weight, other in sorted(rows)[:nearest]} for source, rows in near.items()}
    return Links(_bridged(links) if few else links, few)


def things_told(links: Links) -> list[list[str]]:
    """The texts by what they tell of, those together that a chain of links joins, in the order of the first of each."""
    seen: set[str] = set()
    found = []
    ties: dict[str, set[str]] = {source: set(others) for source, others in links.near.items()}
    for source, others in links.near.items():
        for other in others:
            ties[other].add(source)
    for first in sorted(ties):
        part, new = set[str](), {first} - seen
        while new:
            part |= new
            new = {other for source in new for other in ties[source]} - part
        if part:
            found.append(sorted(part))
            seen |= part
    return found


def _among_few(
    topics: Mapping[str, frozenset[str]],
    weights: Mapping[str, float],
    anchors: Mapping[str, frozenset[str]],
    event: Collection[str],
) -> Iterator[tuple[str, str, float]]:
    """Every two texts of one part of a small folder that share enough, with the weight that they share."""
    parts = parts_of(sorted(topics), _tied(anchors), event)
    home = {source: number for number, part in enumerate(parts) for source in part}
    for one, other in combinations(sorted(topics), 2):
        weight = sum(weights[name] for name in sorted(topics[one] & topics[other] & weights.keys()))
        if weight >= _LEAST_OF_FEW and home[one] == home[other]:
            yield one, other, weight


def _tied(anchors: Mapping[str, frozenset[str]]) -> dict[frozenset[str], float]:
    """How much speaks for it that two texts are of one event, where anything does."""
    weights = rare(Counter(name for names in anchors.values() for name in names), len(anchors), FEW)
    return {
        frozenset((one, other)): sum(weights[name] * telling(name) for name in sorted(names))
        for one, other in combinations(sorted(anchors), 2)
        if (names := anchors[one] & anchors[other])
    }


def _among_many(
    topics: Mapping[str, frozenset[str]], weights: Mapping[str, float], ahead: Mapping[str, list[str]]
) -> Iterator[tuple[str, str, float]]:
    """The same of many texts, whose names must tell something: one text after another, since there are too many pairs to hold."""
    for source in sorted(topics):
        names = sorted(topics[source] & weights.keys())
        for other, told in _telling(names, ahead, weights).items():
            if told >= _LEAST:
                yield source, other, sum(weights[name] for name in names if name in topics[other])


def _bridged(links: Mapping[str, Mapping[str, float]]) -> Mapping[str, Mapping[str, float]]:
    """The same with a faint link between two texts that a third is linked with: in a folder that somebody has put together, what one tells
    in other words than the other is of the same thing.
    """
    found = {source: dict(others) for source, others in links.items()}
    for source, others in links.items():
        beyond = set[str]().union(*(links[other] for other in others)).difference(others, (source,))
        found[source].update(dict.fromkeys(sorted(beyond), _FAINT))
    return found


def _telling(names: Iterable[str], ahead: Mapping[str, list[str]], weights: Mapping[str, float]) -> Mapping[str, float]:
    """The weight that the next text shares with each that comes after it, every weight times its rarity. ``ahead`` holds the bearers of a name,
    the next one last: it is taken off, so that every pair is weighed once.
    """
    found: dict[str, float] = defaultdict(float)
    for name in names:
        weight, told = weights[name], ahead[name]
        rare = weight * (weight / _WORD if name[0] == "~" else weight)
        told.pop()
        for other in told:
            found[other] += rare
    return found
