"""Weekdays and months of texts that bear no day: "Monday" may be 24 September 2012, which was one, and "in March" March 2013."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.dates.spoken import say
from claims.dates.value import DateValue
from claims.dates.words import lexicon
from claims.tables import word_set
from claims.value import Relation, RelationKind

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Named:
    """The weekday or the month that words name, as ISO 8601 counts them."""

    unit: str
    number: int


def relate_dayless(a: DateValue, b: DateValue) -> Relation | None:
    """The relation of two dates, one at least without its day, that bear one weekday or one month; of two that do not nothing is known."""
    one, two = _named(a), _named(b)
    if not (_is_one(a, one, b) or _is_one(b, two, a)):
        return None
    first, second = a.clock.hours(), b.clock.hours()
    if first and second and not (first[0] < second[1] and second[0] < first[1]):
        return None
    told = sorted(f'"{" ".join(value.raw.split())}"' if value.unresolved else say(value) for value in (a, b))
    kind = RelationKind.OVERLAPS if a.unresolved and b.unresolved else _wider(a)
    return Relation(
        kind, f"{told[0]} and {told[1]} fit, though one of them counts from a day that is not told", note=True
    )


def _wider(a: DateValue) -> RelationKind:
    return RelationKind.CONTAINS if a.unresolved else RelationKind.WITHIN


def _is_one(value: DateValue, named: _Named | None, other: DateValue) -> bool:
    """Whether a name without a day may be that of the other."""
    if named is None or not value.unresolved:
        return False
    if other.unresolved:
        return named == _named(other)
    if other.low is None or other.high is None or other.bound:
        return False
    if named.unit == "weekday":
        return other.low == other.high and other.low.isoweekday() == named.number
    return (other.low.year, other.low.month) == (other.high.year, other.high.month) and other.low.month == named.number


def _named(value: DateValue) -> _Named | None:
    """What an unresolved date names, where its words say nothing more than that, and a part of the day or an hour."""
    words = set(_WORD.findall(value.raw.lower())) - word_set("dates", "beside") - _of_part(value.part)
    found = [_names().get(word) for word in words]
    named = found[0] if value.unresolved and len(found) == 1 else None
    # A figure beside a weekday is an hour, beside a month its day or a year.
    return None if named and named.unit == "month" and any(map(str.isdigit, value.raw)) else named


@cache
def _names() -> dict[str, _Named]:
    tables = (("weekday", lexicon()["weekdays"]), ("month", lexicon()["months"]))
    return {
        word: _Named(unit, int(number)) for unit, table in tables for number, words in table.items() for word in words
    }


@cache
def _of_part(part: str | None) -> frozenset[str]:
    """The words by which a part of the day is told."""
    told = lexicon()["parts"][part]["words"] if part else ()
    return frozenset(word for phrase in told for word in _WORD.findall(phrase))
