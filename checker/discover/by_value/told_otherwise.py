"""Two values of which so much bears out that they contradict each other, or are two states of one figure, that they are of one thing, though their words leave that open.

"A crowd of 41,000" and "attendance: 41,300" need no second word in common where neither text gives another figure of the kind. This looks at
values, after every pair was weighed without them, and puts into one group what is borne out by all that is known of the two: no score is changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.discover.by_value.joins import join
from checker.discover.pairing.events import of_one_happening
from checker.discover.pairing.log_odds import Score
from checker.discover.pairing.scored import Places
from checker.discover.pairing.side import Side


def joined(
    groups: Sequence[Sequence[int]],
    sides: Sequence[Side],
    told: Mapping[Places, Score],
    least: float,
) -> list[list[int]]:
    """The groups, those joined of which ``told`` holds two claims with at least ``least``. The other pairs of such a group are held against each other too, and
    differ without bearing out anything.
    """
    pairs = sorted(
        (-score.total, pair)
        for pair, score in told.items()
        if score.total >= least and not _are_many(sides[pair[0]], sides[pair[1]])
    )

    def may_be_one(one: Sequence[int], two: Sequence[int]) -> bool:
        return of_one_happening(sides[at].claim for at in (*one, *two))

    return join(groups, (pair for _, pair in pairs), may_be_one)


def _are_many(a: Side, b: Side) -> bool:
    """Whether two claims are of a sort of which every text has several: shares, places in an order. That two of these are near says little."""
    return a.slot in _MANY or b.slot in _MANY


_MANY = ("percent", "order")
