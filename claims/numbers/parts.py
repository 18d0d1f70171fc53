"""What a quantity in words is made of, before it becomes a value."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Parts(NamedTuple):
    """An interval with what stands around it. ``start`` and ``stop`` say where in the text it was read."""

    start: int
    stop: int
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    hedge: str | None = None
    unit: str | None = None
    ordinal: bool = False
    other: bool = False
    rule: str = "number"
