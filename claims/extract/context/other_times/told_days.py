"""The days and the times that a sentence names."""

from __future__ import annotations

from claims.dates.value import DateValue
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage

# The mark of the day of a text.
TOLD = "told:"
# Without the hour: "2024-03-05 06:50".
_DAY = len("2024-03-05")


def days_told(passage: Passage) -> set[str]:
    """The days that a sentence names, in ISO 8601."""
    dates = (item.value for item in passage.times if isinstance(item.value, DateValue))
    return {date.key()[:_DAY] for date in dates if not date.unresolved and date.precision == "day"}


def times_told(passage: Passage) -> list[str]:
    """The times that a sentence names, each with its first and last day in ISO 8601: "2024-03-04/2024-03-04"."""
    dates = (item.value for item in passage.times if isinstance(item.value, DateValue))
    return sorted({f"{date.low}/{date.high}" for date in dates if not date.unresolved and date.low and date.high})


def marks_of_time(page: Page, passage: Passage) -> list[str]:
    """The times that a sentence names, and the mark of the day of its text."""
    today = page.reading.published
    return [*times_told(passage), *([f"{TOLD}{today[1].isoformat()}"] if today else [])]
