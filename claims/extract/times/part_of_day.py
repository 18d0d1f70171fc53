"""The hours of a part of the day, to be held against a time of day that another text tells."""

from __future__ import annotations

from claims.dates.value import DateValue
from claims.extract.texts.passage import Passage
from claims.times.value import DAY, TimeValue
from claims.value import Value

# The rule by which a part of the day is read as hours.
PART = "part of the day"
# Where a morning ends and an evening begins is no matter of minutes: so many hours on each side.
_EDGE = 1


def hours_of(value: Value, passage: Passage) -> TimeValue | None:
    """The hours of a part of the day, where the sentence tells no time: "late in the morning of 16 July" is not 14:20."""
    if not isinstance(value, DateValue) or not value.part or value.time or passage.clocks or value.precision != "day":
        return None
    hours = value.clock.hours()
    if hours is None:
        return None
    low, high = (int(3600 * hour) for hour in (hours[0] - _EDGE, hours[1] + _EDGE))
    return TimeValue(value.raw, low % DAY, low % DAY + high - low - 1, approximate=True)
