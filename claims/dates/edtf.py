"""Dates in the notation of ISO 8601-2 (EDTF), levels 0 and 1 and what of level 2 is wanted.

Written and read: ``2022-01-05``, ``2022-01``, ``2022``, ``199X``, ``18XX``, the seasons ``2021-21`` to ``-24``, the quarters
``-33`` to ``-36`` and halves ``-40``, ``-41`` of level 2, intervals ``a/b``, open sides ``../b`` and ``a/..``, and ``~`` for
what is approximate. ``?`` and ``%`` are read as doubt about the same days.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from claims.dates import days
from claims.dates.days import DAY, Days

SEASON_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
_BLOCKS = {**{n: (SEASON_MONTH[n], 3, "season") for n in SEASON_MONTH}, 33: (1, 3, "quarter"), 34: (4, 3, "quarter"),
           35: (7, 3, "quarter"), 36: (10, 3, "quarter"), 40: (1, 6, "half"), 41: (7, 6, "half")}  # fmt: skip
_NUMBERS = {(month, count): number for number, (month, count, _) in _BLOCKS.items()}


@cache
def _point() -> re.Pattern[str]:
    return re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|(\d{3})X|(\d{2})XX")


def point(text: str) -> Days | None:
    """One date without its ``~``; ``None`` when it is not EDTF, ``ValueError`` when it is and no such day exists."""
    found = _point().fullmatch(text)
    if not found:
        return None
    year, month, day, decade, century = (int(part) if part else None for part in found.groups())
    if decade is not None:
        return days.decade(decade * 10)
    if century is not None:
        return days.century(century + 1)
    assert year is not None
    if day is not None:
        return days.one(days.day_of(year, month or 0, day))
    if month in _BLOCKS:
        return days.months(year, *_BLOCKS[month])
    return days.year(year) if month is None else _month(year, month)


def _month(year: int, month: int) -> Days:
    if not 1 <= month <= 12:
        raise ValueError(f"{year:04}-{month:02} is no date: there is no month {month} (21 to 24 are the seasons)")
    return days.month(year, month)


def read(text: str) -> Days | None:
    """A date or an interval; ``None`` when ``text`` is not EDTF. Raises ``ValueError`` for days that do not exist."""
    first, slash, last = text.strip().partition("/")
    low, high = _side(first), _side(last) if slash else None
    if low is None or (slash and high is None):
        return None
    if high is None:
        return None if first == ".." else low
    if low.low and high.high and low.low > high.high:
        raise ValueError(f"{text.strip()} ends before it begins")
    precision = low.precision if low.low else high.precision
    return Days(low.low, high.high, precision, low.approximate or high.approximate)


def _side(text: str) -> Days | None:
    if text == "..":
        return Days(None, None)
    plain = text.rstrip("~?%")
    found = point(plain)
    if found is None or len(text) - len(plain) > 1:
        return None
    return Days(found.low, found.high, found.precision, plain != text)


def write(value: Days) -> str:
    """The shortest EDTF of these days: a whole month is ``2022-01``, a whole spring ``2021-21``."""
    mark = "~" if value.approximate else ""
    low, high = value.low, value.high
    whole = _whole(low, high) if low and high else None
    if whole:
        return whole + mark
    cut = max(_cut(low, first=True), _cut(high, first=False))
    return "/".join(f"{day.isoformat()[:cut]}{mark}" if day else ".." for day in (low, high))


def _cut(day: date | None, first: bool) -> int:
    """How much of ``YYYY-MM-DD`` says this edge: the year alone, year and month, or all of it."""
    if day is None:
        return 4
    turn = day if first else day + DAY if day < date.max else date(9999, 1, 1)
    return 10 if turn.day != 1 else 7 if turn.month != 1 else 4


def _whole(low: date, high: date) -> str | None:
    """The days from low to high as one date, if EDTF has one."""
    if low == high:
        return low.isoformat()
    if low.day != 1 or _cut(high, first=False) == 10:
        return None
    count = (high.year - low.year) * 12 + high.month - low.month + 1
    if count == 1:
        return low.isoformat()[:7]
    if (low.month, count) in _NUMBERS:
        return f"{low.year:04}-{_NUMBERS[low.month, count]}"
    return _years(low, count)


def _years(low: date, count: int) -> str | None:
    if low.month != 1:
        return None
    if count == 12:
        return f"{low.year:04}"
    if count == 120 and low.year % 10 == 0:
        return f"{low.year // 10:03}X"
    return f"{low.year // 100:02}XX" if count == 1200 and low.year % 100 == 0 else None
