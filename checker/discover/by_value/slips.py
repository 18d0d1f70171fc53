"""Figures of two texts that are a slip of the pen for each other, though their words have nothing in common.

"1,248 ibexes" and "1,284 animals", "650 personnel" and "560 soldiers": two texts on one event hardly give the same digits in another order for two things.
Such pairs are looked at beside those that share a word; whether they contradict each other is then weighed as it is for any other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from checker.discover.by_value.told_alike import tells_of_one
from checker.discover.link import Links
from checker.discover.pairs import fits
from checker.discover.scored import Places
from checker.discover.sides import Side
from checker.slip import turned
from claims.extract.ages.lists import SLOT as AGE_OF
from claims.values.count import Count

# Figures of one digit, or of one and noughts, stand for many things.
_FEWEST = 2
# So many figures of the same digits are a table.
_MOST = 12


def slips(sides: Sequence[Side], links: Links, known: Collection[Places]) -> Iterator[Places]:
    """The pairs of claims, but those that are ``known``, in two texts that tell of one thing, whose figures have the same digits in another order."""
    rows: dict[tuple[tuple[int, ...], str | None], list[Side]] = defaultdict(list)
    for side in sides:
        value = side.claim.value
        if isinstance(value, Count) and not value.ordinal and value.low is not None and value.low == value.high:
            figures = tuple(sorted(filter(None, value.low.normalize().as_tuple().digits)))
            if len(figures) >= _FEWEST:
                rows[figures, value.unit].append(side)
    for row in rows.values():
        if len(row) <= _MOST:
            yield from (
                (a.at, b.at)
                for a, b in combinations(row, 2)
                if (a.at, b.at) not in known
                and tells_of_one(a, b, links)
                and turned(a.claim.value, b.claim.value)
                and _may_be_of_one(a, b)
            )


def _may_be_of_one(a: Side, b: Side) -> bool:
    """Whether nothing tells that two figures are of two things: two happenings that are told by their verbs, or a man and a woman of some age."""
    if AGE_OF in (a.slot, b.slot):
        return a.slot == b.slot and a.context.head == b.context.head
    return fits(a, b)
