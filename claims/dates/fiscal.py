"""Rules for the periods of business news: quarters, halves, "a year ago", "year-end".

A quarter without a year is the latest one that has begun, or the next where a plan is told; it is taken for the calendar
quarter of that number, since a text does not say when a company's year begins.
"""

from __future__ import annotations

import re

from claims.dates import days
from claims.dates.absolute import WAY, step_of
from claims.dates.anaphora import year_before
from claims.dates.days import Days
from claims.dates.grammar import Frame, rule
from claims.dates.words import fold, ordinal, spoken_year

Match = re.Match[str]
_THE = r"(?:(?:the|its|their|his|a|this|our)_)?(?:(?:fiscal|latest|current|recent|just-ended|recently_ended|company['\u2019]s|\w{1,12}_fiscal)(?:_|-))*"


@rule(
    "quarter",
    rf"{_THE}(?:<quarter>(?:_|-)quarter|Q(?P<q>[1-4])\b(?![\w-]))(?!-(?:century|final|back))",
    begins="unit",
    late=True,
)
def quarter(found: Match, frame: Frame) -> Days:
    """The latest quarter of this number that has begun; while it still runs a report may mean no other."""
    number, running = int(found["q"] or ordinal(found["quarter"])), (frame.now.month + 2) // 3
    ahead = number <= running or frame.forward
    return _quarter(frame.now.year - (0 if ahead else 1), number)


def _quarter(year: int, number: int) -> Days:
    return days.months(year, 3 * number - 2, 3, "quarter")


@rule("way-quarter", rf"(?:{WAY}(?:_fiscal)?_quarter|(?:the_)?(?:latest|most_recent|recent)_(?:fiscal_)?(?:quarter|period))\b",
      relative=True, begins="unit")  # fmt: skip
def way_quarter(found: Match, frame: Frame) -> Days:
    """ "The latest quarter" is the one spoken of, or the last that is over."""
    if found["way"]:
        return days.unit_of(frame.now, "quarter", step_of(found["way"]))
    return frame.period or days.unit_of(frame.now, "quarter", -1)


@rule(
    "the-quarter",
    r"(?:the|that)_(?:full_)?(?:quarter|period)\b(?!-)(?!_(?:of|between|when|before|after|in_which)_)",
    begins="unit",
    late=True,
)
def the_quarter(found: Match, frame: Frame) -> Days:
    """The quarter that the text speaks of, or the last that is over."""
    return frame.period or days.unit_of(frame.now, "quarter", -1)


@rule("quarter-of", rf"{_THE}<quarter>_quarter_(?:of_)?{WAY}_(?:fiscal_)?year\b", relative=True, begins="unit")
@rule("of-quarter", rf"{WAY}_year['\u2019]s_(?:fiscal_)?<quarter>_quarter", relative=True, begins="unit")
def quarter_of(found: Match, frame: Frame) -> Days:
    """ "The third quarter of last year"."""
    return _quarter(frame.now.year + step_of(found["way"]), ordinal(found["quarter"]))


@rule("year-ago", r"(?:(?:the|its|a|from)_)?(?:comparable_|corresponding_|same_)?(?:<quarter>_quarter_)?year(?:_|-)(?:ago|earlier)"
      r"(?:_(?:<quarter2>_)?(?:quarter|period|month))?\b", begins="unit")  # fmt: skip
@rule(
    "year-ago",
    r"(?:about_|just_)?(?:a|one)_year_(?:ago|earlier|before)\b(?!_(?:today|this))",
    relative=True,
    begins="unit",
)
@rule("year-ago", r"the_(?:corresponding|comparable|same|equivalent|like)_(?:(?:<quarter>_)?(?:period|quarter|month|week)_)?(?:of_|in_|a_)?"
      r"(?:last_year|year_ago|year_earlier|the_previous_year|the_prior_year|the_year_before)\b", begins="unit")  # fmt: skip
@rule("year-ago", r"last_year['\u2019]s_(?:quarter|period)\b", begins="unit")
@rule("year-ago", r"the_(?:quarter|period|month)_a_year_(?:ago|earlier)\b", begins="unit")
def year_ago(found: Match, frame: Frame) -> Days:
    """Of a period, the same one a year before; else the year before."""
    told = found.groupdict().get("quarter") or found.groupdict().get("quarter2")
    if told:
        return _quarter(frame.now.year - 1, ordinal(told))
    if frame.period:
        return year_before(frame.period)
    return days.unit_of(frame.now, "year", -1)


@rule("period-of", r"the_<year>_(?:quarter|period)\b", begins="unit digits")
def period_of(found: Match, frame: Frame) -> Days:
    """ "The 1988 period": the period that the text reports on, in that year."""
    year, told = spoken_year(found["year"]), frame.period
    if told is None or told.low is None or told.high is None:
        return days.year(year)
    months = told.high.month - told.low.month + 1
    return days.months(year, told.low.month, months, told.precision) if months > 0 else days.year(year)


@rule("quarters-of", r"(?:the_)?(?P<side>first|last|second|final)_(?P<count>two|three|nine_months|six_months|three_months)"
      r"(?:_quarters|_months)?_of_(?:the_)?(?:fiscal_)?(?:<year>|year\b)", begins="digits unit")  # fmt: skip
def quarters_of(found: Match, frame: Frame) -> Days:
    """ "The first two quarters of 1988", "the first nine months of the year"."""
    words = fold(found[0])
    year = spoken_year(found["year"]) if found["year"] else frame.year or frame.now.year
    size = {"two": 6 if "quarters" in words else 2, "three": 9 if "quarters" in words else 3, "nine months": 9,
            "six months": 6, "three months": 3}[fold(found["count"])]  # fmt: skip
    begins = 1 if found["side"].lower() == "first" else 13 - size
    return days.months(year, begins, size, "half" if size == 6 else "month")


@rule(
    "year-end",
    r"(?:the_)?(?:year(?:['\u2019]s)?(?:_|-)end|end_of_the_year|close_of_the_year)\b",
    relative=True,
    begins="unit",
)
def year_end(found: Match, frame: Frame) -> Days:
    """The last day of this year; of the last one where the sentence looks back on it."""
    year = frame.year or (frame.now.year - (frame.forward is False and frame.now.month < 4))
    return days.one(days.day_of(year, 12, 31))


@rule("month-end", r"(?:the_)?(?:month(?:['\u2019]s)?(?:_|-)end|end_of_the_month)\b", relative=True, begins="unit")
def month_end(found: Match, frame: Frame) -> Days:
    """The last day of this month."""
    high = days.unit_of(frame.now, "month").high
    assert high
    return days.one(high)


@rule("the-unit", r"the_(?:full_|whole_|entire_|calendar_|current_fiscal_|latest_fiscal_|fiscal_|current_)?(?P<unit>year|month|week|day)"
      r"\b(?!-)(?!_(?:\d{3,4}\b|of|when|before|after|in_which|that|he|she|it|they|the|and|to|ago|earlier|later|nineteen|twenty|two_thousand)\b)", begins="unit", late=True)  # fmt: skip
def the_unit(found: Match, frame: Frame) -> Days:
    """ "For the year": the present one."""
    return days.unit_of(frame.now, found["unit"].lower())
