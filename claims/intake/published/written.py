"""A date as metadata writes it, to EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from datetime import date

from claims.dates.value import DateValue
from claims.intake.model import Dated
from claims.intake.published.hours import hour_of
from claims.value import Reading
from claims.values import kind

_ISO = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?=$|[T\s,Z+])")
_SLASHED = re.compile(r"((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?=$|[T\s,])")
_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)\d\d)(?=$|[\s,])")
_CLOCK = re.compile(r"[,\s]*(?:at\s+)?\d{1,2}[:.]\d\d.*$", re.DOTALL)
# "Wed, 05 Jan 2022 16:10:00 +0300" (RFC 5322)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2},\s*)?(\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d)\b")
_LONGEST = 120
# The T of "2025-03-04T09:10", and the day before it, in which nothing is an hour.
_STAMP = re.compile(r"^\s*\d{4}-?\d\d-?\d\d[T\s]?|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b")


def edtf_of(text: str) -> str | None:
    """The day, month or interval that ``text`` names, as EDTF; ``None`` when it is none, or has no year.

    The day is the one that was written, whatever its time zone. "03/04/2022" may be two days and is none.
    """
    words = " ".join(text[:_LONGEST].split())
    for pattern in (_ISO, _SLASHED):
        if found := pattern.match(words):
            return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.match(words):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if first <= 12 and second <= 12 and first != second:
            return None
        return _day(year, min(first, second) if second > 12 else second, max(first, second) if second > 12 else first)
    if found := _MAIL.match(words):
        words = found[1]
    return _read(words) or _read(_CLOCK.sub("", words))


def from_metadata(text: str | None, origin: str) -> Dated:
    """A date that the file states; ``origin`` says where. Unknown when it cannot be read, which is said too."""
    if not text or not text.strip():
        return Dated()
    found = edtf_of(text)
    if found is None:
        return Dated(origin=f"not found: “{text.strip()[:60]}” ({origin}) names no one day")
    return Dated(found, "stated", origin, time=_hour(text))


def _hour(text: str) -> str | None:
    """The hour behind the day; midnight is what a clock shows that was never set."""
    hour = hour_of(_STAMP.sub(" ", text[:_LONGEST]))
    return None if hour is None or hour.startswith("00:00") else hour


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _read(words: str) -> str | None:
    try:
        value: DateValue = kind("date").parse(words, Reading())
    except (ValueError, OverflowError):
        return None
    if value.relative or value.low is None or value.high is None or not re.search(r"\d{4}", words):
        return None
    # The key may bear a part of the day behind the days; the source's date is days alone.
    return value.key().split(" ")[0]
