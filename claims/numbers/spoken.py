"""Quantities as a report says them: "about 2,500", "more than 300", "5 to 7"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from claims.numbers.interval import Interval, plain
from claims.numbers.table import lexicon, trim

_FIRST_OF_PAIR = {"about", "close to"}
_BY_LOW = {"just over", "more than", "at least", "odd"}


class Quantity(Protocol):
    """What a relation needs of a count."""

    @property
    def raw(self) -> str: ...
    @property
    def span(self) -> Interval: ...
    @property
    def hedge(self) -> str | None: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def ordinal(self) -> bool: ...
    @property
    def other(self) -> bool: ...
    @property
    def grain(self) -> Decimal | None: ...


def spoken(value: Quantity) -> str:
    """The figure as a report says it: "about 2,500", "more than 300", "5 to 7", "dozens", "12 %", "19.312 km".

    Quantities are kept in the base unit of their dimension; a report says them in the unit of their size (``shown`` in numbers.yaml), to a thousandth of it.
    """
    size, name = _unit_of(value)
    unit = f" {name}" if name else ""
    if value.hedge is None:
        return f"{_bare(_scaled(value.span, size))}{unit}"
    figure = figure_of(value)
    if (value.hedge in _named() or value.hedge in _FIRST_OF_PAIR) and figure is not None:
        number = shown(_told(figure, size))
        # What has a unit is no number of things.
        hedge = "less than" if unit and value.hedge == "fewer than" else value.hedge
        return f"{number}-odd{unit}" if hedge == "odd" else f"{hedge} {number}{unit}"
    return f"{value.hedge}{unit}"


def _unit_of(value: Quantity) -> tuple[Decimal, str | None]:
    """The unit in which a report says a quantity, with its size in the base unit: the largest that its lower end reaches."""
    ends = [abs(end) for end in value.span[:2] if end]
    least = min(ends, default=Decimal(0))
    sizes: Mapping[str, str] = lexicon()["shown"].get(value.unit or "", {})
    reached = [(Decimal(size), name) for name, size in sizes.items() if Decimal(size) <= least]
    return max(reached, default=(Decimal(1), value.unit))


def _scaled(span: Interval, size: Decimal) -> Interval:
    return span._replace(low=_told(span.low, size), high=_told(span.high, size))


def _told(number: Decimal | None, size: Decimal) -> Decimal | None:
    """The number in units of a size; where units were converted, to a thousandth, or to three digits where it is less than one."""
    if number is None:
        return None
    number /= size
    places = 3 if not number or abs(number) >= 1 else 2 - number.adjusted()
    exponent = number.as_tuple().exponent
    # Only digits that are there are cut: a number of 28 digits has no room for a thousandth.
    return round(number, places) if isinstance(exponent, int) and -exponent > places else number


def figure_of(value: Quantity) -> Decimal | None:
    """The figure that stands in the words, without what its hedge makes of it; none for a range or a word such as "dozens"."""
    low, high, _, _ = value.span
    if value.hedge is None:
        return low if low == high else None
    if value.hedge in _FIRST_OF_PAIR and low is not None and high is not None:
        return trim((low + high) / 2)
    return (low if value.hedge in _BY_LOW else high) if value.hedge in _named() else None


def _named() -> frozenset[str]:
    return frozenset(lexicon()["hedges"])


def _bare(span: Interval) -> str:
    low, high, low_open, high_open = span
    if low is None and high is None:
        return "any number"
    if low is None:
        return f"{'less than' if high_open else 'up to'} {shown(high)}"
    if high is None:
        return f"{'more than' if low_open else 'at least'} {shown(low)}"
    return shown(low) if low == high else f"{shown(low)} to {shown(high)}"


def shown(number: Decimal | None) -> str:
    """A Decimal with grouped thousands."""
    whole, point, rest = plain(number).partition(".")
    return f"{int(whole or 0):,}{point}{rest}" if not whole.startswith("-0") else plain(number)


def wide(value: Quantity) -> str:
    """The value with the interval that its hedge stands for."""
    low, high, _, _ = value.span
    if value.hedge is None or low is None or high is None or low == high:
        return spoken(value)
    size, _ = _unit_of(value)
    return f"{spoken(value)} ({shown(_told(low, size))} to {shown(_told(high, size))})"
