"""Rules for dates counted from another date in the text: "the same day", "two years later", "the following week"."""

from __future__ import annotations

import re

from claims.dates import days
from claims.dates.days import Days
from claims.dates.grammar import Frame, NeedsAnchorError, rule
from claims.dates.steps import MORE, UNIT, added, stepped
from claims.dates.words import fold, index, ordinal

Match = re.Match[str]
# The rules of this file, by name.
NAMES = frozenset(
    ("later", "same", "month-that-year", "month-day-that-year", "day-month-that-year", "day-beside", "same-part")
)


@rule("later", rf"(?:exactly_|just_|only_|barely_)?<number>_{UNIT}{MORE}_(?P<side>later|earlier|afterward|afterwards|previously|(?:before|after|on)(?=[.,;]|$)|"
      rf"(?:before|after)_that(?=[.,;]|$|_(?:he|she|it|they|we|the|his|her|its|their)\b))(?![A-Za-z])",
      begins="unit", late=True)  # fmt: skip
def later(found: Match, frame: Frame) -> Days:
    """Counted from the date that the text spoke of last; "a year earlier" of a quarter is that quarter of the year before."""
    back = fold(found["side"]).startswith(("earlier", "before", "previously"))
    if back and frame.period and fold(found["number"]) in ("a", "one") and found["unit"].lower() == "year":
        return year_before(frame.period)
    start = frame.anchor.low or frame.anchor.high
    assert start
    if found["more"]:
        return added(start, found, -1 if back else 1)
    return stepped(start, found["number"], found["unit"], -1 if back else 1)


def year_before(period: Days) -> Days:
    """The same days a year before."""
    if period.low is None or period.high is None:
        raise NeedsAnchorError("the period before it is open")
    low, high = days.shift(period.low, "year", -1), days.shift(period.high + days.DAY, "year", -1) - days.DAY
    return Days(low, high, period.precision)


@rule("same", r"(?:that|the_same|that_same|this_same|the_following|the_next|the_previous|the_preceding|the_very_next|the_prior|"
      r"the_ensuing)_(?P<unit>day|week|weekend|month|quarter|year|decade)\b(?!-)", begins="unit")  # fmt: skip
def same(found: Match, frame: Frame) -> Days:
    """The unit that holds the last date, or the one beside it."""
    words, unit = fold(found[0]), found["unit"].lower()
    step = 1 if words.startswith(("the following", "the next", "the very", "the ens")) else 0
    step = -1 if re.match("the pr", words) else step
    start = frame.anchor.high if step > 0 else frame.anchor.low
    if start is None:
        raise NeedsAnchorError("the date before it is open")
    return days.unit_of(start, unit, step)


_SAME_YEAR = r",?_(?:of_)?(?:that|the_same|that_same)_year\b(?!-)"


@rule("month-that-year", rf"<month>{_SAME_YEAR}", begins="month")
def month_that_year(found: Match, frame: Frame) -> Days:
    """ "In August of that year": of the year of the last date, and not of that of publication."""
    start = frame.anchor.low or frame.anchor.high
    assert start
    return days.month(start.year, int(index("months")[fold(found["month"])]))


@rule("month-day-that-year", rf"<month>_(?:the_)?<day>{_SAME_YEAR}", begins="month")
@rule("day-month-that-year", rf"(?:the_)?<day>_(?:of_)?<month>{_SAME_YEAR}", begins="month")
def day_that_year(found: Match, frame: Frame) -> Days:
    """ "On 3 August of that year"."""
    start = frame.anchor.low or frame.anchor.high
    assert start
    return days.one(days.day_of(start.year, int(index("months")[fold(found["month"])]), ordinal(found["day"])))


@rule(
    "day-beside",
    r"the_day_(?:before|after|earlier)\b(?!_(?:yesterday|tomorrow|tmrw|that|the|he|she|it|they))",
    begins="unit",
)
def day_beside(found: Match, frame: Frame) -> Days:
    """ "The day before": beside the last date."""
    start = frame.anchor.low
    if start is None:
        raise NeedsAnchorError("the date before it is open")
    return days.one(start + (days.DAY if fold(found[0]).endswith("after") else -days.DAY))


@rule(
    "same-part",
    r"(?:that|the_same|that_same|the_following|the_next|the_previous)_(?P<part>morning|afternoon|evening|night)\b",
)
def same_part(found: Match, frame: Frame) -> Days:
    """ "That night", "the following morning"."""
    start = frame.anchor.high if "e next" in fold(found[0]) or "follow" in fold(found[0]) else frame.anchor.low
    if start is None or frame.anchor.precision != "day":
        raise NeedsAnchorError("the date before it is no day")
    step = 1 if re.match(r"the (?:next|following)", fold(found[0])) else -1 if "previous" in fold(found[0]) else 0
    return days.one(start + step * days.DAY)
