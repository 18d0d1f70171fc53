"""The value of a date: days as an interval, with what was said beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar

from claims.dates import days, edtf
from claims.dates.clock import Clock
from claims.dates.days import Days
from claims.dates.grammar import Frame, NeedsDateError
from claims.dates.phrase import Phrase
from claims.quick import quick
from claims.value import Reading


@quick
@dataclass(frozen=True, slots=True)
class DateValue:
    """Inclusive days from ``low`` to ``high``; ``None`` leaves a side open.

    ``relative`` remembers that the words count from the publication; when both sides are ``None`` besides, the day of
    publication was not known and the value compares with nothing. ``part``, ``time`` (``HH:MM``) and ``zone`` stand beside the
    days. ``bound`` is the word that opened a side (by, until, before, since, after) and ``stated`` the days it was said of.
    """

    kind: ClassVar[str] = "date"
    raw: str
    low: date | None
    high: date | None
    precision: str = "day"
    approximate: bool = False
    relative: bool = False
    part: str | None = None
    time: str | None = None
    zone: str | None = None
    bound: str | None = None
    stated: tuple[date, date] | None = None

    @property
    def unresolved(self) -> bool:
        return self.low is None and self.high is None

    @property
    def days(self) -> Days:
        return Days(self.low, self.high, self.precision, self.approximate)

    @property
    def clock(self) -> Clock:
        return Clock(self.part, self.time, self.zone)

    def key(self) -> str:
        """EDTF, with the part of the day, the time and the zone written with the time behind it."""
        return _key(self)


@lru_cache(maxsize=16384)
def _key(value: DateValue) -> str:
    """Written once: of two days the key is asked for with every pair that they make, and the dates of one text make thousands."""
    if value.unresolved:
        return f"relative: {' '.join(value.raw.lower().split())}"
    told = [edtf.write(value.days), value.part, value.time, value.zone if value.time else None]
    return " ".join(piece for piece in told if piece)


def build(raw: str, phrase: Phrase, reading: Reading, frame: Frame) -> DateValue:
    """Resolve a phrase on every day of publication; the hull of the answers is the value."""
    clock = phrase.clock
    told = (clock.part, clock.time, clock.zone or (None if clock.time else reading.zone))
    try:
        found = _on_every_day(phrase, reading, frame)
    except NeedsDateError:
        return DateValue(raw, None, None, "day", False, True, *told)
    low, high, stated = opened(found, phrase.bound)
    bound = phrase.bound if stated else None
    return DateValue(raw, low, high, found.precision, found.approximate, phrase.relative, *told, bound, stated)


def _on_every_day(phrase: Phrase, reading: Reading, frame: Frame) -> Days:
    if reading.published is None:
        return phrase.resolve(frame)
    first, last = reading.published
    if first == last:
        return phrase.resolve(frame.on(first))
    return days.hull([phrase.resolve(frame.on(today)) for today in days.every(reading.published)])


def opened(found: Days, bound: str | None) -> tuple[date | None, date | None, tuple[date, date] | None]:
    """Low, high and what was stated. "By" and "until" include the days they name, "before" and "after" do not."""
    low, high = found.low, found.high
    if bound is None or low is None or high is None:
        return low, high, None
    stated = (low, high)
    if bound == "before":
        return None, low - days.DAY, stated
    if bound in ("by", "until"):
        return None, high, stated
    return (high + days.DAY if bound == "after" else low), None, stated
