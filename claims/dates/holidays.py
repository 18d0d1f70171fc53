"""Rules for holidays with a fixed day, or a weekday of a month. Which days they are stands in the lexicon."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from claims.dates import days
from claims.dates.absolute import WAY, step_of
from claims.dates.days import DAY, Days
from claims.dates.grammar import Frame, rule
from claims.dates.words import fold, lexicon, spoken_year

Match = re.Match[str]


@cache
def _table() -> dict[str, tuple[int, int, int | None]]:
    return {
        fold(word): (entry["month"], entry["day"], entry.get("weekday"))
        for entry in lexicon()["holidays"]
        for word in entry["words"]
    }


_YEAR = r"(?P<when>last|this|next)_year"


@rule("holiday", rf"(?:{WAY}_)?<holiday>(?:(?:,_|_(?:of_|in_)?)<year>|_(?:of_)?{_YEAR})?")
def holiday(found: Match, frame: Frame) -> Days:
    """The nearest such day: ahead or behind where the sentence says so."""
    name = fold(found["holiday"])
    if found["year"]:
        return days.one(_day(name, spoken_year(found["year"])))
    if found["when"]:
        return days.one(_day(name, frame.now.year + step_of(found["when"])))
    near = [_day(name, frame.now.year + step) for step in (-1, 0, 1)]
    step = step_of(found["way"])
    if step < 0 or (step == 0 and frame.forward is False):
        near = [day for day in near if day <= frame.now]
    elif step > 0 or frame.forward:
        near = [day for day in near if day >= frame.now]
    return days.one(min(near, key=lambda day: abs((day - frame.now).days)))


def _day(name: str, year: int) -> date:
    """The fixed day, or the n-th weekday of the month (-1 the last)."""
    month, number, weekday = _table()[name]
    if weekday is None:
        return days.day_of(year, month, number)
    whole = days.month(year, month)
    assert whole.low
    assert whole.high
    if number < 0:
        return whole.high - ((whole.high.weekday() - weekday + 1) % 7) * DAY
    return whole.low + ((weekday - 1 - whole.low.weekday()) % 7 + 7 * (number - 1)) * DAY
