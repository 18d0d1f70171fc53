"""The day of an incident: of all days in the text, the one whose sentence tells of the incident itself, early and close by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.extract.incidents.happened_words import days_before, is_in_care, kinds_of_words, told_words
from claims.found import Found
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading

_PLACE = re.compile(r"(?=.*[A-Z]{2})[\w .,’'/(-]{2,60}, ")
_AGENCY = re.compile(r"[,.]?\s*(?:\([^)\n]{2,40}\)|[A-Z][A-Za-z]{1,12})?\s*[-–—]")
_WORD = re.compile(r"[^\W\d_][\w-]*")
# Weights: for words of the incident, of what was found, of what came later; how much each word between takes; each sentence on.
_EVENT, _FOUND, _LATER = 3.0, 1.8, 2.0
_BETWEEN, _ONWARD = 0.08, 0.1
# Who died in hospital may have died days later.
_IN_CARE = 0.5
_LONGEST_AGO = 1500
# A day in the first sentences with no such words by it, where the text has no better.
_BARE, _TOP = 0.05, 15
# Words of what came later take a day that they stand as close by as this.
_CLOSE = 3
# "Was convicted on Friday of the stabbing": less than for any day of which nothing is told.
_IN_COURT, _COURT_DAY = frozenset("convicted sentenced pleaded jailed fined cleared acquitted indicted".split()), 0.01
# How far ahead a day without a year may lie and be last year's, and the month in which a year has no fixed length.
_LONGEST_YEAR, _LEAP = 300, 2
# "In Wednesday's blast": said of the event itself, and of no other day.
_OWN, _OWNED = 0.6, re.compile(r"['’]s?\s+(?P<noun>(?:[\w-]+\s+){0,3}[\w-]+)")
# A death in hospital days after another day that the text names.
_LATE_DEATH, _IN_HOSPITAL = 0.04, timedelta(14)
# "was arrested on Thursday in the stabbing": what came later, and why.
_ON_ACCOUNT, _REACH = ("in", "for", "over", "of"), 6


@dataclass(frozen=True, slots=True)
class Day:
    """A day with the place of its words, and the rule by which they were read."""

    day: date
    span: Span
    rule: str


def happened_when(text: str, reading: Reading, spans: Sequence[Span] | None = None) -> Day | None:
    """The day on which the incident happened; none where no date stands near words for it."""
    spans = list(spans if spans is not None else sentences(text))
    starts = [span.start for span in spans]
    sums: dict[date, float] = {}
    best: dict[date, tuple[float, Day]] = {}
    cared: set[date] = set()
    for item, index, day in _dated(text, reading, starts):
        if length := days_before(text[item.stop : spans[index].stop]):
            day, score = day - length, _EVENT - _ONWARD * index
        else:
            score = _score(text, spans[index], item, index)
        if score <= 0:
            continue
        known = best.get(day)
        # A day that is told twice gains a little.
        sums[day] = max(sums.get(day, 0), score) + (0.3 if known else 0)
        if known is None or score > known[0]:
            best[day] = (score, Day(day, Span(item.start, item.stop), item.rule))
            cared = cared | {day} if is_in_care(text[spans[index].start : spans[index].stop]) else cared - {day}
    if not best:
        return None
    for day in cared:
        if any(timedelta(0) < day - other <= _IN_HOSPITAL for other in sums):
            sums[day] = min(sums[day], _LATE_DEATH)
    return best[max(sums, key=lambda day: (sums[day], -best[day][1].span.start))][1]


def _dated(text: str, reading: Reading, starts: Sequence[int]) -> Iterator[tuple[Found, int, date]]:
    """The dates of a text that each mean one day, with the index of their sentence; no datelines."""
    for item in find(text, reading):
        index = bisect_right(starts, item.start) - 1
        day = _day(item, reading) or (_year_before(text, item, reading) if index >= 0 else None)
        if day is not None and index >= 0 and not _is_dateline(text, item):
            yield item, index, day


def _is_dateline(text: str, item: Found) -> bool:
    """ "LIMA, March 12 (Reuters) - …": the day of the report."""
    line = text[text.rfind("\n", 0, item.start) + 1 : item.start]
    return bool(_PLACE.fullmatch(line)) and _AGENCY.match(text, item.stop) is not None


def _day(item: Found, reading: Reading) -> date | None:
    """The one day that a date means, not after the publication; for "before 9 a.m. Monday" the day that is named."""
    value = item.value
    if not isinstance(value, DateValue):
        return None
    low, high = value.stated or (value.low, value.high)
    if low is None or low != high:
        return None
    if reading.published and (low > reading.published[1] or low < reading.published[0] - timedelta(_LONGEST_AGO)):
        return None
    return low


def _year_before(text: str, item: Found, reading: Reading) -> date | None:
    """ "The May 9 blast", told in April: a day without a year that would lie ahead is last year's, where the event stands behind it."""
    value = item.value
    if not isinstance(value, DateValue) or value.low is None or value.low != value.high or not reading.published:
        return None
    behind = _WORD.match(text, item.stop + 1)
    if behind is None or kinds_of_words().get(behind[0].lower()) != "event" or re.search(r"\d{4}", value.raw):
        return None
    ahead = (value.low - reading.published[1]).days
    return value.low - timedelta(365) if 0 < ahead < _LONGEST_YEAR and value.low.month != _LEAP else None


def _score(text: str, sentence: Span, item: Found, index: int) -> float:
    """How surely a date is the incident's."""
    before = told_words(text, sentence.start, item.start)[::-1]
    behind = told_words(text, item.stop, sentence.stop)
    near = {kind: min(_place(before, kind), _place(behind, kind)) for kind in ("event", "found")}
    near["later"] = min(_place(before, "later"), _place(behind, "later") if _is_open(text, item.stop) else 99)
    told = max(_EVENT - _BETWEEN * near["event"], _FOUND - _BETWEEN * near["found"])
    if item.rule == "later":
        told -= _LATER
    if told <= 0:
        return _BARE - 0.001 * index if near["later"] > _CLOSE and index < _TOP else 0.0
    closest = min(near["event"], near["found"])
    leads = behind[:1] and behind[0] in _ON_ACCOUNT and _place(before, "later") < _REACH
    if leads and not _IN_COURT.isdisjoint(before[:_REACH]):
        return _COURT_DAY
    is_own = _is_own(text, item.stop)
    if leads or (not is_own and near["later"] < closest and near["later"] <= _CLOSE):
        told -= _LATER
    if near["found"] < near["event"] and is_in_care(text[sentence.start : sentence.stop]):
        told -= _IN_CARE
    return max(told - _ONWARD * index + (_OWN if is_own else 0), 0.02)


def _is_own(text: str, at: int) -> bool:
    """Whether a day is that of an event by its form: "Saturday's bus accident"."""
    found = _OWNED.match(text, at)
    return found is not None and any(kinds_of_words().get(word) == "event" for word in found["noun"].lower().split())


def _is_open(text: str, at: int) -> bool:
    """Whether the clause goes on behind a date: in "early Sunday, police said" it does not."""
    return not text.startswith((",", ";", " -", " —", " –"), at)


def _place(row: Sequence[str], kind: str) -> int:
    kinds = kinds_of_words()
    return next((at for at, word in enumerate(row) if kinds.get(word) == kind), 99)
