"""The value of a time of day: seconds as an interval, with the day and the zone that were written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from claims.quick import quick

HALF, DAY = 12 * 3600, 24 * 3600


@quick
@dataclass(frozen=True, slots=True)
class TimeValue:
    """Inclusive seconds of the day from ``low`` to ``high``; an interval over midnight ends beyond 24 hours.

    ``either`` is set where no half of the day was written: "7:10" may be 19:10. ``day`` is EDTF (ISO 8601-2), "XXXX-12-02" without its
    year. ``zone`` is an offset such as "+03:00", or a name whose offset changes over the year. ``weekday`` counts from Monday, 0.
    """

    kind: ClassVar[str] = "time"
    raw: str
    low: int
    high: int
    either: bool = False
    day: str | None = None
    weekday: int | None = None
    zone: str | None = None
    approximate: bool = False

    def key(self) -> str:
        """ISO 8601: "07:10", "2011-12-02T07:10+01:00", "06:00/11:59"; "07:10?" where the half of the day is open."""
        day = self.day or (f"weekday {self.weekday + 1}" if self.weekday is not None else "")
        return f"{day}{'T' if day else ''}{self.clock()}{'?' if self.either else ''}{'~' if self.approximate else ''}{self.zone or ''}"

    def clock(self) -> str:
        """The hours and minutes alone, both ends of an interval."""
        return _shown(self.low) if self.high - self.low in (0, 59) else f"{_shown(self.low)}/{_shown(self.high)}"


def _shown(second: int) -> str:
    hours, rest = divmod(second % DAY, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds not in (0, 59) else "")
