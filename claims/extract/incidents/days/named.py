"""The days that a text names: every date that means one day, no dateline's, a day without a year that would lie ahead as last year's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.dates.days import moved
from claims.dates.find import find
from claims.dates.value import DateValue
from claims.extract.incidents.days.happened_words import days_before, kinds_of_words
from claims.text import Span
from claims.value import Found, Reading

_PLACE = re.compile(
    r"(?:(?=.*[A-Z]{2})[\w .,’'/(-]{2,60}|[A-Z][\w’'-]{2,20}(?:[ /][A-Z][\w’'-]{2,20}){0,4}(?: \([A-Z][\w ]{2,30}\))?), "
)
_AGENCY = re.compile(
    r"[,.]?\s*(?:\([^)\n]{2,40}\)|[A-Z][A-Za-z]{1,12})?\s*[-–—:]|,?\s*\([A-Z][\w/ ]{1,20}\)\.?\s+(?=[A-Z“\"‘])"
)
# "UPDATE (11:45 p.m. Nov. 10, 2022): …": when a passage was written.
_LABEL, _LABELLED = (
    re.compile(r"(?:.*[-–—] ?)?[A-Z][A-Za-z]{2,12} ?\((?:[\d:.]+ ?(?:[ap]\.?m\.?)?,? )?"),
    re.compile(r"\) ?[-–—:]"),
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
# Who died in an earlier year is of another incident, or of one long in court.
_LONGEST_AGO = 1500
# How far ahead a day without a year may lie and be last year's, and the month in which a year has no fixed length.
_LONGEST_YEAR, _LEAP, _LEAP_DAY = 300, 2, (2, 29)
# A day of the last weeks is told without its year.
_RECENT = 60


@dataclass(frozen=True, slots=True)
class Named:
    """A day with its words, the sentence in which they stand and the place of it among the text's; ``counted`` back from them."""

    day: date
    item: Found
    index: int
    sentence: Span
    counted: bool = False


def named_days(
    text: str, reading: Reading, spans: Sequence[Span], items: Sequence[Found] | None = None
) -> Iterator[Named]:
    """The dates of a text that each mean one day; "on Friday, two days after the fire" means the Wednesday. ``items``: all its dates, where known."""
    starts = [span.start for span in spans]
    items = find(text, reading) if items is None else items
    years = dict(_years(items))
    for item in items:
        index = bisect_right(starts, item.start) - 1
        day = _day(item, reading) or _year_before(text, item, reading)
        if index < 0 or day is None:
            continue
        day = _in_told_year(item, day, years, reading)
        if not _is_dateline(text, item):
            length = days_before(text[item.stop : spans[index].stop])
            yield Named(moved(day, -(length or 0)), item, index, spans[index], bool(length))


def _is_dateline(text: str, item: Found) -> bool:
    """ "LIMA, March 12 (Reuters) - …", "Larkham, Monday: …", "UPDATE (Nov. 10): …": the day of the report."""
    line = text[text.rfind("\n", 0, item.start) + 1 : item.start]
    if _LABEL.fullmatch(line) and _LABELLED.match(text, item.stop):
        return True
    return bool(_PLACE.fullmatch(line)) and _AGENCY.match(text, item.stop) is not None


def _day(item: Found, reading: Reading) -> date | None:
    """The one day that a date means, not after the publication; for "before 9 a.m. Monday" the day that is named."""
    value = item.value
    if not isinstance(value, DateValue) or (value.bound == "after" and not value.part):
        return None  # "a little after Christmas": on another day
    low, high = value.stated or (value.low, value.high)
    if low is None or low != high:
        return None
    if reading.published and (low > reading.published[1] or low < moved(reading.published[0], -_LONGEST_AGO)):
        return None
    return low


def _years(items: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """The months that a text names with their years: "in May 2019"; the first of each counts."""
    for item in reversed(items):
        value = item.value
        if not (isinstance(value, DateValue) and value.low and value.high and re.search(r"\d{4}", value.raw)):
            continue
        if (value.low.year, value.low.month) == (value.high.year, value.high.month):
            yield value.low.month, value.low.year


def _in_told_year(item: Found, day: date, years: Mapping[int, int], reading: Reading) -> date:
    """ "He died in May 2019. … On 26 May he had gone out": a day without a year in that of its month, where it is not of the last weeks."""
    year = years.get(day.month)
    is_told = isinstance(item.value, DateValue) and re.search(r"\d{4}", item.value.raw) is not None
    if year is None or is_told or not reading.published or not item.rule.startswith(("day-month", "month-day")):
        return day
    is_long_ago = (reading.published[1] - day).days > _RECENT
    return day.replace(year=year) if is_long_ago and year < day.year and (day.month, day.day) != _LEAP_DAY else day


def _year_before(text: str, item: Found, reading: Reading) -> date | None:
    """ "The May 9 blast", told in April: a day without a year that would lie ahead is last year's, where the event stands behind it."""
    value = item.value
    if not isinstance(value, DateValue) or value.low is None or value.low != value.high or not reading.published:
        return None
    behind = _WORD.match(text, item.stop + 1)
    if behind is None or kinds_of_words().get(behind[0].lower()) != "event" or re.search(r"\d{4}", value.raw):
        return None
    ahead = (value.low - reading.published[1]).days
    return moved(value.low, -365) if 0 < ahead < _LONGEST_YEAR and value.low.month != _LEAP else None
