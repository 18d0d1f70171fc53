"""Rules for weekdays: bare ones, those of a week, and those of a month."""

from __future__ import annotations

import re

from claims.dates import days
from claims.dates.absolute import WAY, month_of, step_of, weekday_of
from claims.dates.days import DAY, Days
from claims.dates.grammar import Frame, rule
from claims.dates.relative import bare_month
from claims.dates.steps import number
from claims.dates.words import fold, ordinal

Match = re.Match[str]


@rule("weekday", r"<weekday>", relative=True, begins="weekday", late=True)
def weekday(found: Match, frame: Frame) -> Days:
    """In a report the latest such day, the day of publication itself among them; ahead where a plan is told."""
    wanted = weekday_of(found)
    back = (frame.now.weekday() - wanted) % 7
    ahead = (wanted - frame.now.weekday()) % 7
    return days.one(frame.now + (ahead * DAY if frame.forward else -back * DAY))


@rule("weekday-nth", r"<weekday>,?_the_<nth>(?!_[a-z])", begins="weekday")
def weekday_nth(found: Match, frame: Frame) -> Days:
    """ "Thursday the 21st": the nearest such day that bears this number."""
    wanted, number = weekday_of(found), ordinal(found["nth"])
    for distance in range(400):
        for day in (frame.now - distance * DAY, frame.now + distance * DAY):
            if day.weekday() == wanted and day.day == number:
                return days.one(day)
    raise ValueError(f"no {found['weekday']} near falls on the {found['nth']}")


@rule("way-weekday", rf"{WAY}_<weekday>", relative=True, begins="weekday")
def way_weekday(found: Match, frame: Frame) -> Days:
    """ "Last Friday" is the one before today, "next Friday" that of the coming week, "this coming" the first ahead."""
    wanted, way, now = weekday_of(found), fold(found["way"]), frame.now
    if way.endswith("previous") and frame.focus and frame.focus.low and frame.focus.low == frame.focus.high:
        now = frame.focus.low
    if step_of(way) < 0:
        return days.one(now - ((now.weekday() - wanted - 1) % 7 + 1) * DAY)
    if way == "next":
        return days.one(now + (7 + wanted - now.weekday()) * DAY)
    if step_of(way) > 0:
        return days.one(now + ((wanted - now.weekday() - 1) % 7 + 1) * DAY)
    return days.one(now + (wanted - now.weekday()) * DAY)


@rule("week-weekday", rf"{WAY}_week,?_(?:on_)?<weekday>", relative=True, begins="weekday unit")
@rule("weekday-week", rf"<weekday>_(?:of_)?{WAY}_week", relative=True, begins="weekday")
def week_weekday(found: Match, frame: Frame) -> Days:
    """A weekday of last, this or next week."""
    return days.one(frame.now + (weekday_of(found) - frame.now.weekday() + 7 * step_of(found["way"])) * DAY)


@rule("nth-weekday", rf"(?:the_)?(?P<which><nth>|last|final)_<weekday>_(?:of|in)_(?:the_month|{WAY}_month|<month>(?:,?_<year>)?)",
      begins="weekday")  # fmt: skip
def nth_weekday(found: Match, frame: Frame) -> Days:
    """ "The first Friday of July"; ``ValueError`` when the month has no fifth one."""
    if found["month"]:
        whole = bare_month(month_of(found), frame, found["year"])
    else:
        whole = days.unit_of(frame.now, "month", step_of(found["way"]))
    assert whole.low
    all_days = [whole.low + n * DAY for n in range(31)]
    fitting = [day for day in all_days if day.month == whole.low.month and day.weekday() == weekday_of(found)]
    which = -1 if found["nth"] is None else ordinal(found["nth"]) - 1
    if which >= len(fitting):
        raise ValueError(f"{whole.low:%B %Y} has only {len(fitting)} such days")
    return days.one(fitting[which])


@rule(
    "weeks-from-weekday",
    r"(?<!for\s)(?<!last\s)(?<!lasts\s)<number>_weeks?_from_<weekday>",
    relative=True,
    begins="unit weekday",
)
def weeks_from_weekday(found: Match, frame: Frame) -> Days:
    """ "A week from Tuesday"; "for six weeks from Tuesday" is a length of time and its begin."""
    return _weeks_on(found, frame, number(fold(found["number"])))


@rule(
    "weekday-on-week",
    r"(?<!last\s)<weekday>_(?P<on>week|fortnight)\b(?!['’-]|_(?:<number>|of|before|after|ago|end|ending|night|nights|long)\b)",
    relative=True,
    begins="weekday",
)
def weekday_on_week(found: Match, frame: Frame) -> Days:
    """ "Thursday week" is a week, "Thursday fortnight" two, behind the next Thursday; said on a Thursday, behind that day."""
    return _weeks_on(found, frame, 2 if fold(found["on"]) == "fortnight" else 1)


def _weeks_on(found: Match, frame: Frame, weeks: int) -> Days:
    """So many weeks behind the next weekday of that name, which may be the day itself."""
    ahead = (weekday_of(found) - frame.now.weekday()) % 7
    return days.one(frame.now + (ahead + 7 * weeks) * DAY)
