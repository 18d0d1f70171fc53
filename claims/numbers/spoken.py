"""Quantities as a report says them: "about 2,500", "more than 300", "5 to 7"."""

from __future__ import annotations

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
    """The figure as a report says it: "about 2,500", "more than 300", "5 to 7", "dozens", "12 %"."""
    unit = f" {value.unit}" if value.unit else ""
    if value.hedge is None:
        return f"{_bare(value.span)}{unit}"
    figure = figure_of(value)
    if (value.hedge in _named() or value.hedge in _FIRST_OF_PAIR) and figure is not None:
        return f"{shown(figure)}-odd{unit}" if value.hedge == "odd" else f"{value.hedge} {shown(figure)}{unit}"
    return f"{value.hedge}{unit}"


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
    return f"{spoken(value)} ({shown(low)} to {shown(high)})"
