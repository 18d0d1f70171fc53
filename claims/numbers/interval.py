"""Intervals of Decimals: from a hedged figure, to and from their canonical text, and held against each other."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from claims.numbers.table import Hedge, signed, trim

_TEXT = re.compile(r"(?P<left>[\[(])(?P<low>-?[\d.]*),(?P<high>-?[\d.]*)(?P<right>[\])])")


class Interval(NamedTuple):
    """``low`` and ``high`` are None where the side is open; the flags say that an end itself is left out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


class Place(StrEnum):
    """Where one interval lies as seen from another. ``TOUCHES``: they meet only at an end that one leaves out."""

    SAME = "same"
    CONTAINS = "contains"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    TOUCHES = "touches"
    APART = "apart"


def hedged(value: Decimal, hedge: Hedge | None, unit: str | None) -> Interval:
    """What a figure means under a hedge. A whole figure without a unit moves by at least one: people are whole."""
    if hedge is None:
        return Interval(value, value)
    if hedge.below is None:
        floor = None if value <= 0 or unit in signed() else Decimal(0)
        return Interval(floor, value, False, hedge.strict)
    if hedge.above is None:
        return Interval(value, None, hedge.strict)
    least = Decimal(1) if unit is None and value == value.to_integral_value() and abs(value) >= 2 else Decimal(0)
    below = max(abs(value) * hedge.below / 100, least) if hedge.below else Decimal(0)
    above = max(abs(value) * hedge.above / 100, least) if hedge.above else Decimal(0)
    return Interval(trim(value - below), trim(value + above))


def text(span: Interval) -> str:
    """The canonical text: "2500" for a point, else "[2375,2625]", "[2000,)", "(,30)"."""
    if span.low is not None and span.low == span.high:
        return plain(span.low)
    left = "(" if span.low_open or span.low is None else "["
    right = ")" if span.high_open or span.high is None else "]"
    return f"{left}{plain(span.low)},{plain(span.high)}{right}"


def plain(number: Decimal | None) -> str:
    """A Decimal without exponent, grouping or trailing zeros; nothing for None."""
    if number is None:
        return ""
    written = f"{number:f}"
    return (written.rstrip("0").rstrip(".") or "0") if "." in written else written


def from_text(written: str) -> tuple[Interval, str] | None:
    """The interval that canonical text with brackets begins with, and what follows it."""
    match = _TEXT.match(written)
    if not match:
        return None
    low, high = (Decimal(part) if part else None for part in (match["low"], match["high"]))
    span = Interval(low, high, match["left"] == "(" and low is not None, match["right"] == ")" and high is not None)
    return span, written[match.end() :].strip()


def _starts_first(a: Interval, b: Interval) -> bool:
    """Whether ``a`` reaches at least as far down as ``b``."""
    if a.low is None or b.low is None:
        return a.low is None
    return a.low < b.low or (a.low == b.low and (not a.low_open or b.low_open))


def _ends_last(a: Interval, b: Interval) -> bool:
    if a.high is None or b.high is None:
        return a.high is None
    return a.high > b.high or (a.high == b.high and (not a.high_open or b.high_open))


def place(a: Interval, b: Interval) -> Place:
    """Where ``b`` lies as seen from ``a``: CONTAINS when ``b`` lies wholly in ``a``."""
    if a == b:
        return Place.SAME
    apart = gap(a, b)
    if apart is not None:
        return Place.APART if apart > 0 else Place.TOUCHES
    if _starts_first(a, b) and _ends_last(a, b):
        return Place.CONTAINS
    if _starts_first(b, a) and _ends_last(b, a):
        return Place.WITHIN
    return Place.OVERLAPS


def gap(a: Interval, b: Interval) -> Decimal | None:
    """How far apart two intervals are: None when they share a number, 0 when they only touch at an end left out."""
    for lower, upper in ((a, b), (b, a)):
        if lower.high is not None and upper.low is not None:
            if upper.low > lower.high:
                return upper.low - lower.high
            if upper.low == lower.high and (upper.low_open or lower.high_open):
                return Decimal(0)
    return None


def near_ends(a: Interval, b: Interval) -> tuple[Decimal, Decimal]:
    """The two ends that face each other, lower first. Only for intervals that lie apart."""
    lower, upper = (a, b) if a.high is not None and b.low is not None and b.low >= a.high else (b, a)
    assert lower.high is not None
    assert upper.low is not None
    return lower.high, upper.low
