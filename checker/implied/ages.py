"""Ages that do not fit a birth date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from checker.implied.broken import Broken, Said, by_subject
from claims.claim import Claim
from claims.dates.days import full_years
from claims.dates.value import DateValue
from claims.extract.persons.births import AGE_IN
from claims.numbers.value import Count

_EVER = 1_000_000
_IN_YEAR = re.compile(rf"{AGE_IN}(\d{{4}})")


def ages(claims: Iterable[Claim], said: Said) -> Iterator[Broken]:
    """An age against a birth date, on the day on which the age was told."""
    taken = tuple(claims)
    born, ages = by_subject(taken, "birth-date"), by_subject(taken, "age")
    for person in sorted(born.keys() & ages.keys()):
        for age in ages[person]:
            when = said(age)
            unfit = [(birth, _unfit(birth, age, when)) for birth in born[person]] if when else []
            wrong = [(birth, reason) for birth, reason in unfit if reason]
            if wrong and len(wrong) == len(unfit):
                birth, reason = min(
                    wrong, key=lambda pair: (pair[0].source != age.source, _width(pair[0]), pair[0].source)
                )
                yield Broken("age", "An age fits the birth date", reason, (birth, age))


def ages_then(claims: Iterable[Claim]) -> Iterator[Broken]:
    """An age in a year that the text names, against a birth date: "commissioned at the age of 22 in 1989"."""
    taken = tuple(claims)
    born = by_subject(taken, "birth-date")
    # An age "at the time" names no year, and the slots of a plug-in may be called anything.
    for age, year in ((claim, found[1]) for claim in taken if (found := _IN_YEAR.fullmatch(claim.slot))):
        for birth in born.get(age.about, ())[:1]:
            years, day, when = age.value, birth.value, int(year)
            if isinstance(years, Count) and isinstance(day, DateValue) and years.low and day.low:
                old = when - day.low.year
                if not old - 1 <= years.low <= old:
                    reason = f"born {day.key()}, {old - 1} or {old} years old in {when}, not {int(years.low)}"
                    yield Broken("age", "An age fits the birth date", reason, (birth, age))


def _width(claim: Claim) -> int:
    """How many days a date covers: of several birth dates the most precise speaks."""
    value = claim.value
    return (value.high - value.low).days if isinstance(value, DateValue) and value.low and value.high else _EVER


def _unfit(birth: Claim, age: Claim, when: tuple[date, date]) -> str | None:
    if not isinstance(birth.value, DateValue) or not isinstance(age.value, Count):
        return None
    low, high, years = birth.value.low, birth.value.high, age.value.low
    if low is None or high is None or years is None:
        return None
    oldest, youngest = full_years(low, when[1]), full_years(high, when[0])
    if youngest - 1 <= years <= oldest:
        return None
    told = f"{oldest}" if oldest == youngest else f"{youngest} or {oldest}"
    return f"born {birth.value.key()}, {told} years old when it was written, not {int(years)}"
