"""Where a number or a day lies on a line from 0 to 1, and the marks along it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

# Figures that span more than this many times their smallest are unreadable on an even line.
_LOG_FROM = 100
_MARKS = 5
_MARGIN = 0.06
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled place on the line."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The line from ``low`` to ``high``; ``log`` where equal steps mean equal ratios."""

    low: float
    high: float
    log: bool = False

    def at(self, value: float) -> float:
        """The place of a value, cut off at the ends."""
        low, high, this = (math.log10(max(x, 1e-9)) if self.log else x for x in (self.low, self.high, value))
        return min(max((this - low) / (high - low), 0.0), 1.0)


def scale(values: Iterable[float], open_low: bool, open_high: bool, may_log: bool) -> Scale:
    """A line on which all values lie, with room at the ends, more where something goes on beyond them."""
    taken = sorted(values)
    low, high = taken[0], taken[-1]
    if may_log and low > 0 and high / low > _LOG_FROM:
        return Scale(low / 2, high * 2, True)
    width = (high - low) or abs(high) or 1.0
    below = width * _MARGIN * (3 if open_low else 1)
    above = width * _MARGIN * (3 if open_high else 1)
    return Scale(low - below, high + above)


def number_marks(line: Scale, label: Callable[[float], str], unit: float = 1) -> tuple[Mark, ...]:
    """A few numbers that are round in ``unit``; ``label`` is given them in that unit."""
    if line.log:
        powers = range(math.ceil(math.log10(line.low / unit)), math.floor(math.log10(line.high / unit)) + 1)
        values = [10.0**power for power in powers[:: max(1, math.ceil(len(powers) / _MARKS))]]
    else:
        step = _round_step((line.high - line.low) / unit / _MARKS)
        first, last = math.ceil(line.low / unit / step), math.floor(line.high / unit / step)
        values = [step * number for number in range(first, last + 1)]
    return tuple(Mark(line.at(value * unit), label(value)) for value in values)


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next((power * step for step in (1, 2, 5) if power * step >= rough), power * 10)


def day_marks(line: Scale) -> tuple[Mark, ...]:
    """The first days of years or months, or single days, whichever are few."""
    days = line.high - line.low
    if days > 365 * 2:
        found = _years(line, max(1, round(_round_step(max(days / 365.25 / _MARKS, 1)))))
    elif days > 45:
        found = _months(line, next(step for step in (1, 2, 3, 6) if days / 30.4 / step <= _MARKS + 2 or step == 6))
    else:
        found = _days(line, max(1, math.ceil(days / _MARKS)))
    return tuple(found)


def _years(line: Scale, step: int) -> Iterable[Mark]:
    first, last = (date.fromordinal(_clamped(end)).year for end in (line.low, line.high))
    years = [year for year in range(first, last + 1) if year % step == 0]
    return [
        Mark(line.at(day), str(year)) for year in years if (day := date(max(year, 1), 1, 1).toordinal()) >= line.low
    ]


def _months(line: Scale, step: int) -> Iterable[Mark]:
    first, last = (date.fromordinal(_clamped(end)) for end in (line.low, line.high))
    numbers = range(first.year * 12 + first.month, last.year * 12 + last.month)
    days = [date(number // 12, number % 12 + 1, 1) for number in numbers if (number % 12) % step == 0]
    return [Mark(line.at(day.toordinal()), f"{_MONTHS[day.month - 1]} {day.year}") for day in days]


def _days(line: Scale, step: int) -> Iterable[Mark]:
    days = [date.fromordinal(day) for day in range(_clamped(math.ceil(line.low)), _clamped(line.high) + 1, step)]
    years = {day: day.year != before.year for before, day in pairwise(days)}
    return [
        Mark(
            line.at(day.toordinal()),
            f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if years.get(day, True) else ''}",
        )
        for day in days
    ]


def _clamped(day: float) -> int:
    return min(max(int(day), 1), date.max.toordinal())
