"""Whether two marks that name which of its kind a figure or a day is of name two: the second leg, Cyclone Tessa, the hour of a position, the next hearing."""

from __future__ import annotations

from datetime import date

from checker.discover.pairing.side import Side
from claims.claim import Context
from claims.extract.amounts.bearer import BEARER, ITS, are_two
from claims.extract.amounts.fates import AT, DEED, UNKNOWN
from claims.extract.context.narrowed.general import GENERAL
from claims.extract.context.narrowed.models import SITED
from claims.extract.context.narrowed.on_the_move import NO_HOUR, PLACED
from claims.extract.context.narrowed.which_one import NAMED, NEXT, are_two_names
from claims.extract.language.akin import senses
from claims.extract.language.stems import stem
from claims.extract.lengths.apart import ANCHOR
from claims.tables import word_set


def differ(key: str, one: str, two: str) -> bool:
    """Whether two values of the mark of a key are of two things."""
    if one == two:
        return (key == AT and one == UNKNOWN) or (key == PLACED and one == NO_HOUR) or key == GENERAL
    if key.startswith(NAMED) or key == SITED:
        return are_two_names(one, two)
    if key == BEARER and (two_things := are_two(one, two)) is not None:
        return two_things
    return key not in _MEANT or senses(stem(one.removeprefix(ITS))).isdisjoint(senses(stem(two.removeprefix(ITS))))


# Keys whose values are words with a meaning.
_MEANT = frozenset((AT, DEED, BEARER, ANCHOR))


def are_two_of_a_kind(a: Side, b: Side) -> bool:
    """Whether two figures count two grades, or one time is over before the next of its kind."""
    return _is_of_one_grade(a.context, b.context) or _is_over_before(a, b) or _is_over_before(b, a)


def _is_of_one_grade(one: Context, two: Context) -> bool:
    """Whether one alone counts those of one grade, or each those of another: 83 gold medals, and 94 medals."""
    grades = word_set("instances", "grades")
    return one.modifiers & grades != two.modifiers & grades


def _is_over_before(one: Side, other: Side) -> bool:
    """Whether one is a time that is over by the day on which the text of the other appeared, which tells of the next of its kind."""
    told = next((mark for mark in other.context.scope if mark.startswith(NEXT)), None)
    last = getattr(one.claim.value, "high", None)
    return told is not None and isinstance(last, date) and last.isoformat() <= told.removeprefix(NEXT)
