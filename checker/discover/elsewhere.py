"""What else is told beside two values that differ.

A figure with its like, or with one nearer to it, in the other text was told of something else. Where a third text gives one of the two and comes near
both in words, three texts speak of one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from checker.discover.distance import distance
from checker.discover.events import anywhere
from checker.discover.keys import keys_of
from checker.discover.score import weights
from checker.discover.sides import Side

Place = tuple[str, str]


@dataclass(frozen=True)
class Elsewhere:
    """By text and kind the values that it gives, and its claims with what others must have in common with them to be rivals; for every claim those of other
    texts that are possibly of its question.
    """

    values: Mapping[Place, frozenset[str]]
    sides: Mapping[Place, Sequence[tuple[Side, frozenset[str]]]]
    near: Mapping[int, Mapping[int, Side]]

    def told(self, a: Side, b: Side) -> Iterator[tuple[str, float]]:
        """What is to be said of two differing claims, by name, each with its strength."""
        like = self._is_like_one(a, b) + self._is_like_one(b, a)
        if like:
            yield ("the one given by both", "each given by both")[like - 1], 1.0
        yield "many figures", log(len(self.sides[_place(a)]) * len(self.sides[_place(b)])) / _MANY
        if self._is_told_by_a_third(a, b) or self._is_told_by_a_third(b, a):
            yield "a third text gives one", 1.0
        gap = distance(a.claim.value, b.claim.value)
        if gap is not None and a.source != b.source:
            nearer = self._nearer(a, b, gap) + self._nearer(b, a, gap)
            if nearer:
                yield "a nearer figure" if nearer == 1 else "nearer figures", 1.0

    def _is_like_one(self, a: Side, b: Side) -> bool:
        """Whether the text of ``b`` gives the value of ``a`` too; of two that name one happening, as the time of that."""
        if _name_one_happening(a, b):
            return any(side.slot == a.slot and _key(side) == _key(a) for side, _ in self.sides[_place(b)])
        return _key(a) in self.values[_place(b)]

    def _nearer(self, a: Side, b: Side, gap: float) -> int:
        """How many claims of the text of ``b`` that may answer the question of ``a`` are nearer to it than ``b``."""
        keys, slot = _keys(a), a.slot if _name_one_happening(a, b) else None
        return sum(
            not keys.isdisjoint(others)
            and slot in (None, side.slot)
            and (other := distance(a.claim.value, side.claim.value)) is not None
            and other < gap
            for side, others in self.sides[_place(b)]
            if side.at != b.at
        )

    def _is_told_by_a_third(self, a: Side, b: Side) -> bool:
        """Whether a third text gives the value of ``a`` and comes near both."""
        here, there = self.near.get(a.at, {}), self.near.get(b.at, {})
        return any(
            _key(here[at]) == _key(a) and here[at].source not in (a.source, b.source)
            for at in here.keys() & there.keys()
        )


# Texts of ten figures each have this much of them, on a log scale.
_MANY = log(100)


def elsewhere(sides: Sequence[Side], totals: Mapping[tuple[int, int], float]) -> Elsewhere:
    """What each text gives. ``totals`` are the scores by the places of two claims."""
    values: dict[Place, set[str]] = defaultdict(set)
    found: dict[Place, list[tuple[Side, frozenset[str]]]] = defaultdict(list)
    for side in sides:
        values[_place(side)].add(_key(side))
        found[_place(side)].append((side, _keys(side)))
    least = weights()["thresholds"]["possibly"]
    near: dict[int, dict[int, Side]] = defaultdict(dict)
    for (i, j), total in totals.items():
        if total >= least:
            near[i][j], near[j][i] = sides[j], sides[i]
    return Elsewhere({place: frozenset(some) for place, some in values.items()}, found, near)


def _name_one_happening(a: Side, b: Side) -> bool:
    """Whether two times are told of one named happening: the days of others, of which every text has many, are then no rivals."""
    return a.timed and a.slot == b.slot and not a.open_time


def _place(side: Side) -> Place:
    return side.source, side.claim.value.kind


def _key(side: Side) -> str:
    return side.claim.value.key()


def _keys(side: Side) -> frozenset[str]:
    return frozenset((*keys_of(side.claim), *anywhere(side.claim)))
