"""How far a written measure may be off because it ends at some digit: "18 cm" is 17.5 to 18.5 cm."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.numbers.interval import Interval
from claims.numbers.spoken import Quantity
from claims.numbers.table import Unit, units

_WORDS = re.compile(r"[^\W\d_]+(?:[²³]|\b)(?:/[a-z]+)?|%")
_DECIMALS = re.compile(r"\d\.(\d+)")


def may_be_one(a: Quantity, b: Quantity) -> bool:
    """Whether two measures written in different units meet once each is widened by half a unit of its last written place."""
    first, second = unit_in(a.raw), unit_in(b.raw)
    if first is None or second is None or first.name == second.name:
        return False
    one, two = _widened(a, first), _widened(b, second)
    return _below(one, two) and _below(two, one)


def may_stand_for(a: Quantity, b: Quantity, distance: float) -> bool:
    """Whether one is a hedged figure of whole millions or billions, which is said of what lies up to a tenth beyond its hedge:
    "some three million" of 3.4 million.
    """
    return distance <= _BEYOND and (_whole_millions(a) != _whole_millions(b))


def _whole_millions(value: Quantity) -> bool:
    low, high = value.span[:2]
    return low is not None and high is not None and low != high and bool(_MILLIONS.search(value.raw))


_BEYOND = 0.1
_MILLIONS = re.compile(
    r"(?<![\d.,])(?:[1-9]|one|two|three|four|five|six|seven|eight|nine|ten) (?:million|billion|trillion)\b(?! (?:to|or|and) \d)"
)


def unit_in(raw: str) -> Unit | None:
    """The unit that stands last in the words of a measure."""
    words = _WORDS.findall(raw)
    for size in (3, 2, 1):
        for start in range(len(words) - size, -1, -1):
            some = " ".join(words[start : start + size])
            if found := units().get(some) or units().get(some.lower()):
                return found
    return None


def _widened(value: Quantity, unit: Unit) -> Interval:
    decimals = _DECIMALS.search(value.raw)
    half = Decimal(1).scaleb(-len(decimals[1]) if decimals else 0) / 2 * unit.size
    low, high = value.span[:2]
    return Interval(None if low is None else low - half, None if high is None else high + half)


def _below(a: Interval, b: Interval) -> bool:
    return a.low is None or b.high is None or a.low <= b.high
