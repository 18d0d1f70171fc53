"""Rules for ranges of days, months and years, and the joining of two dates into one."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.dates import days
from claims.dates.absolute import month_of, nearest
from claims.dates.days import Days
from claims.dates.grammar import RULES, Frame, Rule, rule
from claims.dates.phrase import Phrase, simple
from claims.dates.words import ordinal, pattern, spoken_year

Match = re.Match[str]
_TO = r"(?:_?[-\u2013\u2014]_?|_(?:to|through|until|till|and)_)(?:the_)?"


@rule("month-days", rf"<month>_(?:the_)?<day>{_TO}<day2>(?:(?:,?_|_of_)<year>)?", begins="month")
@rule("days-month", rf"(?:the_)?<day>{_TO}<day2>_(?:of_)?<month>(?:,?_(?:of_)?<year>)?", begins="digit")
def days_of_month(found: Match, frame: Frame) -> Days:
    first, last, month = ordinal(found["day"]), ordinal(found["day2"]), month_of(found)
    year = spoken_year(found["year"]) if found["year"] else nearest(month, first, frame).year
    return _ordered(days.one(days.day_of(year, month, first)), days.one(days.day_of(year, month, last)), found[0])


@rule("years", rf"(?P<first>(?:1\d|20)\d\d){_TO}(?:<year>|(?P<short>\d\d)\b(?!-))", begins="digit")
def years(found: Match, frame: Frame) -> Days:
    first = int(found["first"])
    last = first // 100 * 100 + int(found["short"]) if found["short"] else spoken_year(found["year"])
    return _ordered(days.year(first), days.year(last), found[0])


@rule("months-year", rf"<month>{_TO}<month2>(?:,?_(?:of_)?<year>)?", begins="month")
def months(found: Match, frame: Frame) -> Days:
    first, last = month_of(found), month_of(found, "month2")
    year = spoken_year(found["year"]) if found["year"] else nearest(last, 1, frame).year
    return _ordered(days.month(year - (first > last), first), days.month(year, last), found[0])


def _ordered(first: Days, last: Days, words: str) -> Days:
    if first.low and last.high and first.low > last.high:
        raise ValueError(f"{words!r} ends before it begins")
    return Days(first.low, last.high, last.precision)


def joined(text: str, start: int, rules: list[Rule] = RULES) -> Phrase | None:
    """ "from X to Y", "between X and Y", "X to Y", "X - Y" as one phrase."""
    lead = pattern(r"(?:from|between)_(?:about_)?").match(text, start)
    first = simple(text, lead.end() if lead else start, rules)
    join = pattern(_TO).match(text, first.stop) if first else None
    if first is None or join is None or (join[0].strip().lower() == "and" and not lead):
        return None
    last = simple(text, join.end(), rules)
    if last is None:
        return None
    return _both(start, first, last)


def _both(start: int, first: Phrase, last: Phrase) -> Phrase:
    """The second may lend the first its year ("from Dec. 28 to Jan. 3, 2022")."""

    def resolve(frame: Frame) -> Days:
        end = last.resolve(frame)
        begin = first.resolve(frame)
        if begin.low and end.high and begin.low > end.high and not _dated(first):
            begin = _year_before(begin, end)
        return _ordered(begin, end, "the range")

    return replace(last, start=start, resolve=resolve, relative=first.relative or last.relative, rule="range",
                   clock=type(last.clock)(), bound=None)  # fmt: skip


def _dated(phrase: Phrase) -> bool:
    return "year" in phrase.rule or "iso" in phrase.rule


def _year_before(begin: Days, end: Days) -> Days:
    assert begin.low and begin.high and end.high
    step = end.high.year - begin.low.year - (begin.low.replace(year=end.high.year) > end.high)
    return replace(begin, low=days.shift(begin.low, "year", step), high=days.shift(begin.high, "year", step))
