"""What speaks for it that the later of two texts gives the new day, or the day in the event, of what the earlier one told as still to come.

"Shareholders vote on 14 May", and two weeks later "the meeting will not be held until 11 June"; "the last troops are to leave by 31 December", and in
January "they left on the 14th". By the words alone two days are seldom one thing's; that the one was still to come when it was told, and the other was told
after it, is more. The weights are fitted as those of the score are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import log

from checker.discover.by_value.timeline import Timeline
from checker.discover.pairing.log_odds import Feature, Row, Score, added
from checker.discover.pairing.side import Side
from checker.judge.voices import Interval
from checker.slots.moving import is_anew, is_former
from claims.claim import Modality
from claims.dates.value import DateValue

SECTION = "rescheduled"
# Between the two days, and between the two reports, in days: each bound with the name of what lies below it.
_GAPS = ((1, "a day off"), (4, "some days off"), (31, "some weeks off"), (120, "some months off"))
_WEEKS = ((1, "told a day later"), (7, "told within a week"), (45, "told within weeks"))
# A score that is less says no more.
_LEAST = -4.0
# What the score holds of two clauses, and weighs here once more.
_AGAIN = frozenset(
    (
        "shared words",
        "akin words",
        "shared near words",
        "akin near words",
        "nothing close shared",
        "shared names",
        "shared concepts",
    )
)


@dataclass(frozen=True, slots=True)
class Change:
    """A day still to come and one told after it: when each was told, their score and what it is made of, and whether they ``met`` by their words.

    ``coming``: of how many days their texts tell that were still to come, multiplied; ``again``: where the later text gives the earlier day.
    """

    plan: Side
    news: Side
    told: tuple[Interval, Interval]
    total: float
    rows: tuple[Row, ...]
    met: bool
    coming: int
    again: tuple[Side, ...]


def rescheduled(change: Change, line: Timeline) -> Score:
    """The log-odds that the later date takes the place of the earlier one."""
    return Score(added(features(change, line), SECTION))


def features(change: Change, line: Timeline) -> Iterator[Feature]:
    """Every feature that may hold, with its strength."""
    plan, news = change.plan, change.news
    yield "prior", 1.0
    yield from _of_words(change)
    yield from _of_happenings(plan, news)
    yield from _of_manner(change)
    yield from _of_days(change)
    yield "many days to come", log(change.coming) / _MANY
    if change.again:
        told = any(side.words == news.words for side in change.again)
        yield ("the later sentence tells both" if told else "the later text gives the earlier too"), 1.0
    yield from ((name, strength) for name, strength in line.told(plan, news) if not name.startswith(_DAYS_APART))


# Two texts of four such days each have this much of them, on a log scale.
_MANY = log(16)
# Told here more finely.
_DAYS_APART = "told "


def _of_words(change: Change) -> Iterator[Feature]:
    yield from ((name, strength) for name, strength, _ in change.rows if name in _AGAIN)
    yield "score", max(change.total, _LEAST)
    if not change.met:
        yield "not held together", 1.0


def _of_happenings(a: Side, b: Side) -> Iterator[Feature]:
    """Whether one happening is named as that of both days."""
    if a.slot == b.slot and not a.open_time:
        yield "one happening", 1.0
    elif a.open_time and b.open_time:
        yield "no happening", 1.0
    elif a.open_time or b.open_time:
        yield "one names what happened", 1.0


def _of_manner(change: Change) -> Iterator[Feature]:
    plan, news = change.plan.claim, change.news.claim
    planned = [claim.modality is Modality.PLANNED for claim in (plan, news)]
    if planned[0]:
        yield "told as a plan", 1.0
    if planned[1]:
        yield "told as a plan later", 1.0
    if is_anew(news) or is_former(plan):
        yield "told as changed", 1.0
    elif all(planned):
        yield "two plans, none told as changed", 1.0
    if plan.value.bound or news.value.bound:  # type: ignore[attr-defined]  # only dates are looked at
        yield "a bound", 1.0
    if plan.value.precision != "day" and news.value.precision == "day":  # type: ignore[attr-defined]
        yield "told more finely later", 1.0


def _of_days(change: Change) -> Iterator[Feature]:
    """When the days lie, as seen from those on which they were told."""
    (_, said), (first, _) = change.told
    old, new = days_told(change.plan.claim.value), days_told(change.news.claim.value)
    if old is None or new is None:
        return
    off = (new[0] - old[1]).days if new[0] > old[1] else (old[0] - new[1]).days
    yield next((name for bound, name in _GAPS if off < bound), "further off"), 1.0
    apart = (first - said).days
    yield next((name for bound, name in _WEEKS if apart <= bound), "told much later"), 1.0
    if new[1] < old[0]:
        yield "brought forward", 1.0
    if new[0] > change.told[1][1]:
        yield "still to come", 1.0
        if old[1] < first:
            yield "the first day is over", 1.0
    if old[0] <= said:
        yield "on the day it was told", 1.0


def days_told(value: object) -> Interval | None:
    """The days that a date names, whatever its bound."""
    if not isinstance(value, DateValue):
        return None
    return value.stated or _both(value.low, value.high)


def _both(low: date | None, high: date | None) -> Interval | None:
    return (low, high) if low and high else None
