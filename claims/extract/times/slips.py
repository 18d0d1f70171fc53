"""Dates that contradict themselves: a weekday that does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.dates.value import DateValue
from claims.dates.words import weekdays
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.text import Span

_WEEKDAY = re.compile("|".join(weekdays()), re.IGNORECASE)


def slips(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every full date whose own words name another weekday."""
    for item in passage.times:
        value = item.value
        if isinstance(value, DateValue) and weekday_slip(value, page.text[item.start : item.stop]):
            context = page.context
            yield Drawn(
                "weekday",
                value,
                Span(item.start, item.stop),
                passage,
                context,
                "weekday of a date",
                f"date-{item.start}",
            )


def weekday_slip(value: DateValue, words: str) -> str | None:
    """The sentence that tells of the slip, if there is one. The year must be written: a guessed one proves nothing."""
    low, high = value.stated or (value.low, value.high)
    if low is None or low != high or value.relative:
        return None
    said, fits = _WEEKDAY.search(words), weekdays()[low.weekday()]
    if said is None or said[0].lower() == fits or str(low.year) not in words:
        return None
    return f"{low.isoformat()} was a {fits.capitalize()}, not a {said[0].capitalize()}"
