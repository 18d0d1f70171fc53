"""The day beside a time: "Dec 1", "12/13/2011", "Fri 02-Dec-2011"."""

from __future__ import annotations

import re
from datetime import date

from claims.times.words import DAYS, MONTHS

_MONTH = r"(?P<month>[A-Z][a-z]{2})[a-z]{0,6}\.?"
_PATTERNS = (
    re.compile(r"(?P<y>(?:19|20)\d\d)[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?:T(?=\s|$))?"),
    re.compile(rf"{_MONTH}[\s-](?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[,\s-]+(?P<y>(?:19|20)\d\d))?\b(?!:)"),
    re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{_MONTH}(?:[,\s-]+(?P<y>(?:19|20)\d\d))?\b"),
    re.compile(r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>(?:19|20)?\d\d))?(?!\d)"),
)
_WEEKDAY = re.compile(r"(?P<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,6})\b\.?,?", re.IGNORECASE)


def day(words: str) -> tuple[str | None, int | None, str]:
    """The day in ``words`` (EDTF; ``None`` where none, or where 03/04 may be two days), the weekday, and what is left."""
    found, rest = None, words
    for pattern in _PATTERNS:
        match = pattern.search(rest)
        if match and (read := _read(match)) is not None:
            found, rest = read, f"{rest[: match.start()]} {rest[match.end() :]}"
            break
    named = _WEEKDAY.search(rest)
    if named is None:
        return found or None, None, rest
    return found or None, DAYS.index(named["day"].lower()), f"{rest[: named.start()]} {rest[named.end() :]}"


def _read(match: re.Match[str]) -> str | None:
    """EDTF; "" for a day that cannot be told; ``None`` for what is no day."""
    groups = match.groupdict()
    year = groups.get("y")
    if "a" in groups:
        first, second = int(groups["a"]), int(groups["b"])
        if max(first, second) > 31 or min(first, second) < 1:
            return None
        # Which is the month is not said; a number above 12 tells.
        if max(first, second) <= 12 and first != second:
            return ""
        month, number = (first, second) if second > 12 or first == second else (second, first)
        year = f"20{year}" if year and len(year) == 2 else year
    else:
        name = (groups.get("month") or "").lower()
        if groups.get("month") and name not in MONTHS:
            return None
        month = MONTHS.index(name) + 1 if name else int(groups["m"])
        number = int(groups["d"])
    try:
        date(int(year or 2000), month, number)
    except ValueError:
        return None
    return f"{year or 'XXXX'}-{month:02}-{number:02}"
