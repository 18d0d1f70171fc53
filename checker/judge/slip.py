"""Two figures of which one may be a slip of the pen for the other: digits turned round, a digit lost or a nought too many, another unit.

By chance two figures of different things seldom stand so to each other, so that it speaks for one question, whichever of the two is right.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claims.dates.length import Duration
from claims.dates.value import DateValue
from claims.numbers.spoken import figure_of
from claims.numbers.value import Count
from claims.numbers.written import written_in
from claims.times.value import DAY, TimeValue
from claims.value import Value

_FEWEST = 2


def turned(left: Value, right: Value) -> bool:
    """Whether both figures have the same digits in another order: 167 and 176, 2.3 and 3.2 million, 1846 and 1864, 12 and 21 March, 10:52 and 10:25."""
    return any(
        len(one) >= _FEWEST and len(one) == len(two) and one != two and sorted(one) == sorted(two)
        for one, two in _digits(left, right)
    )


def lost(left: Value, right: Value) -> bool:
    """Whether one figure is the other with one digit more before its end, or with a nought: 60 and 160 million, 9 and 19, 10,000 and 100,000."""
    return any(
        abs(len(one) - len(two)) == 1 and _without_one(*sorted((one, two), key=len))
        for one, two in _digits(left, right)
    )


def of_another_unit(left: Value, right: Value) -> bool:
    """Whether two measures give one figure in two units that do like work: 65 feet and 65 metres. A yard is a metre and a ton a tonne to many; a gap of
    15 feet and a spill over 15 miles are of two scales.
    """
    one, two = in_its_unit(left), in_its_unit(right)
    if one is None or two is None or one[0] != two[0] or getattr(left, "unit", None) != getattr(right, "unit", None):
        return False
    low, high = sorted((one[1], two[1]))
    return low * _CLOSE < high < low * _SCALE


_CLOSE, _SCALE = Decimal("1.12"), Decimal(5)


def in_its_unit(value: Value) -> tuple[Decimal, Decimal] | None:
    """The figure of a measure in the unit in which it is written, and the size of that; none of a small figure, which stands for many things."""
    unit = written_in(value.raw, value.unit) if isinstance(value, Count) else None
    figure = figure_of(value) if unit and isinstance(value, Count) else None
    if unit is None or figure is None:
        return None
    written = (figure / unit.size).quantize(_HUNDREDTH).normalize()
    return (written, unit.size) if written >= _SMALL else None


_HUNDREDTH, _SMALL = Decimal("0.01"), Decimal(10)


def is_slip(left: Value, right: Value) -> bool:
    """Whether two figures have the same digits, in another order or in another unit."""
    return turned(left, right) or of_another_unit(left, right)


def _without_one(short: str, long: str) -> bool:
    return long == f"{short}0" or any(long[:at] + long[at + 1 :] == short for at in range(len(long) - 1))


def _digits(left: Value, right: Value) -> list[tuple[str, str]]:
    """The digits of both, where all else is the same: of a figure, of an hour, or of the one part in which two dates differ."""
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        return _of_dates(left, right)
    if left.kind == right.kind and (clock := figures_of_clock(left)) and (other := figures_of_clock(right)):
        return [(clock, other)]
    if not (isinstance(left, Count) and isinstance(right, Count)) or left.unit != right.unit:
        return []
    one, two = _exact(left), _exact(right)
    return [(_plain(one, two), _plain(two, one))] if one is not None and two is not None else []


def figures_of_clock(value: Value) -> str | None:
    """The digits of an exact time of day, or length of time in hours, minutes and seconds, none of full hours, which have too few."""
    if isinstance(value, TimeValue):
        seconds = value.low % DAY if value.high - value.low < _MINUTE else 0
    elif isinstance(value, Duration):
        seconds = round(value.low * DAY) if value.low == value.high else 0
    else:
        return None
    minutes, rest = divmod(seconds, _MINUTE)
    if not seconds % _HOUR:
        return None
    return f"{minutes // 60}{minutes % 60:02}" + (f"{rest:02}" if rest else "")


_MINUTE, _HOUR = 60, 3600


def _exact(value: Count) -> Decimal | None:
    return value.low if value.low == value.high else None


def _plain(number: Decimal, other: Decimal) -> str:
    """The digits of a number without the noughts at the end that both have."""
    places = max(0, *(-int(one.normalize().as_tuple().exponent) for one in (number, other)))
    first, second = (str(int(one.scaleb(places))) for one in (number, other))
    while len(first) > 1 and first.endswith("0") and second.endswith("0"):
        first, second = first[:-1], second[:-1]
    return first


def _of_dates(left: DateValue, right: DateValue) -> list[tuple[str, str]]:
    one, two = _day(left), _day(right)
    if one is None or two is None or left.precision != right.precision:
        return []
    parts = (
        [(one.year, two.year)]
        if left.precision == "year"
        else [(one.year, two.year), (one.month, two.month), (one.day, two.day)]
    )
    differing = [(str(a), str(b)) for a, b in parts if a != b]
    return differing if len(differing) == 1 and left.precision in ("day", "year") else []


def _day(value: DateValue) -> date | None:
    """The day; of "until 5 May" that which is named."""
    return value.stated[0] if value.bound and value.stated else value.low
