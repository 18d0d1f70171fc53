"""Two quantities held against each other, with a reason in words."""

from __future__ import annotations

from decimal import Decimal

from claims.numbers.interval import Interval, Place, gap, near_ends, place
from claims.numbers.rounded import may_be_one, may_round, rounds_to
from claims.numbers.spoken import YEAR, Quantity, scales, shown, spoken, wide
from claims.numbers.table import currencies, may_be_one_money, trim
from claims.value import Given, Relation, RelationKind

_KINDS = {
    Place.SAME: RelationKind.SAME,
    Place.CONTAINS: RelationKind.CONTAINS,
    Place.WITHIN: RelationKind.WITHIN,
    Place.OVERLAPS: RelationKind.OVERLAPS,
}
# What is lost where units are converted.
_DUST = Decimal("1e-9")


def relation(a: Quantity, b: Quantity, given: Given) -> Relation:
    """What ``a`` is to ``b``. Units that do not convert and orders beside amounts cannot be compared."""
    if a.ordinal != b.ordinal:
        return Relation(RelationKind.INCOMPARABLE, "one is a place in an order, the other an amount")
    spans = _aligned(a, b)
    if spans is None:
        return Relation(RelationKind.INCOMPARABLE, _units_differ(a, b))
    where = place(*spans)
    if where in (Place.APART, Place.TOUCHES):
        return _apart(a, b, spans, where, given)
    return Relation(_KINDS[where], _meeting(a, b, where))


def _aligned(a: Quantity, b: Quantity) -> tuple[Interval, Interval] | None:
    """Both intervals in one unit; None when that cannot be done.

    A figure without a unit is taken in the other's unit where that is how such figures are written: years of age, a
    currency, percent. Francs of no country may be Swiss ones. A bare share between 0 and 1 ("two thirds") is a hundredfold percentage.
    """
    if a.unit == b.unit:
        return a.span, b.span
    if a.unit is not None and b.unit is not None:
        return (a.span, b.span) if may_be_one_money(a.unit, b.unit) else None
    unit = a.unit or b.unit
    if unit == "%":
        return _percent(a), _percent(b)
    return (a.span, b.span) if unit == "year" or unit in currencies() else None


def _percent(value: Quantity) -> Interval:
    span = value.span
    ends = [end for end in span[:2] if end is not None]
    if value.unit is None and ends and all(0 <= end <= 1 for end in ends) and any(end % 1 for end in ends):
        low, high = (None if end is None else trim(end * 100) for end in span[:2])
        return Interval(low, high, *span[2:])
    return span


def _units_differ(a: Quantity, b: Quantity) -> str:
    if a.unit is None or b.unit is None:
        return f"one figure is in {a.unit or b.unit}, the other names no unit"
    first, second = sorted((a.unit, b.unit))
    return f"{first} and {second} cannot be converted into each other"


def _apart(a: Quantity, b: Quantity, spans: tuple[Interval, Interval], where: Place, given: Given) -> Relation:
    lower, upper = near_ends(*spans)
    apart = gap(*spans) or Decimal(0)
    largest = max(abs(lower), abs(upper))
    distance = float(min(apart / largest, Decimal(1))) if largest else 0.0
    allowed = max(given.tolerance.absolute, largest * given.tolerance.percent / 100)
    if apart <= allowed and allowed > 0 and not (given.tolerance.converted and _as_written(a) and _as_written(b)):
        return Relation(
            RelationKind.SAME, f"{_pair(a, b)} are {_percents(distance)} apart, which the slot allows", distance
        )
    if given.tolerance.converted and may_be_one(a, b):
        reason = f"{_pair(a, b)} are {_percents(distance)} apart, no more than both are rounded in their own units"
        return Relation(RelationKind.OVERLAPS, reason, distance)
    if given.tolerance.rounded and (rounded := _rounded(a, b, distance)):
        return rounded
    if a.grain and b.grain and _is_rounding(a, b, apart):
        return Relation(RelationKind.OVERLAPS, f"{_pair(a, b)} are one figure, rounded to different places", distance)
    if where is Place.TOUCHES:
        reason = f"{_pair(a, b)} meet only at {shown(lower)}, which one of them leaves out"
        return Relation(RelationKind.UNCERTAIN, reason, 0.0)
    reason = f"{_pair(a, b)} are {_in_years(apart) if YEAR in (a.unit, b.unit) else _percents(distance)} apart"
    if rounding(*spans):
        reason += ", one may be a rounding of the other"
    # The others are fewer than all of them.
    kind = RelationKind.UNCERTAIN if a.other != b.other and not _are_too_many(a, b) else RelationKind.DIFFERS
    if kind is RelationKind.UNCERTAIN:
        reason += "; one counts only the others, beside those already named"
    return Relation(kind, reason, distance)


