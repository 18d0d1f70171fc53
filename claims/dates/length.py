"""The value of a duration: a length of time as an interval of days."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from claims.dates.words import lexicon
from claims.quick import quick

D = Decimal
# The fewest and the most days that n months in a row can have, leap days aside.
_FEWEST = tuple(map(D, (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)))
_MOST = tuple(map(D, (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)))
_BASIC = {"second": D(1) / 86400, "minute": D(1) / 1440, "hour": D(1) / 24, "day": D(1), "week": D(7)}


@quick
@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time from ``low`` to ``high`` days; ``None`` as ``high`` is endless.

    ``unit`` is the coarsest unit it was told in. A year is 365 to 366 days, so "30 years" is 10,950 to 10,980.
    ``indefinite`` marks words that fix no length ("as long as needed").
    """

    kind: ClassVar[str] = "duration"
    raw: str
    low: Decimal
    high: Decimal | None
    unit: str = "day"
    hedge: str | None = None
    indefinite: bool = False

    def key(self) -> str:
        """ISO 8601: ``P30Y``, ``P14D``, ``PT3H``; an interval of two lengths as ``P2D/P6D``, ``P30Y/..``."""
        low, high = edge(self.low, 0), edge(self.high, 1) if self.high is not None else ".."
        exact = whole(self.low, self.high)
        return exact or f"{low}/{high}"


def whole(low: Decimal, high: Decimal | None) -> str | None:
    """The length as one ISO 8601 duration, if it is one."""
    if high is None:
        return None
    if low == high:
        return edge(low, 0)
    for months in range(1, 12):
        if (low, high) == (_FEWEST[months], _MOST[months]):
            return f"P{months}M"
    years = low / 365
    if years == high / 366 and low >= 365:
        return f"P{_plain(years)}Y"
    count = round(years) if high < 366 * round(years) + 338 else int(years)
    rest = (low - 365 * count, high - 366 * count)
    for months in range(1, 12):
        if count and rest == (_FEWEST[months], _MOST[months]):
            return f"P{count}Y{months}M"
    return None


def unhedged(value: Duration) -> str | None:
    """The length that stands in the words, without what its hedge makes of it; none for a span of two lengths, and for words that fix none."""
    if value.indefinite or value.hedge is None:
        return None if value.indefinite else whole(value.low, value.high)
    hedge = lexicon()["length_hedges"][value.hedge]
    if hedge["up"] is None:
        return edge(value.low, 0)
    if value.high is None or hedge["down"] is None:
        return edge(value.high, 1) if value.high is not None else None
    return whole(
        *(
            round(days / (1 + D(part) / 100), 9)
            for days, part in ((value.low, -hedge["down"]), (value.high, hedge["up"]))
        )
    )


def edge(days: Decimal, side: int) -> str:
    """One end of an interval; full years where it is such."""
    years = days / (365 + side)
    if years >= 1 and years == int(years):
        return f"P{_plain(years)}Y"
    if days and days < 1:
        return _clock((days * 86400).quantize(D("0.001")))
    return f"P{_plain(days.quantize(D('0.0001')))}D"


def _clock(seconds: Decimal) -> str:
    """Less than a day: in hours where few decimals say it ("PT1.5H"), else in hours, minutes and seconds."""
    hours = (seconds / 3600).quantize(D("0.01"))
    if hours * 3600 == seconds:
        return f"PT{_plain(hours)}H"
    minutes, rest = divmod(seconds, 60)
    whole_hours, minutes = divmod(minutes, 60)
    told = ((whole_hours, "H"), (minutes, "M"), (rest, "S"))
    return "PT" + "".join(f"{_plain(count)}{unit}" for count, unit in told if count)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def length(number: Decimal, unit: str) -> tuple[Decimal, Decimal]:
    """So many units in days, from the least to the most."""
    if unit in _BASIC:
        return (number * _BASIC[unit],) * 2
    entry = lexicon()["units"][unit]
    if "days" in entry:
        return (number * entry["days"],) * 2
    months = number * entry["months"]
    years, rest = divmod(months, 12)
    if rest != int(rest):
        return (months * 30, months * 31) if years == 0 else (months / 12 * 365, months / 12 * 366)
    return years * 365 + _FEWEST[int(rest)], years * 366 + _MOST[int(rest)]
