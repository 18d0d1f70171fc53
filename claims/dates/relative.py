"""Rules for words that mean another day when they are published another day: weekdays, months, seasons, calendar units."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.dates import days
from claims.dates.absolute import WAY, month_of, nearest, season, step_of
from claims.dates.days import DAY, Days
from claims.dates.grammar import Frame, NoDateError, rule
from claims.dates.words import fold, index, ordinal

Match = re.Match[str]


@rule(
    "day-word", r"(?:the_day_(?P<two>before|after)_)?(?P<word>yesterday|today|tonight|tomorrow|tmrw)\b", relative=True
)
def day_word(found: Match, frame: Frame) -> Days:
    """Yesterday, today, tomorrow and the days beside them."""
    step = {"yesterday": -1, "tomorrow": 1, "tmrw": 1}.get(found["word"].lower(), 0)
    more = {"before": -1, "after": 1}.get((found["two"] or "").lower(), 0)
    return days.one(frame.now + (step + more) * DAY)


@rule("month", r"<month>(?!_\d)", begins="month", late=True)
def month(found: Match, frame: Frame) -> Days:
    """The latest such month, the present one among them; the next one where a plan is told."""
    return bare_month(month_of(found), frame, None)


def bare_month(number: int, frame: Frame, year: str | None) -> Days:
    """A month without its year, unless ``year`` is told: in the year of the passage, or as the sentence looks."""
    if year:
        return days.month(int(year), number)
    if frame.year:
        return days.month(frame.year + bool(frame.since and number < frame.since.month - 1), number)
    now = frame.now
    back = (now.month - number) % 12
    ahead = frame.forward if frame.forward is not None else back >= 10 and frame.nearest
    return days.month(now.year + (number < now.month if ahead else -(number > now.month)), number)


@rule("way-month", rf"{WAY}_<month>", relative=True, begins="month")
def waybare_month(found: Match, frame: Frame) -> Days:
    """ "Last August" is the latest one that is over; "this August" the one of this year, "next August" the first ahead."""
    number, step, now = month_of(found), step_of(found["way"]), frame.now
    if (step < 0 and number < now.month) or (step > 0 and number > now.month):
        step = 0
    return days.month(now.year + step, number)


@rule("month-way", rf"<month>(?:_of)?_{WAY}_year", relative=True, begins="month")
def month_way(found: Match, frame: Frame) -> Days:
    """ "June last year"."""
    return days.month(frame.now.year + step_of(found["way"]), month_of(found))


@rule("nth-of-month", rf"(?:the_)?<nth>_(?:of|in)_(?:{WAY}|the)_month", relative=True, begins="unit")
def nth_ofbare_month(found: Match, frame: Frame) -> Days:
    """ "The 20th of next month"."""
    whole = days.unit_of(frame.now, "month", step_of(found["way"])).low
    assert whole
    return days.one(days.day_of(whole.year, whole.month, ordinal(found["nth"])))


@rule("season", rf"(?:{WAY}_|the_)?<season>(?:_{WAY.replace('way', 'when')}_year)?", relative=True, begins="season")
def bare_season(found: Match, frame: Frame) -> Days:
    """ "Last spring" is the latest that is over; a bare one the latest that has begun."""
    number, now = int(index("seasons")[fold(found["season"])]), frame.now
    if found["when"]:
        return season(now.year + step_of(found["when"]), number)
    near = [season(now.year + step, number) for step in (-2, -1, 0, 1)]
    step, this = step_of(found["way"]), fold(found["way"] or "") == "this"
    if step < 0:
        return [one for one in near if one.high and one.high < now][-1]
    if step > 0 or (frame.forward and not this):
        return next(one for one in near if one.low and one.low > now)
    if this:
        return near[2] if number != 24 or now.month > 6 else near[1]
    return [one for one in near if one.low and one.low <= now][-1]


@rule("period", rf"{WAY}_(?:fiscal_|calendar_)?(?P<unit>day|week|weekend|month|year|decade|century)\b(?!-)",
      relative=True, begins="unit", late=True)  # fmt: skip
def period(found: Match, frame: Frame) -> Days:
    """Calendar units: "last week" is the week before, from Monday. A past day of the weekend counts as it is spoken of."""
    unit, step = found["unit"].lower(), step_of(found["way"])
    if unit == "day" and fold(found["way"]).endswith(("last", "next", "past")):
        raise NoDateError("“the last day” is the last of something")
    return days.unit_of(frame.now, unit, step)


@rule(
    "before-last",
    r"(?:the_)(?:(?P<unit>week|weekend|month|year)|<weekday>)_before_last\b",
    relative=True,
    begins="unit weekday",
)
def before_last(found: Match, frame: Frame) -> Days:
    """ "The weekend before last": the one before that which was last."""
    if found["unit"]:
        return days.unit_of(frame.now, found["unit"].lower(), -2)
    number = int(index("weekdays")[fold(found["weekday"])])
    behind = (frame.now.isoweekday() - number) % 7 or 7
    return days.one(frame.now - (behind + 7) * DAY)


@rule("weekend", r"(?:the|over_the|that)_weekend\b(?!_of|_before_last)", relative=True, begins="unit")
def the_weekend(found: Match, frame: Frame) -> Days:
    """The weekend last begun; the coming one where a plan is told."""
    return days.unit_of(frame.now, "weekend", 0 if frame.forward or frame.now.weekday() > 4 else -1)


@rule("part-today", r"(?:earlier_|later_|late_|early_)?(?:this_(?P<part>morning|afternoon|evening)|(?P<night>last_night))\b",
      relative=True)  # fmt: skip
def part_today(found: Match, frame: Frame) -> Days:
    """ "Last night", "this evening": the night before the publication belongs to the day on which it began."""
    return days.one(frame.now - DAY if found["night"] else frame.now)


@rule(
    "earlier-today", r"(?:earlier|later|late|early)_(?:on_)?(?:today|in_the_day)\b", relative=True, begins="word unit"
)
def earlier_today(found: Match, frame: Frame) -> Days:
    """ "Earlier today", "later in the day"."""
    return days.one(frame.now)


@rule("the-nth", r"(?:the_)<nth>(?=[.,;!?)]|_?$|_of_this_month)", begins="nth")
def the_nth(found: Match, frame: Frame) -> Days:
    """ "The 27th": the nearest day with this number, ahead where a plan is told."""
    number = ordinal(found["nth"])
    reach = [frame.now + timedelta(n) for n in range(-61, 62)]
    fitting = [day for day in reach if day.day == number]
    if frame.forward is not None:
        fitting = [day for day in fitting if (day >= frame.now) == frame.forward] or fitting
    return days.one(min(fitting, key=lambda day: abs((day - frame.now).days)))


@rule(
    "week-of-month", r"(?:the_)?(?:<nth>|last|final)_week_(?:of|in)_<month>(?:,?_(?:of_)?<year>)?", begins="unit month"
)
def week_ofbare_month(found: Match, frame: Frame) -> Days:
    """ "The first week of May": its first seven days; the last week its last seven."""
    low, high = _ends(bare_month(month_of(found), frame, found["year"]))
    number = ordinal(found["nth"]) if found["nth"] else 0
    if number > 5:
        raise ValueError("a month has no sixth week")
    first = low + 7 * (number - 1) * DAY if number else high - 6 * DAY
    return Days(first, min(first + 6 * DAY, high), "week")


@rule("week-of", r"the_week_(?:of|beginning|starting)_<month>_<day>", begins="unit month")
def week_of(found: Match, frame: Frame) -> Days:
    """ "The week of Jan. 5": the seven days from Monday that hold it."""
    return days.unit_of(nearest(month_of(found), ordinal(found["day"]), frame), "week")


def _ends(value: Days) -> tuple[date, date]:
    assert value.low
    assert value.high
    return value.low, value.high
