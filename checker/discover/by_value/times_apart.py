"""How far apart two times lie, and what of it speaks for a slip of the pen: a week off, another digit, the same minutes of another hour."""

from __future__ import annotations

from collections.abc import Iterator

from checker.discover.by_value.distance import distance
from checker.discover.pairing.log_odds import Feature
from claims.dates.value import DateValue
from claims.times.value import HALF, TimeValue
from claims.value import Value

# How far apart two days lie, in days, and two hours, in minutes: each bound with the name of what lies below it.
_DAYS = (
    (1, "a day apart"),
    (18, "some days apart"),
    (60, "some weeks apart"),
    (182, "some months apart"),
    (364, "most of a year apart"),
)
_FURTHER = "years apart"
_YEARS = ((1, "one year and the next"), (3, "two or three years apart"))
_A_YEAR, _A_WEEK, _TEN = 365, 7, 10
_MINUTES = (
    (20, "some minutes apart"),
    (75, "about an hour apart"),
    (150, "about two hours apart"),
    (360, "some hours apart"),
)
_FURTHER_IN_A_DAY = "half a day apart"
_MINUTE, _HOUR = 60, 3600
# Two dates are more than two months apart, as a part of a year.
_MONTHS = 62 / 365


def of_days(one: DateValue, two: DateValue, gap: float) -> Iterator[Feature]:
    """What there is to be said of two dates by their days; ``gap`` is the part of a year that lies between them."""
    days = _between_begins(one, two) if (one.precision, two.precision) != ("day", "day") else round(gap * _A_YEAR)
    far = next((name for bound, name in _DAYS if days <= bound), _FURTHER)
    yield _of_years(one, two) or far, 1.0
    if one.precision == two.precision == "day" and one.low and two.low:
        if abs((one.low - two.low).days) == _A_WEEK:
            yield "a week apart", 1.0
        if _is_another_digit(one, two):
            yield "another digit", 1.0


def _between_begins(one: DateValue, two: DateValue) -> int:
    """The days from the begin of one to that of the other: between January and February no more than a day lies, and a month."""
    first, second = ((value.stated or (value.low, value.high))[0] for value in (one, two))
    return abs((first - second).days) if first and second else 0


def _of_years(one: DateValue, two: DateValue) -> str | None:
    """How far apart two years lie, where both dates are no finer: 2020 and 2021 are a year apart, though no more than a day lies between them."""
    if not one.precision == two.precision == "year":
        return None
    apart = abs(one.low.year - two.low.year) if one.low and two.low else 0
    return next((name for bound, name in _YEARS if 0 < apart <= bound), None)


def _is_another_digit(one: DateValue, two: DateValue) -> bool:
    """Whether two days of one month differ in their first digit alone: 14 and 24 April."""
    if one.low is None or two.low is None or one.low.replace(day=1) != two.low.replace(day=1):
        return False
    return one.low.day % _TEN == two.low.day % _TEN and min(one.low.day, two.low.day) >= _TEN


def of_hours(one: TimeValue, two: TimeValue, gap: float) -> Iterator[Feature]:
    """The same of two times of day; ``gap`` is the part of half a day."""
    minutes = gap * HALF / _MINUTE
    yield next((name for bound, name in _MINUTES if minutes < bound), _FURTHER_IN_A_DAY), 1.0
    if _is_exact(one) and _is_exact(two) and one.low % _HOUR == two.low % _HOUR and one.low % _HOUR:
        yield "the same minutes of another hour", 1.0


def _is_exact(value: TimeValue) -> bool:
    return value.high - value.low < _MINUTE


def of_manner(one: Value, two: Value) -> Iterator[Feature]:
    """What there is to be said of how two dates are told."""
    if not (isinstance(one, DateValue) and isinstance(two, DateValue)):
        return
    # "Last year" is one year, "on Sunday" may be any.
    if not one.precision == two.precision == "year" and (one.relative or two.relative):
        yield ("two relative dates" if one.relative and two.relative else "one relative date"), 1.0
    if one.precision != two.precision:
        yield "dates of other precision", 1.0
        # "Broken on Sunday" is news, and "broken in 2012" is what it breaks.
        if (one.relative or two.relative) and (distance(one, two) or 0.0) > _MONTHS:
            yield "news and a former year", 1.0
