"""Dates and durations in running text: anchors first, then the grammar around each, then what the passage says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claims.dates import spans
from claims.dates.accept import accept
from claims.dates.anchors import anchors, classes_in, starts
from claims.dates.clock import alone
from claims.dates.days import Days
from claims.dates.expression import read
from claims.dates.grammar import Frame, NeedsAnchorError, NoDateError
from claims.dates.phrase import Phrase
from claims.dates.sight import before
from claims.dates.tense import forward
from claims.dates.value import DateValue, build
from claims.found import Found
from claims.value import Reading

# How far, in characters, a date is remembered for words that count from it.
_FOCUS, _PERIOD = 600, 1500
_YEAR = {"year": 150, "month-day-year": 150, "day-month-year": 150, "month-year": 150, "iso-date": 150}
_SENTENCE = re.compile(r"[.!?][\"'\u201d]?\s+[A-Z]")
# Units that may begin an expression.
_ALONE = frozenset(("year-end", "year-ago", "year-earlier", "month-end", "year", "fiscal"))
_REPORTED = frozenset(("quarter", "way-quarter", "quarter-year", "year-quarter"))
_NEAREST = frozenset(("month", "month-day", "day-month", "months-year", "month-slash-day", "holiday"))
_TENSED = frozenset(
    [
        "weekday",
        "month",
        "month-day",
        "day-month",
        "months-year",
        "season",
        "quarter",
        "weekend",
        "year-end",
        "in-time",
        "the-nth",
        "holiday",
        "week-of-month",
        "month-slash-day",
        "nth-weekday",
    ]
)


@dataclass(frozen=True, slots=True)
class Passage:
    """What the text has spoken of so far, each with the place where it did."""

    focus: tuple[Days, int] | None = None
    period: tuple[Days, int] | None = None
    year: tuple[int, int] | None = None
    last_year: int = -100

    def frame(self, text: str, phrase: Phrase, reading: Reading) -> Frame:
        """The frame for a phrase: the remembered dates that are near enough, and the direction of its sentence."""
        at, rule = phrase.start, phrase.rule.removesuffix(", part of it")
        today = Days(*reading.published) if reading.published else None
        focus = self.focus[0] if self.focus and at - self.focus[1] <= _FOCUS else today
        period = self.period[0] if self.period and at - self.period[1] <= _PERIOD else None
        year = self.year[0] if self.year and at <= self.year[1] else None
        ahead = forward(text, at, phrase.stop, rule in _NEAREST) if rule in _TENSED else None
        other = reading.country not in (None, "US", "PH")
        return Frame(
            None,
            True if ahead is None and reading.planned else ahead,
            focus,
            period,
            year,
            other,
            strict=False,
            nearest=True,
        )

    def after(self, text: str, phrase: Phrase, value: DateValue, reading: Reading) -> Passage:
        """The passage once this date has been read."""
        if value.low is None or value.high is None:
            return self if value.stated is None else replace(self, focus=(Days(*value.stated), phrase.stop))
        period, last_year = self.period, phrase.stop if phrase.rule in ("year", "years") else self.last_year
        past = reading.published is None or value.high <= reading.published[1]
        if past and value.precision == "quarter" and phrase.rule in _REPORTED:
            period = (value.days, phrase.stop)
        told = Passage((value.days, phrase.stop), period, self.year, last_year)
        reach = _YEAR.get(phrase.rule)
        if reach and not value.relative:
            present = reading.published is not None and value.low.year == reading.published[1].year
            told = replace(told, year=None if present else (value.low.year, _reach(text, phrase.stop, reach)))
        return told


def _reach(text: str, stop: int, reach: int) -> int:
    """How far a year is carried: a bare year to the end of its sentence, that of a full date into the next ones."""
    paragraph = text.find("\n\n", stop, stop + reach)
    end = paragraph if paragraph >= 0 else stop + reach
    sentence = _SENTENCE.search(text, stop, end) if reach < 200 else None
    return sentence.start() if sentence else end


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
        phrase = _read(text, start, kind, ranges)
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
        found = Found(start, phrase.stop, value, phrase.rule)
        return _Dated(found, passage.after(text, phrase, value, reading), phrase.stop)
    return _clock(text, at, passage) if kind == "clock" else None


def _read(text: str, start: int, kind: str, ranges: bool) -> Phrase | None:
    """The expression at ``start``; behind a time of day any sort of date may follow."""
    if kind != "clock":
        return read(text, start, kind, ranges)
    kinds = classes_in(text, start, start + 40)
    return next((found for one in kinds if (found := read(text, start, one, ranges))), None)


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
        if spans.plausible(text, one, before(text, start)):
            return Found(one.start, one.stop, one.value, one.rule)
    return None
