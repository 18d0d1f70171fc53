"""What else two texts give beside two values that differ: a figure with its like, or one nearer to it, in the other text was told of something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.discover.distance import distance
from checker.discover.events import anywhere
from checker.discover.keys import keys_of
from checker.discover.sides import Side

Place = tuple[str, str]


@dataclass(frozen=True)
class Elsewhere:
    """By text and kind the values that it gives, and its claims with what others must have in common with them to be rivals."""

    values: Mapping[Place, frozenset[str]]
    sides: Mapping[Place, Sequence[tuple[Side, frozenset[str]]]]

    def told(self, a: Side, b: Side) -> Iterator[str]:
        """What is to be said of two differing claims, by name."""
        like = (_key(b) in self.values[_place(a)]) + (_key(a) in self.values[_place(b)])
        if like:
            yield ("the one given by both", "each given by both")[like - 1]
        gap = distance(a.claim.value, b.claim.value)
        if gap is not None and a.source != b.source:
            nearer = self._nearer(a, b, gap) + self._nearer(b, a, gap)
            if nearer:
                yield "a nearer figure" if nearer == 1 else "nearer figures"

    def _nearer(self, a: Side, b: Side, gap: float) -> int:
        """How many claims of the text of ``b`` that may answer the question of ``a`` are nearer to it than ``b``."""
        keys = _keys(a)
        return sum(
            not keys.isdisjoint(others) and (other := distance(a.claim.value, side.claim.value)) is not None and other < gap
            for side, others in self.sides[_place(b)]
            if side.at != b.at
        )


def elsewhere(sides: Sequence[Side]) -> Elsewhere:
    """What each text gives."""
    values: dict[Place, set[str]] = defaultdict(set)
    found: dict[Place, list[tuple[Side, frozenset[str]]]] = defaultdict(list)
    for side in sides:
        values[_place(side)].add(_key(side))
        found[_place(side)].append((side, _keys(side)))
    return Elsewhere({place: frozenset(some) for place, some in values.items()}, found)


def _place(side: Side) -> Place:
    return side.source, side.claim.value.kind


def _key(side: Side) -> str:
    return side.claim.value.key()


def _keys(side: Side) -> frozenset[str]:
    return frozenset((*keys_of(side.claim), *anywhere(side.claim)))
