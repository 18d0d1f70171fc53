"""On what day a figure that rises was counted, where its sentence says so: "in its count of 24 July", "as of Monday", "by 3 May"."""

from __future__ import annotations

import re
from datetime import date

from claims.dates.days import moved
from claims.dates.value import DateValue
from claims.extract.language.lexicon import cumulative
from claims.extract.marks import RUNNING
from claims.extract.texts.drawn import Drawn
from claims.grammar import GENITIVES
from claims.numbers.value import Count

_COUNT = r"counts?|tall(?:y|ies)|toll|bulletins?|reports?|updates?|statements?|figures?|census|survey|lists?|communiqu[eé]s?|release|situation report"
_AS_OF = re.compile(
    rf"\b(?:as (?:of|at)|(?:{_COUNT})(?: (?:of|on|dated|released on|issued on|published on))?|until|by|up to|through) (?:\w+day,? (?:the )?)?$",
    re.IGNORECASE,
)
_BOUNDS = ("by", "until")
# A day or two around its publication is the text's own time.
_OWN = 2
# How far from the figure, in characters.
_REACH = 120


def counted_on(text: str, item: Drawn, published: tuple[date, date] | None) -> str | None:
    """The day (ISO 8601) on which a figure was counted, two days or more before the text was published, or in the weeks in which it was."""
    if not (item.passage.times and isinstance(item.value, Count)):
        return None
    if item.slot not in cumulative() and RUNNING not in item.context.scope:
        return None
    days = [
        (abs(found.start - item.span.start), day)
        for found in item.passage.times
        if isinstance(found.value, DateValue)
        # "The count of Monday's dead" is of the dead, and "the toll of Monday's fire" of the fire.
        and not text.startswith(GENITIVES, found.stop)
        and (day := _day(text, found.start, found.value))
    ]
    apart, day = min(days, default=(_REACH, None))
    if day is None or apart >= _REACH or (published and day > _latest(published)):
        return None
    return day.isoformat()


def _latest(published: tuple[date, date]) -> date:
    """The last day that is none of the text's own time; of a text of which only the month is known, its days say more than it."""
    first, last = published
    return moved(first, -_OWN) if (last - first).days <= _OWN else last


def _day(text: str, start: int, value: DateValue) -> date | None:
    """The day that a date names as one on which something was counted."""
    days = value.stated if value.bound in _BOUNDS else (value.low, value.high)
    if days is None or days[0] is None or days[0] != days[1]:
        return None
    return days[0] if value.bound in _BOUNDS or _AS_OF.search(text, max(0, start - 40), start) else None
