"""The value of a count or a quantity: an interval with its hedge, its unit and the noun that is counted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from claims.numbers.interval import Interval, plain, text
from claims.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Count:
    """A quantity. ``low`` and ``high`` are in ``unit`` (a base unit or a currency code); None is an open side.

    ``ordinal``: a place in an order ("45th"). ``other``: counts others than those named ("five other members"). ``grain``: the step to which
    its source is known to round, in ``unit``: a cell "12.3M" of a table has one of 100,000.
    """

    kind: ClassVar[str] = "count"
    raw: str
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    hedge: str | None = None
    unit: str | None = None
    noun: str | None = None
    ordinal: bool = False
    other: bool = False
    grain: Decimal | None = None

    @property
    def span(self) -> Interval:
        """The interval alone."""
        return Interval(self.low, self.high, self.low_open, self.high_open)

    def key(self) -> str:
        """Canonical interval and unit: "2500", "[2375,2625]", "[2000,)", "12 %", "45th". The noun does not enter it."""
        if self.ordinal and self.low is not None:
            return nth(self.low)
        return f"{text(self.span)} {self.unit}" if self.unit else text(self.span)


def nth(number: Decimal) -> str:
    """A place in an order as it is written: "45th"."""
    if number % 100 in (11, 12, 13):
        return f"{plain(number)}th"
    return plain(number) + {1: "st", 2: "nd", 3: "rd"}.get(int(number % 10), "th")
