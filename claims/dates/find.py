"""Dates and durations in running text: anchors first, then the grammar around each, then what the passage says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.dates import spans
from claims.dates.accept import accept
from claims.dates.anchors import anchors, classes_in, starts
from claims.dates.clock import alone
from claims.dates.expression import read
from claims.dates.grammar import NeedsAnchorError, NoDateError
from claims.dates.passage import Passage
from claims.dates.phrase import Phrase
from claims.dates.plausible import plausible
from claims.dates.sight import before
from claims.dates.value import DateValue, build
from claims.dates.words import fold, index, pattern
from claims.quick import quick
from claims.value import Found, Reading

# Units that may begin an expression.
_ALONE = frozenset(("year-end", "year-ago", "year-earlier", "month-end", "year", "fiscal"))


def find(text: str, reading: Reading, ranges: bool = True) -> list[Found]:
    """Every date and duration in ``text``, from left to right, without overlaps. Spans count code points.

    Relative words count from ``reading.published``; without it they are found and stay relative.
    ``ranges=False`` gives the two ends of "from May 3 to 5 June" as two dates.
    """
    found: list[Found] = []
    passage, floor = Passage(), 0
    for start, stop, kind in anchors(text):
        if start < floor:
            continue
        dated = _date(text, (start, stop, kind), floor, passage, reading, ranges)
        one = dated.found if dated else _length(text, start, stop, floor) if kind == "unit" else None
        if dated:
            passage, floor = dated.passage, dated.stop
        if one:
            found.append(one)
            floor = one.stop
    return found


@quick
@dataclass(frozen=True, slots=True)
class _Dated:
    """What stands at an anchor: a date, or words that name a day which does not exist and are passed over."""

    found: Found | None
    passage: Passage
    stop: int


def _date(
    text: str, anchor: tuple[int, int, str], floor: int, passage: Passage, reading: Reading, ranges: bool
) -> _Dated | None:
    """The date about an anchor: the expression that begins farthest to the left wins."""
    at, end, kind = anchor
    where = starts(text, at, floor, kind == "unit")
    if len(where) == 1 and kind == "unit" and text[at:end].lower() not in _ALONE and text[at] not in "QH0123456789":
        return None
    for start in where:
        phrase = _read(text, start, kind, ranges and not is_moved(text, start))
        if (
            phrase is None
            or phrase.stop <= at
            or _weak(text, start, phrase)
            or not accept(text, phrase, passage.last_year)
        ):
            continue
        try:
            value = build(text[start : phrase.stop], phrase, reading, passage.frame(text, phrase, reading))
        except (NeedsAnchorError, NoDateError):
            continue
        except (ValueError, OverflowError):
            return _Dated(None, passage, phrase.stop)
        found = Found(start, phrase.stop, value, phrase.rule + _checked(value))
        return _Dated(found, passage.after(text, phrase, value, reading), phrase.stop)
    return _clock(text, at, passage) if kind == "clock" else None


def _checked(value: DateValue) -> str:
    """A weekday that does not belong to the date beside it is told with the rule; the date is taken as it was written."""
    if value.low is None or value.low != value.high or value.relative:
        return ""
    told = pattern("<weekday>").match(value.raw)
    differs = told is not None and index("weekdays")[fold(told[0])] != value.low.isoweekday()
    return ", weekday differs" if differs else ""


def _read(text: str, start: int, kind: str, ranges: bool) -> Phrase | None:
    """The expression at ``start``; behind a time of day any sort of date may follow."""
    if kind != "clock":
        return read(text, start, kind, ranges)
    kinds = classes_in(text, start, start + 40)
    return next((found for one in kinds if (found := read(text, start, one, ranges))), None)


# "Moved from 21 June to 5 July" names two days, and no time between them.
_MOVED = re.compile(
    r"\b(?:moved|shifted|postponed|put (?:off|back)|pushed back|brought forward|rescheduled|deferred|delayed|changed|revised)(?: (?!on\b|at\b)\w+){0,3} $",
    re.IGNORECASE,
)


def is_moved(text: str, start: int) -> bool:
    """Whether something is told to have been moved from the day that begins here."""
    at = start - 5 if text.startswith("from ", start - 5) else start
    return text.startswith("from ", at) and _MOVED.search(text, max(0, at - 60), at) is not None


def _weak(text: str, start: int, phrase: Phrase) -> bool:
    """ "From 1988" mostly compares, and "following Friday's vote" mostly qualifies: neither opens a side by itself."""
    lead = text[start : start + 10].lower()
    return phrase.rule != "range" and lead.startswith(("from ", "following", "between ", "from\n"))


def _clock(text: str, at: int, passage: Passage) -> _Dated | None:
    """A time of day alone: its day is not said, so it compares with no other date."""
    clock = alone(text, at)
    if clock is None:
        return None
    told, stop = clock
    value = DateValue(text[at:stop], None, None, "day", False, True, told.part, told.time, told.zone)
    return _Dated(Found(at, stop, value, "time"), passage, stop)


def _length(text: str, at: int, end: int, floor: int) -> Found | None:
    """The duration about a unit, if it is one: "$5 a day" and "a third of the years" are not."""
    for start in starts(text, at, floor):
        one = spans.read(text, start)
        if one is None or one.stop < end:
            continue
        if plausible(text, one, before(text, start)):
            return Found(one.start, one.stop, one.value, one.rule)
    return None
