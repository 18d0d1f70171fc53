"""Figures of two texts that are a slip of the pen for each other, though their words have nothing in common.

"1,248 ibexes" and "1,284 animals", "650 personnel" and "560 soldiers", "fell 65 feet" and "65 metres deep": two texts on one event hardly give the same digits in
another order, or in another unit, for two things.
Such pairs are looked at beside those that share a word; whether they contradict each other is then weighed as it is for any other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from checker.discover.by_value.told_alike import tells_of_one
from checker.discover.links.link import Links
from checker.discover.pairing.pairs import fits
from checker.discover.pairing.scored import Places
from checker.discover.pairing.side import Side
from checker.judge.slip import figures_of_clock, in_its_unit, is_slip
from claims.dates.value import DateValue
from claims.extract.ages.lists import SLOT as AGE_OF
from claims.numbers.value import Count
from claims.value import Value

# Figures of one digit, or of one and noughts, stand for many things.
_FEWEST = 2
# So many figures of the same digits are a table.
_MOST = 12


def slips(sides: Sequence[Side], links: Links, known: Collection[Places]) -> Iterator[Places]:
    """The pairs of claims, but those that are ``known``, in two texts that tell of one thing, whose figures have the same digits in another order or unit."""
    rows: dict[tuple[str, ...], list[Side]] = defaultdict(list)
    for side in sides:
        for figures in (_figures(side.claim.value), _in_its_unit(side.claim.value)):
            if figures is not None:
                rows[figures].append(side)
    for row in rows.values():
        if len(row) <= _MOST:
            yield from (
                (a.at, b.at)
                for a, b in combinations(row, 2)
                if (a.at, b.at) not in known
                and tells_of_one(a, b, links)
                and is_slip(a.claim.value, b.claim.value)
                and _may_be_of_one(a, b)
            )


def _figures(value: Value) -> tuple[str, ...] | None:
    """What two values of the same digits have in common; nothing for those that stand for many things."""
    if isinstance(value, Count):
        if value.ordinal or value.low is None or value.low != value.high:
            return None
        figures = sorted(str(digit) for digit in value.low.normalize().as_tuple().digits if digit)
        return (value.unit or "", *figures) if len(figures) >= _FEWEST else None
    if isinstance(value, DateValue):
        return (value.precision, *sorted(value.low.isoformat())) if value.low and value.precision in _FINE else None
    return (value.kind, *sorted(figure)) if (figure := figures_of_clock(value)) else None


def _in_its_unit(value: Value) -> tuple[str, ...] | None:
    """The figure of a measure as it is written, beside the dimension; two digits or more."""
    found = in_its_unit(value)
    return (f"{getattr(value, 'unit', '')} as written", str(found[0])) if found else None


# How finely a date is told whose digits may be turned round.
_FINE = ("day", "year")


def _may_be_of_one(a: Side, b: Side) -> bool:
    """Whether nothing tells that two figures are of two things: two happenings that are told by their verbs, or a man and a woman of some age."""
    if AGE_OF in (a.slot, b.slot):
        return a.slot == b.slot and a.context.head == b.context.head
    return fits(a, b)
