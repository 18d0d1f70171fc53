"""Durations and ages held against dates: "30 years" since 1992, "a 59-year-old" in January 2022."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claims.dates import days, edtf
from claims.dates.days import DAY, Days
from claims.dates.length import Duration
from claims.dates.value import DateValue
from claims.value import Relation, RelationKind

K = RelationKind


def elapsed(start: DateValue, end: DateValue) -> tuple[int, int] | None:
    """The fewest and the most days from ``start`` to ``end``; ``None`` when a side is open or the days are not known."""
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return None
    return (end.low - start.high).days, (end.high - start.low).days


def fits(length: Duration, start: DateValue, end: DateValue) -> Relation:
    """Whether ``length`` can be the time from ``start`` to ``end``.

    A length counts whole units, so up to one unit more may have passed: "30 years" holds until the 31st is full.
    ``distance`` is the gap over the time elapsed.
    """
    passed = elapsed(start, end)
    between = f"from {start.key()} to {end.key()}"
    if passed is None:
        return Relation(K.INCOMPARABLE, f"the time {between} is not known")
    low, high = Decimal(passed[0]), Decimal(passed[1])
    slack = Decimal({"year": 365, "decade": 3652, "month": 30, "week": 6}.get(length.unit, 0))
    if length.high is not None and low > length.high + slack:
        return _misses(length, between, passed, low - length.high - slack)
    if high < length.low:
        return _misses(length, between, passed, length.low - high)
    return Relation(K.CONTAINS, f"{length.key()} fits the {_told(passed)} {between}")


def _misses(length: Duration, between: str, passed: tuple[int, int], gap: Decimal) -> Relation:
    share = float(min(Decimal(1), gap / max(1, passed[1])))
    return Relation(K.DIFFERS, f"{length.key()} does not fit the {_told(passed)} {between}", share)


def _told(passed: tuple[int, int]) -> str:
    return f"{passed[0]:,} days" if passed[0] == passed[1] else f"{passed[0]:,} to {passed[1]:,} days"


def born(age: int, at: DateValue) -> Days:
    """The days on which someone who is ``age`` full years old ``at`` a date can be born; ``ValueError`` when it is open."""
    if at.low is None or at.high is None:
        raise ValueError(f"an age needs a day: {at.key()} is open")
    first = days.shift(at.low, "year", -age - 1) + DAY
    return Days(first, days.shift(at.high, "year", -age), "year")


def age(birth: date, at: DateValue) -> tuple[int, int]:
    """The fewest and the most full years from a birth to a date; ``ValueError`` when the date is open."""
    if at.low is None or at.high is None:
        raise ValueError(f"an age needs a day: {edtf.write(at.days)} is open")
    return full_years(birth, at.low), full_years(birth, at.high)


def full_years(birth: date, day: date) -> int:
    """The age on a day of somebody born on another."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