def _are_too_many(a: Quantity, b: Quantity) -> bool:
    """Whether the one of two figures that counts only the others is higher than that of all."""
    others, all_ = (a, b) if a.other else (b, a)
    low, high = others.span.low, all_.span.high
    return low is not None and high is not None and low > high


def _is_rounding(a: Quantity, b: Quantity, apart: Decimal) -> bool:
    """Whether two figures are no further apart than each is rounded. Figures of one unit and one grain are not."""
    grains = (a.grain or Decimal(0), b.grain or Decimal(0))
    return grains[0] != grains[1] and apart <= (grains[0] + grains[1]) / 2 + _DUST


def _rounded(a: Quantity, b: Quantity, distance: float) -> Relation | None:
    """What two figures are to each other of which one may be the other, rounded as running text does without a word."""
    if not may_round(a, b):
        return None
    reason = f"{_pair(a, b)} are {_percents(distance)} apart, one may be a rounding of the other"
    kind = RelationKind.OVERLAPS if a.hedge is None and b.hedge is None else RelationKind.UNCERTAIN
    return Relation(kind, reason, distance)


def _as_written(value: Quantity) -> bool:
    """Whether the figure stands in the text as it is compared, not converted from another unit."""
    low, high = value.span[:2]
    return low is not None and low == high and f"{trim(low):f}" in value.raw.replace(",", "")


def rounding(a: Interval, b: Interval) -> bool:
    """Whether one point is the other, rounded to its own last place that is not zero, and not far off."""
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high or a.low == b.low:
        return False
    return rounds_to(a.low, b.low)


def _percents(distance: float) -> str:
    percent = distance * 100
    return f"{percent:.0f} percent" if percent >= 9.5 else f"{percent:.2g} percent"


def _in_years(apart: Decimal) -> str:
    """Ages lie so many years apart: 39 is not 25 percent younger than 52."""
    return "1 year" if apart == 1 else f"{shown(apart)} {YEAR}s"


def _meeting(a: Quantity, b: Quantity, where: Place) -> str:
    one, two = scales(a, b)
    if where is Place.SAME:
        alike = spoken(a, one) == spoken(b, two)
        return f"both are {spoken(a, one)}" if alike else f"{_pair(a, b)} are the same amount"
    if where is Place.OVERLAPS:
        return f"{_pair(a, b, full=True)} overlap"
    if where is Place.CONTAINS:
        return f"{spoken(b, two)} lies within {wide(a, one)}"
    return f"{spoken(a, one)} lies within {wide(b, two)}"


def _pair(a: Quantity, b: Quantity, full: bool = False) -> str:
    """Both, the higher first, so that the sentence is the same from either side."""
    say = wide if full else spoken
    first, second = sorted(zip((a, b), scales(a, b), strict=True), key=lambda told: _order(told[0]), reverse=True)
    return f"{say(*first)} and {say(*second)}"


def _order(value: Quantity) -> tuple[bool, Decimal, bool, Decimal, str]:
    low, high, _, _ = value.span
    zero = Decimal(0)
    return (low is not None, low or zero, high is None, high or zero, spoken(value))
