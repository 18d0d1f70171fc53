"""Figures that are tied by a change in percent, a share or a price: what two of them give beside the third, with the slack of hedges and rounding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.extract.sums.arithmetic import HUNDRED, as_told, exceeds, misfit, narrowed, rounding, step
from claims.extract.sums.told import ALL, FALL, ONE, RISE, SAME, SHARE, SOME, TIMES
from claims.numbers.rounded import converts
from claims.numbers.spoken import shown, spoken
from claims.numbers.table import trim
from claims.numbers.value import Count
from claims.numbers.written import unit_in

_PERCENT, _TENTH, _ZERO, _ONE = Decimal(100), Decimal("0.1"), Decimal(0), Decimal(1)
# Of two figures so far apart the smaller one leaves out its scale.
_SCALE = Decimal(1000)
# What is dearer or cheaper by less has a tip or a cent in it.
_PRICE_SLACK = Decimal("0.01")
Ends = tuple[Decimal | None, Decimal | None]


def ties() -> frozenset[str]:
    """Every way in which figures are tied."""
    return frozenset((ALL, SOME, ONE, RISE, FALL, SHARE, TIMES, SAME))


def unfit(tie: str, whole: Count | None, parts: Sequence[Count]) -> str | None:
    """What figures give that do not fit, as a part of a sentence: "24, more than the whole"; None where all can hold."""
    if tie in (ALL, SOME):
        return _sum(whole or HUNDRED, parts, tie == ALL)
    if whole is None:
        return None
    if tie == ONE:
        return "more than the whole" if exceeds(parts[0], whole) else None
    if tie == SAME:
        return None if converts(whole, parts[0]) else _in_unit_of(parts[0], whole)
    if tie == TIMES:
        return _product(whole, *parts)
    percent, other = parts
    if tie == SHARE:
        return _share(whole, percent, other)
    return _change(whole, percent, other, tie == FALL)


def _sum(whole: Count, parts: Sequence[Count], complete: bool) -> str | None:
    way = misfit(whole, parts, complete)
    if way is None:
        return None
    ends = (part.low if way == "more" else part.high for part in map(narrowed, parts))
    return f"{as_told(whole, sum((end or _ZERO for end in ends), _ZERO))}, {way} than the whole"


def _change(new: Count, percent: Count, old: Count, falls: bool) -> str | None:
    """A change between two figures that is not the one told."""
    now, then, told = _ends(new), _ends(old), _in_percent(percent)
    if None in now or None in then or not then[0] or (now[0] and then[0] * _SCALE < now[0]):
        return None  # "from 3.1 to 3.9 billion"
    least, most = ((one / two - 1) * _PERCENT for one, two in ((now[0], then[1]), (now[1], then[0])) if one and two)
    if falls:
        least, most = -most, -least
    if _meet((least, most), told):
        return None
    exact = (new.low / old.low - 1) * _PERCENT if new.low and old.low else _ZERO
    return f"a {'fall' if exact < 0 else 'rise'} of {_rounded(abs(exact))} percent"


def _share(whole: Count, percent: Count, part: Count) -> str | None:
    all_, some, told = _ends(whole), _ends(part), _in_percent(percent)
    if None in some or not all_[0] or not all_[1] or part.low is None or whole.low is None or part.low > whole.low:
        return None
    least, most = ((one or _ZERO) / two * _PERCENT for one, two in ((some[0], all_[1]), (some[1], all_[0])))
    return None if _meet((least, most), told) else f"{_rounded(part.low / whole.low * _PERCENT)} percent"


def _product(total: Count, number: Count, price: Count) -> str | None:
    all_, times, each = _ends(total), _ends(number), _ends(price)
    if None in times or None in each or number.low is None or price.low is None:
        return None
    least, most = ((one or _ZERO) * (two or _ZERO) for one, two in zip(times, each, strict=True))
    if _meet((least * (1 - _PRICE_SLACK), most * (1 + _PRICE_SLACK)), all_):
        return None
    return as_told(total, number.low * price.low)


def _in_unit_of(other: Count, one: Count) -> str:
    """A measure in the unit in which the other is told: 100 miles beside "140 km" are 160.9 km."""
    unit = unit_in(other.raw)
    if unit is None or one.low is None or one.high is None:
        return spoken(one)
    return f"{_rounded((one.low + one.high) / 2 / unit.size)} {unit.name}"


def _ends(value: Count) -> Ends:
    """The least and the most that a figure stands for, rounded as it is."""
    slack = rounding(value, _ZERO)
    return None if value.low is None else value.low - slack, None if value.high is None else value.high + slack


def _in_percent(value: Count) -> Ends:
    """A share or a change; whoever tells it in full may have cut off what is behind the last figure."""
    scale = _ONE if value.unit == "%" else _PERCENT
    slack = step(value) if value.low == value.high else _ZERO
    ends = (value.low, value.high)
    low, high = (None if end is None else end * scale for end in ends)
    return None if low is None else low - slack, None if high is None else high + slack


def _meet(one: Ends, two: Ends) -> bool:
    return not _above(one[0], two[1]) and not _above(two[0], one[1])


def _above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def _rounded(number: Decimal) -> str:
    return shown(trim(number.quantize(_TENTH)))
