"""Days of which the year is not known, because the text that names them bears no date: "9 December" is not 16 December in any year."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claims.dates.value import DateValue
from claims.value import Reading, Relation, RelationKind

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_LED = r"(?:(?:on|by|until|till|before|after|since|from|at|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) )*"
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", re.IGNORECASE)
# A year for two days of which both lack one; it has a 29 February.
_ANY = 2024


def relate_yearless(a: DateValue, b: DateValue, relate: Callable[[DateValue, DateValue], Relation]) -> Relation | None:
    """The relation of two dates, one at least without its year, where both name a month and its day; else nothing.

    The year that brings them nearest to each other is taken; what it is does not matter for days that differ.
    """
    known = next((value for value in (a, b) if not value.unresolved), None)
    edge = (known.low or known.high) if known else None
    if known is not None and (edge is None or known.precision != "day"):
        return None
    years = range(edge.year - 1, edge.year + 2) if edge else range(_ANY, _ANY + 1)
    found = []
    for year in years:
        one, two = (value if not value.unresolved else _in_year(value, year) for value in (a, b))
        if one and two:
            found.append(relate(one, two))
    if not found:
        return None
    nearest = min(found, key=lambda one: (one.kind is RelationKind.DIFFERS, one.distance or 0.0))
    return Relation(nearest.kind, _told(a, b, nearest), nearest.distance, note=nearest.kind in _FIT)


_FIT = (RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS)


def _told(a: DateValue, b: DateValue, relation: Relation) -> str:
    first, second = sorted(" ".join(value.raw.split()) for value in (a, b))
    if relation.kind is RelationKind.DIFFERS:
        return f'"{first}" and "{second}" differ in any year'
    if relation.kind is RelationKind.UNCERTAIN:
        return f'"{first}" and "{second}" need not mean the same'
    return f'"{first}" and "{second}" fit, though a year is not told'


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(rf"(?P<led>{_LED})(?P<day>{_DAY} (?:of )?{_MONTH}|{_MONTH} {_DAY})", re.IGNORECASE)


def _in_year(value: DateValue, year: int) -> DateValue | None:
    """The same words with a year, without the weekday that would name another one."""
    match = _plain().fullmatch(" ".join(value.raw.split()))
    if match is None:
        return None
    from claims.dates.find import find  # here: it leads back to what dates are

    text = f"{_WEEKDAY.sub('', match['led'])}{match['day']} {year}"
    found = find(text, Reading())
    one = next((item.value for item in found if item.start == 0 and item.stop == len(text)), None)
    return one if isinstance(one, DateValue) and not one.unresolved else None
