"""Quantities as a report says them: "about 2,500", "more than 300", "5 to 7"."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from claims.numbers.interval import Interval, plain
from claims.numbers.scale import Scale, own_scale, scale_of
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


def spoken(value: Quantity, scale: Scale | None = None) -> str:
    """The figure as a report says it: "about 2,500", "more than 300", "5 to 7", "dozens", "12 %", "19 km".

    Quantities are kept in the base unit of their dimension; a report says them in the unit of their size (``shown`` in numbers.yaml), or in that of a given scale.
    """
    scale = scale or _scale(value)
    unit = f" {_named_unit(scale.name, value)}" if scale.name else ""
    if value.hedge is None:
        return f"{_bare(_told(value.span, scale))}{unit}"
    figure = figure_of(value)
    if (value.hedge in _named() or value.hedge in _FIRST_OF_PAIR) and figure is not None:
        number = shown(scale.told(figure))
        # What has a unit is no number of things.
        hedge = "less than" if unit and value.hedge == "fewer than" else value.hedge
        return f"{number}-odd{unit}" if hedge == "odd" else f"{hedge} {number}{unit}"
    return f"{value.hedge}{unit}"


def _named_unit(name: str, value: Quantity) -> str:
    """The unit as it is said: an age is of years, and signs such as km know no plural."""
    is_one = value.span.low == value.span.high == 1
    return f"{name}s" if name == YEAR and not is_one else name


# The unit of ages.
YEAR = "year"


def is_converted(value: Quantity) -> bool:
    """Whether a report says a measure in another unit than its source does, and so with other digits."""
    return _scale(value).grain is not None


def scales(a: Quantity, b: Quantity) -> tuple[Scale, Scale]:
    """The units in which two quantities are said beside each other: that of both texts where it is one, and all digits where fewer do not tell the two apart."""
    one, two = (own_scale(value.unit, value.raw, _figures(value)) for value in (a, b))
    if one is not None and one == two:
        return one, one
    first, second = _scale(a), _scale(b)
    if a.span != b.span and spoken(a, first) == spoken(b, second):
        return first._replace(grain=None), second._replace(grain=None)
    return first, second


def _told(span: Interval, scale: Scale) -> Interval:
    return span._replace(low=scale.told(span.low), high=scale.told(span.high))


def _scale(value: Quantity) -> Scale:
    return scale_of(value.unit, value.raw, _figures(value))


def _figures(value: Quantity) -> tuple[Decimal, ...]:
    """The figure in the words, or the ends of a range."""
    figure = figure_of(value)
    return tuple(end for end in value.span[:2] if end is not None) if figure is None else (figure,)


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


def wide(value: Quantity, scale: Scale | None = None) -> str:
    """The value with the interval that its hedge stands for."""
    low, high, _, _ = value.span
    if value.hedge is None or low is None or high is None or low == high:
        return spoken(value, scale)
    ends = scale or _scale(value)
    return f"{spoken(value, scale)} ({shown(ends.told(low))} to {shown(ends.told(high))})"
