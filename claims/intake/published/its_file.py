"""The day of publication as the file of a text bounds it: a file that was made shortly after what its text tells of."""

from __future__ import annotations

from datetime import date, timedelta

from claims.intake.model import Dated
from claims.intake.published.told import floor_of

_REACH = 40_000
_MONTH = timedelta(days=31)


def of_its_file(text: str, made: str | None) -> Dated:
    """From the latest day that a text dates in full to that on which its file was made, where a month or less lies between them.

    A file may be a copy that somebody made years later: what it says of itself is believed only beside what its text says.
    """
    latest = floor_of(text[:_REACH]) if made else None
    day = _day(made)
    if latest is None or day is None or not timedelta() <= day - latest <= _MONTH:
        return Dated()
    span = latest.isoformat() if latest == day else f"{latest.isoformat()}/{day.isoformat()}"
    return Dated(span, "inferred", f"the text's latest full date, and the day its file was made ({day.isoformat()})")


def _day(made: str | None) -> date | None:
    try:
        return date.fromisoformat(made) if made else None
    except ValueError:
        return None
