"""Two values so near, and with so little else beside them, that they contradict each other though their words leave open what they are of.

"A crowd of 41,000" and "attendance: 41,300" need no second word in common where neither text gives another figure of the kind. This looks at
values, after every pair was weighed without them, and puts into one group what bears out a conflict by all that is known of the two: no score is changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.discover.events import is_timed
from checker.discover.score import Score
from checker.discover.sides import Side

# Slots that name no happening: a group in which one claim names it is of that one.
_OPEN = ("count", "when", "clock")
Places = tuple[int, int]


def joined(
    groups: Sequence[Sequence[int]], sides: Sequence[Side], differ: Mapping[Places, Score], least: float
) -> list[list[int]]:
    """The groups, those joined of which two claims contradict each other by at least ``least``. The other pairs of such a group are held against each other too, and
    differ without bearing out anything.
    """
    homes = {at: home for home in map(list, groups) for at in home}
    for _, (i, j) in sorted(
        (-score.total, pair)
        for pair, score in differ.items()
        if score.total >= least and not _are_many(sides[pair[0]], sides[pair[1]])
    ):
        one, two = homes.setdefault(i, [i]), homes.setdefault(j, [j])
        if one is not two and _fit((*one, *two), sides):
            both = sorted((*one, *two))
            homes |= dict.fromkeys(both, both)
    return sorted(group for group in {id(home): home for home in homes.values()}.values() if len(group) > 1)


def _are_many(a: Side, b: Side) -> bool:
    """Whether two claims are of a sort of which every text has several: days and hours, shares, places in an order. That two of these are near says little."""
    return any(side.timed or side.slot in _MANY for side in (a, b))


_MANY = ("percent", "order")


def _fit(places: Sequence[int], sides: Sequence[Side]) -> bool:
    """Whether the claims name no two happenings: the killed and the injured are two questions."""
    slots = {sides[at].slot for at in places} - {*_OPEN}
    return len(slots) < 2 or all(is_timed(sides[at].claim) for at in places)
