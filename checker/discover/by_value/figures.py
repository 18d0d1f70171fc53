"""The figure that a claim gives, whatever its hedge, and how rare it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from claims.claim import Claim
from claims.dates.length import Duration, unhedged
from claims.dates.value import DateValue
from claims.extract.times.part_of_day import PART
from claims.numbers.spoken import figure_of as written
from claims.numbers.value import Count
from claims.times.value import HALF, TimeValue

# From here on a count, or a length in its own unit, is rare; with so many digits that are not round, it stands for one thing.
_MANY, _DIGITS = 10, 3
# So far from the day on which most of a folder happened few things happened; years lie farther apart.
_FAR, _FAR_YEARS = 5, 5 * 365


@dataclass(frozen=True, slots=True)
class Figure:
    """A value as it is written, without its hedge and its unit. ``rare``: two texts on one event hardly give it for two things; ``singular``: never.

    ``main``: the day on which most happened.
    """

    key: str
    rare: bool = field(default=False, compare=False)
    singular: bool = field(default=False, compare=False)
    main: bool = field(default=False, compare=False)


def rarer(one: Figure, two: Figure) -> Figure:
    """One figure as the better telling of two writings has it: "eleven per cent" is "11 per cent"."""
    return replace(one, rare=one.rare or two.rare, singular=one.singular or two.singular, main=one.main or two.main)


def main_day(claims: Iterable[Claim]) -> date | None:
    """The day that most claims give: the one on which it happened."""
    days = Counter(
        value.low
        for claim in claims
        if isinstance(value := claim.value, DateValue) and value.low is not None and value.low == value.high
    )
    return min(days, key=lambda day: (-days[day], day)) if days else None


def is_one_figure(a: Claim, b: Claim) -> bool:
    """Whether two claims give one figure, whatever the hedge of either."""
    one, two = figure_of(a, None), figure_of(b, None)
    return one is not None and two is not None and one.key == two.key and a.value.kind == b.value.kind


def figure_of(claim: Claim, main: date | None) -> Figure | None:
    """The figure of a claim; nothing where it gives no single one. ``main`` is the day on which most happened."""
    value = claim.value
    if isinstance(value, Count):
        return _of_count(value)
    if isinstance(value, Duration):
        return _of_length(value)
    if isinstance(value, DateValue):
        return _of_date(value, main)
    if isinstance(value, TimeValue):
        return None if claim.provenance.rule == PART else _of_time(value)
    return None


def _of_count(value: Count) -> Figure | None:
    if value.hedge is None and None not in (value.low, value.high) and value.low != value.high:
        return Figure(value.key(), True)
    figure = written(value)
    if figure is None:
        return None
    key = f"#{'nth ' if value.ordinal else ''}{figure.normalize():f}{'%' if value.unit == '%' else ''}"
    told = any(letter.isdigit() for letter in value.raw) or value.unit != "%"
    rare = told and (value.unit is not None or figure >= _MANY) and not value.ordinal
    return Figure(key, rare, rare and digits(value.raw) >= _DIGITS)


def digits(raw: str) -> int:
    """How many digits of a written figure are not its last zeros."""
    return len("".join(letter for letter in raw if letter.isdigit()).rstrip("0"))


def _of_length(value: Duration) -> Figure | None:
    key = unhedged(value)
    if key is None:
        return None
    # What is told as "up to three hours" is no shorter than nothing at all.
    days = value.low or value.high or Decimal(0)
    amount = round(days * _A_DAY.get(value.unit, Decimal(1)))
    of_two = len([letter for letter in key if letter in "YMWDHS"]) > 1
    return Figure(key, of_two or amount >= _MANY, of_two or (amount > _ROUND and amount % _MANY > 0))


# Longer ones that are no tens are told of one thing, and so are those in two units.
_ROUND = 20
# How many of a unit a day, or a part of one, holds.
_A_DAY = {
    "second": Decimal(86400),
    "minute": Decimal(1440),
    "hour": Decimal(24),
    "week": 1 / Decimal(7),
    "month": 1 / Decimal(28),
    "year": 1 / Decimal(365),
    "decade": 1 / Decimal(3650),
}


def _of_date(value: DateValue, main: date | None) -> Figure | None:
    """The day, month or year that is named, also where a word such as "since" leaves one side open."""
    end = value.low or value.high
    if end is None or value.precision not in _FINE:
        return None
    apart = abs((end - main).days) if main else 0
    least = _FAR if value.precision == "day" else _FAR_YEARS
    key = value.key().removesuffix("/..").removeprefix("../")
    return Figure(key, apart >= least, main=value.low == value.high == main)


_FINE = ("day", "month", "year")


def _of_time(value: TimeValue) -> Figure | None:
    """The minute on a dial of twelve hours: whether two of one minute fit, their halves of the day and their zones tell."""
    if value.high - value.low >= _MINUTE and not value.approximate:
        return None
    middle = (value.low + value.high) // 2 if value.approximate else value.low
    return Figure(f"T{middle % HALF // _MINUTE}", True)


_MINUTE = 60
