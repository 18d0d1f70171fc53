"""What parts add up to beside their whole, with the slack that hedges and rounding leave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.numbers.spoken import shown
from claims.numbers.table import trim
from claims.numbers.value import Count

_FIGURE = re.compile(r"(?P<whole>\d[\d,]*)(?:\.(?P<rest>\d+))?")
_AT_LEAST = "at least"
# A whole that is told loosely is one of loosely told parts too.
_LOOSELY = Decimal("1.1")
# The whole of shares in percent.
HUNDRED = Count("100", Decimal(100), Decimal(100))
# From here on a figure with three noughts behind is a rounded one.
_ROUND, _NOUGHTS, _FEW_NOUGHTS = Decimal(10_000), 3, 2
_OTHERS = 2
_HALF, _THOUSAND = Decimal("0.5"), Decimal(1000)
# What differs by more is no slip in one sum: the parts are those of another whole.
_MOST, _FEWEST = Decimal("1.5"), Decimal("0.75")
_MOST_OF_ONE = 10


def misfit(whole: Count, parts: Sequence[Count], complete: bool) -> str | None:
    """ "more" or "less": how the sum of the parts lies beside the whole; None where both can hold. ``complete``: the parts are all of it.

    Whoever writes "at least 43" knew of no more.
    """
    parts = [narrowed(part) for part in parts]
    least, most = _low(whole), _high(whole)
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    finest = min(_noughts(value.low or Decimal(0)) for value in (whole, *parts))
    slack = _slack((whole, *parts), finest)
    if least is None or most is None or None in lows or any(part.low_open for part in parts):
        return None
    low = sum((value for value in lows if value is not None), Decimal(0))
    if most + slack < low <= most * _MOST and all(value < most for value in lows if value is not None):
        return "more"
    high = sum((value or Decimal(0) for value in highs), Decimal(0))
    return "less" if complete and None not in highs and least * _FEWEST <= high < least - slack else None


def narrowed(value: Count) -> Count:
    """A share told with its decimals and a hedge: "some 62.3 percent" leaves one of its last figure open, and no more."""
    if value.unit != "%" or value.hedge != "about" or not _has_decimals(value):
        return value
    figure = _FIGURE.search(value.raw)
    told = _number(figure) if figure else Decimal(0)
    return replace(value, low=told - step(value), high=told + step(value), hedge=None)


def exceeds(part: Count, whole: Count) -> bool:
    """Whether one part is more than its whole, and not so much more that one of the two must have been misread.

    Words say that it is a part, so that it need not be as near to the whole as a sum. One of anything may be a body of many.
    """
    least, most = part.low, _high(whole)
    slack = sum((rounding(value, _noughts(value.low or Decimal(0))) for value in (whole, part)), Decimal(0))
    if least is None or part.low_open or most is None or most <= 1:
        return False
    return most + slack < least <= most * _MOST_OF_ONE


def _slack(values: Sequence[Count], finest: int) -> Decimal:
    """How far a sum of rounded figures may be off. One alone without decimals is told as finely as the others: "5 million" beside "7.8" and "3.2"."""
    slacks = [rounding(value, finest) for value in values]
    fine = [slack for value, slack in zip(values, slacks, strict=True) if _has_decimals(value)]
    if len(fine) == len(values) - 1 >= _OTHERS:
        slacks = [min(slack, max(fine)) for slack in slacks]
    return sum(slacks, Decimal(0))


def _has_decimals(value: Count) -> bool:
    figure = _FIGURE.search(value.raw)
    return bool(figure and figure["rest"])


def as_told(whole: Count, sum_: Decimal) -> str:
    """A sum in the unit in which its whole is told: "$4.5 billion" beside "$4.2 billion"."""
    figure, low = _FIGURE.search(whole.raw), whole.low
    if figure is None or low is None or whole.unit is None:
        return shown(trim(sum_))
    told = shown(trim(sum_ * _number(figure) / low))
    return f"{whole.raw[: figure.start()]}{told}{whole.raw[figure.end() :]}"


def _number(figure: re.Match[str]) -> Decimal:
    return Decimal(figure["whole"].replace(",", "") + (f".{figure['rest']}" if figure["rest"] else ""))


def _low(whole: Count) -> Decimal | None:
    if whole.low_open or whole.low is None:
        return None
    return whole.low if whole.hedge is None or whole.hedge == _AT_LEAST else whole.low / _LOOSELY


def _high(whole: Count) -> Decimal | None:
    if whole.high is None:
        return whole.low if whole.hedge == _AT_LEAST else None
    return whole.high if whole.hedge is None else whole.high * _LOOSELY


def rounding(value: Count, finest: Decimal | int) -> Decimal:
    """Half of the last figure that is told: "4.2 billion" may be 50 million off, "58" is what it is.

    Beside a figure with fewer noughts (``finest``: the fewest) one in hundreds or thousands is a rounded one too.
    """
    figure, low = _FIGURE.search(value.raw), value.low
    if low is None or value.low != value.high:
        return Decimal(0)
    if value.unit == "%":
        return _HALF * _step(figure)
    told = _number(figure) if figure else None
    if told and told != low:
        return abs(low / told) * _step(figure) * _HALF
    noughts = _noughts(low)
    if finest == noughts:
        # All are told alike: two figures of each are.
        noughts = min(noughts, len(str(int(low))) - 2)
    rounded = noughts >= _NOUGHTS if low >= _ROUND else low >= _THOUSAND and finest < noughts >= _FEW_NOUGHTS
    return Decimal(10) ** noughts * _HALF if rounded else Decimal(0)


def step(value: Count) -> Decimal:
    """The worth of the last figure told, in the words as they stand: 0.1 of "4.2 percent", 1 of "58"."""
    return _step(_FIGURE.search(value.raw))


def _step(figure: re.Match[str] | None) -> Decimal:
    return Decimal(1).scaleb(-len(figure["rest"] or "")) if figure else Decimal(1)


def _noughts(number: Decimal) -> int:
    digits = str(int(number))
    return len(digits) - len(digits.rstrip("0"))
