"""Inclusive intervals of days, and the calendar arithmetic on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from claims.dates.words import months as month_names
from claims.quick import quick

DAY = timedelta(days=1)
MONTHS_OF = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@quick
@dataclass(frozen=True, slots=True)
class Days:
    """An inclusive interval of days; ``None`` leaves a side open. ``precision`` is the unit it was stated in."""

    low: date | None
    high: date | None
    precision: str = "day"
    approximate: bool = False


def is_iso_day(text: str) -> bool:
    """Whether a text is a day as ISO 8601 writes it: 2022-01-05."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def length(year: int, month: int) -> int:
    """The days of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month]


def day_of(year: int, month: int, day: int) -> date:
    """The day; ``ValueError`` in words when the calendar has no such day."""
    if not 1 <= year <= 9999:
        raise ValueError(f"{year} is no year from 1 to 9999")
    if not 1 <= month <= 12:
        raise ValueError(f"{year:04}-{month:02}-{day:02} is no date: there is no month {month}")
    last = length(year, month)
    if not 1 <= day <= last:
        wrong = f"{year:04}-{month:02}-{day:02} is no date"
        raise ValueError(f"{wrong}: {month_names()[month - 1].title()} {year} has {last} days")
    return date(year, month, day)


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day)


def months(year: int, month: int, count: int, precision: str) -> Days:
    """``count`` months from the first of ``month`` (which may lie outside 1 to 12: 0 is the December before)."""
    first = year * 12 + month - 1
    low = _first(first)
    after = first + count
    high = date(9999, 12, 31) if after >= 9999 * 12 + 12 else _first(after) - DAY
    return Days(low, high, precision)


def _first(index: int) -> date:
    if not 12 <= index < 120_000:
        raise ValueError("a year from 1 to 9999 was expected")
    return date(index // 12, index % 12 + 1, 1)


def month(year: int, number: int) -> Days:
    """A month of a year; ``ValueError`` when there is none of this number."""
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    return months(year, number, 1, "month")


def year(number: int) -> Days:
    """A whole year."""
    return months(number, 1, 12, "year")


def decade(first: int) -> Days:
    """Ten years from ``first`` (1990)."""
    return months(first or 1, 1, 120, "decade")


def century(number: int) -> Days:
    """The 19th century as EDTF writes it: ``18XX``, from 1800 to 1899, and not from 1801 to 1900."""
    return months((number - 1) * 100 or 1, 1, 1200, "century")


def unit_of(day: date, unit: str, offset: int = 0) -> Days:
    """The calendar ``unit`` that holds ``day``, or the one ``offset`` units on. Weeks run from Monday (ISO 8601)."""
    if unit == "day":
        return one(day + offset * DAY)
    if unit == "week":
        monday = day - day.weekday() * DAY + 7 * offset * DAY
        return Days(monday, monday + 6 * DAY, "week")
    if unit == "weekend":
        saturday = day - day.weekday() * DAY + (7 * offset + 5) * DAY
        return Days(saturday, saturday + DAY, "day")
    size = MONTHS_OF[unit]
    index = (day.year * 12 + day.month - 1) // size * size + size * offset
    if unit in ("decade", "century"):
        index = (day.year // (size // 12) * (size // 12)) * 12 + size * offset
    return months(index // 12, index % 12 + 1, size, unit)


def shift(day: date, unit: str, count: int) -> date:
    """``day`` moved by ``count`` units; the 31st of a month of 30 days becomes the 30th."""
    if unit in ("day", "week"):
        return day + (7 if unit == "week" else 1) * count * DAY
    index = day.year * 12 + day.month - 1 + MONTHS_OF[unit] * count
    first = _first(index)
    return first.replace(day=min(day.day, length(first.year, first.month)))


def moved(day: date, count: int) -> date:
    """``day`` moved by ``count`` days, and no further than the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + count, 1), date.max.toordinal()))


def share(whole: Days, start: int, stop: int) -> Days:
    """The part of ``whole`` from ``start`` to ``stop`` percent, in full months where the whole has at least six."""
    if whole.low is None or whole.high is None:
        return whole
    count = (whole.high.year - whole.low.year) * 12 + whole.high.month - whole.low.month + 1
    if count < 6:
        return _share_of_days(whole.low, whole.high, start, stop, whole.precision)
    size = 12 if count >= 60 else 1
    parts = count // size
    first, last = round(parts * start / 100) * size, round(parts * stop / 100) * size
    precision = "year" if size == 12 else "month"
    return months(whole.low.year, whole.low.month + first, max(last - first, 1), precision)


def _share_of_days(low: date, high: date, start: int, stop: int, precision: str) -> Days:
    total = (high - low).days + 1
    first = total * start // 100  # the 16th of 31 days belongs to either half
    last = max(first, min(total, round(total * stop / 100)) - 1)
    return Days(low + first * DAY, low + last * DAY, "day" if total <= 31 else precision)


def hull(parts: list[Days]) -> Days:
    """The smallest interval that holds all of them; an open side stays open."""
    lows, highs = [part.low for part in parts], [part.high for part in parts]
    low = None if None in lows else min(day for day in lows if day)
    high = None if None in highs else max(day for day in highs if day)
    return replace(parts[0], low=low, high=high, approximate=any(part.approximate for part in parts))


def every(published: tuple[date, date]) -> list[date]:
    """Every day of an interval; of more than 400 days only the ends and the first of each month between."""
    low, high = published
    count = (high - low).days
    if count <= 400:
        return [low + n * DAY for n in range(count + 1)]
    firsts = range(low.year * 12 + low.month, high.year * 12 + high.month)
    return [low, *(_first(index) for index in firsts), high]


def full_years(birth: date, day: date) -> int:
    """The age on a day of somebody born on another."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
