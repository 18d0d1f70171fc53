"""What else is told beside two values that differ.

A figure with its like, or with one nearer to it, in the other text was told of something else. Where a third text gives one of the two and comes near
both in words, three texts speak of one thing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import NamedTuple

from checker.discover.by_value.distance import distance
from checker.discover.pairing.keys import sorts_of
from checker.discover.pairing.log_odds import weights
from checker.discover.pairing.side import Side

Place = tuple[str, str]


class Rival(NamedTuple):
    """A claim of another text that may answer the question of one, and how far its value lies from that one's."""

    at: int
    slot: str
    gap: float | None


@dataclass(frozen=True)
class Elsewhere:
    """``said``: the value of every claim. ``givers``: by kind and value the texts that give it; ``sizes``: by text and kind how many claims it has; ``rivals``: for a claim
    and a text those of it that may answer the same question; ``near``: for every claim those of other texts that are possibly of its question;
    ``crowd``: how many more pairs of texts there are than a story has, on a log scale.
    """

    said: Mapping[int, str]
    givers: Mapping[tuple[str, str], Collection[str]]
    sizes: Mapping[Place, int]
    rivals: Callable[[int, str], Sequence[Rival]]
    near: Mapping[int, Mapping[int, Side]]
    crowd: float

    def told(self, a: Side, b: Side) -> Iterator[tuple[str, float]]:
        """What is to be said of two differing claims, by name, each with its strength."""
        like = self._is_like_one(a, b) + self._is_like_one(b, a)
        if like:
            yield ("the one given by both", "each given by both")[like - 1], 1.0
        yield "many figures", log(self.sizes[_place(a)] * self.sizes[_place(b)]) / _MANY
        if self.crowd:
            yield "many texts", self.crowd
        if self._is_told_by_a_third(a, b) or self._is_told_by_a_third(b, a):
            yield "a third text gives one", 1.0
        if a.timed and all(self._givers(side, (a.source, b.source)) for side in (a, b)):
            yield "others give both", 1.0
        gap = distance(a.claim.value, b.claim.value)
        if gap is not None and a.source != b.source:
            nearer = self._nearer(a, b, gap) + self._nearer(b, a, gap)
            if nearer:
                yield "a nearer figure" if nearer == 1 else "nearer figures", 1.0

    def others(self, a: Side, b: Side) -> float:
        """Whether other texts give one of two values and none the other: fully where two texts or more do."""
        givers = [self._givers(side, (a.source, b.source)) for side in (a, b)]
        return 0.0 if all(givers) else min(max(givers), _ENOUGH) / _ENOUGH

    def _givers(self, side: Side, but: Collection[str]) -> int:
        """How many texts give the value of a claim, but those named."""
        givers = self.givers[side.claim.value.kind, self.said[side.at]]
        return len(givers) - sum(source in givers for source in set(but))

    def _is_like_one(self, a: Side, b: Side) -> bool:
        """Whether the text of ``b`` gives the value of ``a`` too; of two that name one happening, as the time of that."""
        if _name_one_happening(a, b):
            return any(one.slot == a.slot and self.said[one.at] == self.said[a.at] for one in self._rivals(a, b))
        return b.source in self.givers.get((b.claim.value.kind, self.said[a.at]), ())

    def _nearer(self, a: Side, b: Side, gap: float) -> int:
        """How many claims of the text of ``b`` that may answer the question of ``a`` are nearer to it than ``b``."""
        slot = a.slot if _name_one_happening(a, b) else None
        rivals = (one for one in self._rivals(a, b) if slot in (None, one.slot))
        return sum(one.gap is not None and one.gap < gap for one in rivals)

    def _rivals(self, a: Side, b: Side) -> Iterator[Rival]:
        """The other claims of the text of ``b`` that have a sort in common with ``a``."""
        return (one for one in self.rivals(a.at, b.source) if one.at != b.at)

    def _is_told_by_a_third(self, a: Side, b: Side) -> bool:
        """Whether a third text gives the value of ``a`` and comes near both."""
        here, there = self.near.get(a.at, {}), self.near.get(b.at, {})
        return any(
            self.said[at] == self.said[a.at] and side.source not in (a.source, b.source)
            for at, side in here.items()
            if at in there
        )


_ENOUGH = 2
# Texts of ten figures each have this much of them, on a log scale.
_MANY = log(100)
# Among so many texts chance does not bring two figures together that look like one; of more than so many on one event each tells much the same.
_STORY, _CROWD = 6, 12
# A text that gives more figures of one sort than this is a table: of no use for telling which of them is nearer.
_MOST = 40


def elsewhere(sides: Sequence[Side], totals: Mapping[tuple[int, int], float]) -> Elsewhere:
    """What each text gives. ``totals`` are the scores by the places of two claims."""
    givers: dict[tuple[str, str], set[str]] = defaultdict(set)
    rivals: dict[Place, list[Side]] = defaultdict(list)
    sorts = {side.at: sorts_of(side.claim) for side in sides}
    said = {side.at: side.claim.value.key() for side in sides}
    for side in sorted(sides, key=lambda side: side.claim.start()):
        givers[side.claim.value.kind, said[side.at]].add(side.source)
        for sort in sorts[side.at]:
            if len(some := rivals[side.source, sort]) < _MOST:
                some.append(side)
    least = weights()["thresholds"]["possibly"]
    near: dict[int, dict[int, Side]] = defaultdict(dict)
    for (i, j), total in totals.items():
        if total >= least:
            near[i][j], near[j][i] = sides[j], sides[i]
    return Elsewhere(
        said,
        givers,
        Counter(map(_place, sides)),
        _rivals_in(sides, sorts, rivals),
        near,
        _crowd(len({side.source for side in sides})),
    )


def _crowd(texts: int) -> float:
    """How many times as many pairs so many texts make as a story's do, on a log scale: each is a chance that two figures of two things look like one."""
    some = min(texts, _CROWD)
    return log(some * (some - 1) / (_STORY * (_STORY - 1))) if some > _STORY else 0.0


def _rivals_in(
    sides: Sequence[Side], sorts: Mapping[int, frozenset[str]], rivals: Mapping[Place, Sequence[Side]]
) -> Callable[[int, str], Sequence[Rival]]:
    """What a claim finds in a text, worked out once: it is asked of each pair that the claim makes with one of that text."""
    values = {side.at: side.claim.value for side in sides}

    @cache
    def found(at: int, source: str) -> tuple[Rival, ...]:
        value = values[at]
        some = {side.at: side for sort in sorts[at] for side in rivals.get((source, sort), ())}
        alike = (side for side in some.values() if side.claim.value.kind == value.kind)
        return tuple(Rival(side.at, side.slot, distance(value, side.claim.value)) for side in alike)

    return found


def _name_one_happening(a: Side, b: Side) -> bool:
    """Whether two times are told of one named happening: the days of others, of which every text has many, are then no rivals."""
    return a.timed and a.slot == b.slot and not a.open_time


def _place(side: Side) -> Place:
    return side.source, side.claim.value.kind
