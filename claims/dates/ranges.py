"""Rules for ranges that share a month or a year: "January 5-13, 2022", "1992-94", "March to May"."""

from __future__ import annotations

import re

from claims.dates import days
from claims.dates.absolute import month_of, nearest
from claims.dates.days import Days
from claims.dates.grammar import Frame, NoDateError, rule
from claims.dates.words import ordinal, spoken_year

# "2024-88" is a number; "2022-35" a plan.
_AHEAD = 30
Match = re.Match[str]
_TO = r"(?:_?[-\u2013\u2014]_?(?=\d|(?-i:[A-Z]))|_(?:to|through|until|till|and)_)(?:the_)?"


# A dash joins figures alone: "LUND, May 4 - Three miners died" is one day, and behind a month so is "May 4 - 12 people died", where the figure counts.
_DASH = r"_?[-\u2013\u2014]_?(?=\d)"
_WORD = r"_(?:to|through|until|till|and)_"
_COUNTS = r"_(?!in\b|at\b|and\b|to\b|for\b|of\b|with\b|by\b)[a-z]"
_BEHIND = rf"(?:[-\u2013\u2014](?=\d)|{_DASH}(?!\d+{_COUNTS})|{_WORD})(?:the_)?"


@rule("month-days", rf"<month>_(?:the_)?<day>{_BEHIND}<day2>(?:(?:,?_|_of_)<year>)?", begins="month")
@rule(
    "days-month",
    rf"(?:the_)?<day>(?:{_DASH}|{_WORD})(?:the_)?<day2>_(?:of_)?<month>(?:,?_(?:of_)?<year>)?",
    begins="month",
)
def days_of_month(found: Match, frame: Frame) -> Days:
    """ "January 5-13, 2022"."""
    first, last, month = ordinal(found["day"]), ordinal(found["day2"]), month_of(found)
    year = spoken_year(found["year"]) if found["year"] else nearest(month, first, frame).year
    return ordered(days.one(days.day_of(year, month, first)), days.one(days.day_of(year, month, last)), found[0])


@rule("years", rf"(?P<first>(?:1\d|20)\d\d){_TO.replace('|and', '')}(?:<year>|(?P<short>\d\d)\b(?!-))", begins="digits")
def years(found: Match, frame: Frame) -> Days:
    """ "1992-94"."""
    first = int(found["first"])
    last = first // 100 * 100 + int(found["short"]) if found["short"] else spoken_year(found["year"])
    if found["short"] and frame.today and last > frame.today.year + _AHEAD:
        raise NoDateError("the number of a document: nobody speaks of years so far ahead in this way")
    return ordered(days.year(first), days.year(last), found[0])


@rule("months-year", rf"<month>{_TO}<month2>(?:_(?:quarter|period|season))?(?:,?_(?:of_)?<year>)?", begins="month")
def months(found: Match, frame: Frame) -> Days:
    """ "March to May 2021"; a later month first begins in the year before."""
    first, last = month_of(found), month_of(found, "month2")
    year = spoken_year(found["year"]) if found["year"] else nearest(last, 1, frame).year
    return ordered(days.month(year - (first > last), first), days.month(year, last), found[0])


def ordered(first: Days, last: Days, words: str) -> Days:
    """From the first day of one to the last day of the other; ``ValueError`` when that runs backwards."""
    if first.low and last.high and first.low > last.high:
        raise ValueError(f"{words!r} ends before it begins")
    return Days(first.low, last.high, last.precision)
