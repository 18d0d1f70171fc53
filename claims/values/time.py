"""Times of day: an interval of seconds, with the day and the zone written beside it."""

from __future__ import annotations

from claims.times.relate import relate, show
from claims.times.value import TimeValue
from claims.value import Kind, Reading


def parse(text: str, reading: Reading) -> TimeValue:
    """Read one of the many notations: "7:10 a.m.", "7:10aMon", "12/13 7:10 AM", "1710Z", "17h10", "about noon".

    Without a half of the day "7:10" stays open. Raises ``ValueError`` for what is no time of day.
    """
    from claims.times.read import parse as read

    return read(text)


KIND = Kind(
    name="time",
    number=12,
    noun="time of day",
    plural="times of day",
    value=TimeValue,
    parse=parse,
    relate=relate,
    show=show,
    example=("7:10 a.m.", "7:45 a.m."),
    advice="Check whether both mean the same event and the same time zone: planned and actual times, or the gate and the "
    "runway, are two questions. If minutes do not matter, give the slot a tolerance in minutes.",
)
