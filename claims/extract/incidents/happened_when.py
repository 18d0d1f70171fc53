"""The day of an incident: of all days in the text, the one for which most speaks.

What each way of telling a day says for it is in ``lexicons/day_weights.yaml``, fitted by ``benchmarks/fit_days.py``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import exp

from claims.extract.incidents.days.named import Named, named_days
from claims.extract.incidents.days.nearness import nearness
from claims.extract.incidents.days.signs import ONCE, is_followup, signs_of
from claims.sentences import sentences
from claims.tables import table
from claims.text import Span
from claims.value import Found, Reading

# Days of one event and its first consequences lie as close together as this.
_SAME_WEEK = 6


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the place of its words, the rule by which they were read, and how likely it is among the days of its text."""

    day: date
    span: Span
    rule: str
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class DayTold:
    """A day that a text names, where it says most of it, and the strength of each feature that speaks for or against it."""

    day: Day
    strengths: dict[str, float]


def happened_when(
    text: str, reading: Reading, spans: Sequence[Span] | None = None, dates: Sequence[Found] | None = None
) -> Day | None:
    """The day on which the incident happened; none where the text names none, or none that is likely enough."""
    found = days_told(text, reading, spans, dates)
    if not found:
        return None
    weights = table("day_weights")["weights"]
    odds = [sum(float(weights.get(name, 0.0)) * value for name, value in one.strengths.items()) for one in found]
    none = float(weights["none of them"])
    best = max(range(len(found)), key=lambda at: odds[at])
    share = 1 / sum(exp(one - odds[best]) for one in (*odds, none))
    is_likely = odds[best] > none and share >= table("day_weights")["least"]
    return replace(found[best].day, share=share) if is_likely else None


def days_told(
    text: str, reading: Reading, spans: Sequence[Span] | None = None, dates: Sequence[Found] | None = None
) -> list[DayTold]:
    """Every day that a text names, with what speaks for and against each. ``spans`` and ``dates``: its sentences and dates, where known."""
    spans = list(spans if spans is not None else sentences(text))
    told: dict[date, list[Named]] = {}
    for one in named_days(text, reading, spans, dates):
        told.setdefault(one.day, []).append(one)
    lowered = text.lower() if len(text.lower()) == len(text) else text
    published = reading.published[1] if reading.published else None
    is_late = is_followup(text, spans)
    ordered = sorted(day.toordinal() for day in told)
    found = []
    for day, own in told.items():
        near = [nearness(text, one) for one in own]
        best = own[near.index(max(near))]
        strengths = _joined([list(signs_of(text, lowered, *one, published)) for one in zip(own, near, strict=True)])
        if is_late and published is not None and (published - day).days <= 1:
            strengths["of the report, which tells of later things"] = 1.0
        strengths.update(dict.fromkeys(_among(day.toordinal(), ordered, len(own)), 1.0))
        found.append(DayTold(Day(day, Span(best.item.start, best.item.stop), best.item.rule), strengths))
    return _with_nearest(found)


def _joined(mentions: Sequence[Sequence[tuple[str, float]]]) -> dict[str, float]:
    """The signs of a day by those of its mentions: a day told ten times has been told of later things too, so only what speaks for it counts wherever it is said."""
    told: dict[str, list[float]] = {}
    for name, value in (sign for one in mentions for sign in one):
        told.setdefault(name, []).append(value)
    return {name: max(some) if name in ONCE else sum(some) / len(mentions) for name, some in told.items()}


def _with_nearest(found: list[DayTold]) -> list[DayTold]:
    """The days, with the one marked that stands closest by words of the event."""
    most = max((one.strengths["near"] for one in found), default=0.0)
    is_most = [one.strengths["near"] == most for one in found]
    return [
        replace(one, strengths={**one.strengths, "nearest": 1.0}) if nearest else one
        for one, nearest in zip(found, is_most, strict=True)
    ]


def _among(day: int, ordered: Sequence[int], mentions: int) -> Iterator[str]:
    """How a day stands among the others of its text, all by their ordinals and in order."""
    week = ordered[bisect_left(ordered, day - _SAME_WEEK) : bisect_right(ordered, day + _SAME_WEEK)]
    if mentions > 1:
        yield "told again"
    if len(ordered) == 1:
        yield "the only one"
    if len(week) > 1 and day == week[0]:
        yield "first of its week"
    if len(week) > 1 and day == week[-1]:
        yield "last of its week"
