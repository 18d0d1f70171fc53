"""Rules for dates counted from today: "three days ago", "two weeks from tomorrow", "in three weeks"."""

from __future__ import annotations

import re
from datetime import date

from claims.dates import days
from claims.dates.absolute import weekday_of
from claims.dates.days import DAY, Days
from claims.dates.grammar import Frame, NoDateError, rule
from claims.dates.steps import MORE, UNIT, added, number, stepped
from claims.dates.words import fold

Match = re.Match[str]


_HEDGED = (
    r"(?:(?P<hedge>about|around|nearly|almost|some|over|under|at_least|more_than|less_than|roughly|just_over|just_under|well_over)_|"
    r"exactly_|just_|only_|a_mere_|back_)?"
)


@rule(
    "ago",
    rf"(?<![\d][.,]){_HEDGED}(?:(?P<part>half_an?)|<number>(?P<half>_and_a_half)?)(?:_|-)(?:business_|working_|full_)?{UNIT}(?P<half2>_and_a_half)?{MORE}"
    r"(?:_or_(?P<so>so|more))?(?:_|-)(?P<side>ago|from_now|hence|from_today|from_(?P<tomorrow>tomorrow)|from_(?P<yesterday>yesterday)|"
    r"after_today|before_(?P<eve>yesterday)|after_(?P<morrow>tomorrow))\b",
    relative=True,
    begins="unit",
)
def ago(found: Match, frame: Frame) -> Days:
    """Counted from today; the answer is as coarse as the unit ("two years ago" is a year)."""
    shift = 1 if found["tomorrow"] or found["morrow"] else -1 if found["yesterday"] or found["eve"] else 0
    sign = -1 if fold(found["side"]).endswith("ago") or found["eve"] else 1
    start = frame.now + shift * DAY
    if found["more"]:
        return added(start, found, sign)
    if found["half"] or found["half2"] or found["part"]:
        return _halved(start, found, sign)
    value = stepped(start, found["number"], found["unit"], sign)
    if found["unit"].lower() == "year" and sign < 0:
        value = _about_new_year(value, start)
    return Days(value.low, value.high, value.precision, True) if found["so"] or found["hedge"] else value


def _about_new_year(value: Days, now: date) -> Days:
    """So many years ago, told close to New Year: also the year beside it, which is hardly farther off by the day."""
    back, ahead = now.month <= _CLOSE, now.month > _MONTHS - _CLOSE
    low = days.shift(value.low, "year", -1) if back and value.low else value.low
    high = days.shift(value.high, "year", 1) if ahead and value.high else value.high
    return Days(low, high, value.precision, value.approximate)


# So many months before and after New Year; the months of a year.
_CLOSE, _MONTHS = 1, 12


def _halved(start: date, found: Match, sign: int) -> Days:
    """ "Half a century ago", "a year and a half ago": about that month."""
    size = {"year": 12, "decade": 120, "century": 1200}.get(found["unit"].lower())
    if size is None:
        raise NoDateError("half a year, decade or century was expected")
    whole = 0 if found["part"] else number(fold(found["number"]))
    month = days.unit_of(days.shift(start, "month", sign * (whole * size + size // 2)), "month")
    return Days(month.low, month.high, "month", True)


@rule("in-time", rf"(?:with)?in_<number>_(?:(?P<business>business|working)_)?{UNIT}(?:['\u2019]s?_time)?"
      r"(?=[.,;!?)]|$|_(?:when|after|from_now))", relative=True, begins="unit")  # fmt: skip
def in_time(found: Match, frame: Frame) -> Days:
    """ "In three weeks" at the end of a clause that looks ahead; a length of time where it does not."""
    if not frame.forward or found[0][:1] in "wW":
        raise NoDateError("a length of time, as nothing here looks ahead")
    if found["business"]:
        day = frame.now
        for _ in range(number(fold(found["number"]))):
            day += (3 if day.weekday() == 4 else 2 if day.weekday() == 5 else 1) * DAY
        return days.one(day)
    return stepped(frame.now, found["number"], found["unit"], 1)


@rule("weekdays-on", r"<number>_<weekdays>_(?:from_now|from_today|later|hence)", relative=True, begins="weekday")
@rule("weekdays-ago", r"<number>_<weekdays>_ago", relative=True, begins="weekday")
def weekdays(found: Match, frame: Frame) -> Days:
    """ "Two Sundays from now"."""
    count, wanted = number(fold(found["number"])), weekday_of(found, "weekdays")
    if found[0].lower().endswith("ago"):
        return days.one(frame.now - ((frame.now.weekday() - wanted - 1) % 7 + 1 + 7 * (count - 1)) * DAY)
    return days.one(frame.now + ((wanted - frame.now.weekday() - 1) % 7 + 1 + 7 * (count - 1)) * DAY)
