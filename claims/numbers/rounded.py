"""How far a written measure may be off because it ends at some digit: "18 cm" is 17.5 to 18.5 cm."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.numbers.interval import Interval
from claims.numbers.spoken import Quantity, figure_of
from claims.numbers.table import Unit, trim
from claims.numbers.written import unit_in, written_in

# A figure further off than a twentieth, where it is hedged an eighth, is not called a rounding.
ROUNDING, HEDGED = Decimal("0.05"), Decimal("0.125")
_NOUGHTS = 2
_DECIMALS = re.compile(r"\d\.(\d+)")


def may_be_one(a: Quantity, b: Quantity) -> bool:
    """Whether two measures written in different units meet once each is widened by half a unit of its last written place."""
    first, second = unit_in(a.raw), unit_in(b.raw)
    if first is None or second is None or first.name == second.name:
        return False
    one, two = _widened(a, first), _widened(b, second)
    return _below(one, two) and _below(two, one)


def converts(a: Quantity, b: Quantity) -> bool:
    """Whether a measure may be another one, converted as running text does it: each rounded or cut off at its last place that is not zero, or to the nearest five of it, though by no more than
    a sixteenth, or by half a unit of its last written place or a thousandth where that is more: "30 miles (50 km)", "125,000 feet (23 miles)", "a mile (2 km)".
    """
    first, second = unit_in(a.raw), unit_in(b.raw)
    if first is None or second is None:
        return True
    one, two = _rounded_in(a, first), _rounded_in(b, second)
    return _below(one, two) and _below(two, one)


def _rounded_in(value: Quantity, unit: Unit) -> Interval:
    widened, figure = _widened(value, unit), figure_of(value)
    if figure is None:
        return widened
    low, high = value.span[:2]
    told, decimals = figure / unit.size, _DECIMALS.search(value.raw)
    last = Decimal(1).scaleb(-len(decimals[1])) if decimals else _step(told)
    slack = max(min(last, told * _CONVERTED), told * _SURVEYED) * unit.size
    return Interval(
        None if low is None or widened.low is None else min(widened.low, low - slack),
        None if high is None or widened.high is None else max(widened.high, high + slack),
    )


def _step(told: Decimal) -> Decimal:
    """The worth of the last place that is not zero; one that ends in a five may be the nearest of those: 165 stands for 162.5 to 167.5."""
    last = Decimal(1).scaleb(_last_place(told))
    return last * _NEAREST_FIVE if told / last % _TEN == _FIVE else last


_NEAREST_FIVE, _FIVE, _TEN = Decimal("2.5"), 5, 10
# Whoever converts a figure rounds it to so much of itself, and the figure may have been rounded before.
_CONVERTED = Decimal("0.0625")
# A measure and its conversion may be of two surveys: a peak of 8,848 metres is also told as one of 29,035 feet.
_SURVEYED = Decimal("0.001")


def may_round(a: Quantity, b: Quantity) -> bool:
    """Whether one figure may be the other, rounded to its own last place that is not zero: "418 million" and "418.2 million". The places of a measure are
    those of the unit that it is written in: 25,000 mph is a round figure, whatever it is in kilometres.

    A whole figure below a hundred, or one that does not end in two noughts, is taken for exact, unless it is hedged or stands for a finer
    one with decimals: 20 and 21 dead are two figures.
    """
    one, two = figure_of(a), figure_of(b)
    if one is None or two is None or one == two:
        return False
    sizes = [Decimal(1), *(unit.size for unit in (written_in(a.raw, a.unit), written_in(b.raw, b.unit)) if unit)]
    return any(_rounds(a, b, trim(one / size), trim(two / size)) for size in dict.fromkeys(sizes))


def _rounds(a: Quantity, b: Quantity, one: Decimal, two: Decimal) -> bool:
    """The same of the two figures in one unit."""
    if a.unit in _MEASURED and (_is_without_decimals(one, two) or _is_to_the_ten(one, two)):
        return True
    if _to_a_half(a.raw, one, two) or _to_a_half(b.raw, two, one):
        return True
    coarse, fine = _places(one, two)
    if a.unit == b.unit == "%" and coarse >= 0 > fine and abs(one - two) <= _HALF:
        return True  # "1.8 percent" is told as 2, however much of it that is
    hedged = bool(a.hedge or b.hedge)
    if coarse < _NOUGHTS and fine >= 0 and not hedged:
        return False
    return rounds_to(one, two, HEDGED if hedged else ROUNDING)


def _to_a_half(raw: str, one: Decimal, two: Decimal) -> bool:
    """Whether a figure in words is the other to the nearest half: "eight and a half thousand" and 8,614."""
    step = Decimal(5).scaleb(_last_place(one))
    return (
        "half" in raw.lower() and step >= _HUNDRED and _last_place(two) < _last_place(one) and abs(one - two) < step / 2
    )


def _is_without_decimals(one: Decimal, two: Decimal) -> bool:
    """Whether one measure is the other to the nearest whole: 13 mph and 12.5."""
    coarse, fine = _places(one, two)
    return coarse >= 0 > fine and abs(one - two) <= min(_HALF, ROUNDING * max(one, two))


def _is_to_the_ten(one: Decimal, two: Decimal) -> bool:
    """Whether one measure of two digits is the other to the nearest ten: bags of 90 pounds and of 88, a site of 20 acres and of 19."""
    coarse, fine = _places(one, two)
    return coarse > fine == 0 and max(one, two) < _HUNDRED and abs(one - two) <= ROUNDING * max(one, two)


_MEASURED = frozenset(("m", "m2", "kg", "l", "km/h"))
_HUNDRED, _HALF = 100, Decimal("0.5")


def rounds_to(one: Decimal, two: Decimal, most: Decimal = ROUNDING) -> bool:
    """Whether one figure is the other, rounded to its own last place that is not zero, and no further off than ``most`` of the larger: 1.45 million is
    told as 1.5 by some, and as 1.4 by others.
    """
    coarse, fine = _places(one, two)
    apart = abs(one - two)
    return coarse != fine and apart <= Decimal(1).scaleb(coarse) / 2 and apart <= most * max(abs(one), abs(two))


def _places(one: Decimal, two: Decimal) -> tuple[int, int]:
    """The last places of two figures, the coarser first."""
    first, second = _last_place(one), _last_place(two)
    return max(first, second), min(first, second)


def _last_place(number: Decimal) -> int:
    """The power of ten of the last digit that is not zero."""
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _widened(value: Quantity, unit: Unit) -> Interval:
    decimals = _DECIMALS.search(value.raw)
    half = Decimal(1).scaleb(-len(decimals[1]) if decimals else 0) / 2 * unit.size
    low, high = value.span[:2]
    return Interval(None if low is None else low - half, None if high is None else high + half)


def _below(a: Interval, b: Interval) -> bool:
    return a.low is None or b.high is None or a.low <= b.high
