"""Dates that are no answer of their sentence's own: such a date bears out another, and contradicts none.

"In that year" and "two weeks later" count from a date that another sentence told: which one, a reader infers, and a rule may infer wrongly. A day in a caption is
that of the picture.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from claims.dates.anaphora import NAMES
from claims.dates.value import DateValue
from claims.extract.texts.drawn import Drawn
from claims.value import Found

_PICTURES = frozenset(("caption", "photo", "photograph", "picture", "pictured", "image"))
# A bracket, and the word.
_LEAD = 2


def doubt_of(item: Drawn) -> str:
    """Why a date is no answer of its sentence's own; empty where it is one."""
    if not isinstance(item.value, DateValue):
        return ""
    times = item.passage.times
    at = bisect_left(times, item.span.start, key=attrgetter("start"))
    if at < len(times) and times[at].start == item.span.start and _is_carried(times[at], times[:at]):
        return f"“{' '.join(item.value.raw.split())}” counts from a date that another sentence tells"
    if item.value.precision == "day" and not _PICTURES.isdisjoint(item.passage.said[:_LEAD]):
        return "the day in a caption may be that of the picture"
    return ""


def _is_carried(date: Found, before: tuple[Found, ...]) -> bool:
    """Whether a date counts from one that stands in no part of its sentence before it."""
    return date.rule.partition(",")[0] in NAMES and not any(isinstance(other.value, DateValue) for other in before)
