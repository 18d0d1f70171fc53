"""When a later figure takes the place of an earlier one: what is counted went on happening."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from checker.judge.room import is_vague, leaves_open
from checker.judge.slip import turned
from checker.judge.stand import Stand, are_found, surely, unlikely
from checker.judge.voices import Interval, Moment, lies_before, told_before
from claims.value import Relation, RelationKind

# Figures that are less apart than this part of the larger one are of like size.
_ALIKE = 0.5
# A toll that rose within a story is not so many times what it was.
_TIMES = 10
_NOTHING: frozenset[int] = frozenset()
# Values of which one contains or overlaps the other.
LOOSE = frozenset((RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS))
_HIGHER, _LOWER = "the later report gives the higher figure", "the later report gives the lower figure"
_ANOTHER_DAY = "the later report gives another day for what was still to come"


class Course(NamedTuple):
    """How the values of a question move as an event goes on: ``cumulative`` ones rise, ``falling`` ones may fall."""

    cumulative: bool = False
    falling: bool = False


def updates(left: Stand, right: Stand, relation: Relation, course: Course, stands: Iterable[Stand]) -> str | None:
    """Why a later figure takes the place of an earlier one, if it does: what is counted goes on happening.

    ``relation`` is that of their values, ``stands`` are all positions of the group.
    """
    by_weights = not (left.moved or _NOTHING).isdisjoint(right.moved or _NOTHING)
    if by_weights and left.value.kind == "date":
        # Of two days that may be of two events none takes the place of the other.
        return None if relation.kind is RelationKind.UNCERTAIN else _ANOTHER_DAY
    if not _moved(left, right, relation):
        return None
    first, second = (left, right) if _told_before(left, right) else (right, left)
    if _is_slip(first, second) or (not is_vague(first.value) and leaves_open(first, second, relation)):
        return None
    if by_weights:  # that knew all of this
        return _HIGHER if second.value.low > first.value.low else _LOWER  # type: ignore[attr-defined]
    return _by_rule(first, second, relation, course, stands) if _may_be_one(left, right, course) else None


def _by_rule(first: Stand, second: Stand, relation: Relation, course: Course, stands: Iterable[Stand]) -> str | None:
    """The same of two figures that may answer one question, by what is known of such figures and by their own words."""
    if first.counting and not second.counting and _is_alike(first, second):
        return "the earlier report gives a count that went on"
    if first.past or second.past:
        return None
    own = not (first.borrowed or second.borrowed)
    rises = (((course.cumulative and own) or first.rising or second.rising) and not _is_far(first, second)) or (
        (second.running or (second.up_to_then and not first.planned)) and surely(first, second)
    )
    if second.value.low > first.value.low:  # type: ignore[attr-defined]
        if not rises or _is_vague(first, relation) or _told_again(first, second, stands):
            return None
        return _HIGHER
    return _LOWER if second.fallen or (course.falling and own) else None


def undated(left: Stand, right: Stand, course: Course) -> bool:
    """Whether of two figures that go on rising nothing tells whether one is a later count: the day of one alone is known, or one by its month
    alone, in which the other was told; or of neither, where one tells only what had happened up to then, or alone gives a count that goes on; or a text says that
    one was told before it.
    """
    to_then = left.up_to_then or right.up_to_then
    goes_on = to_then or left.counting != right.counting
    if not are_found(left, right) or not (course.cumulative or left.running or right.running or goes_on):
        return False
    if left.before or right.before:
        return True
    if left.said and right.said:
        return _share_days(left.said, right.said) and (course.falling or _may_have_risen(left, right))
    return left.said != right.said or goes_on


def may_have_gone_on(left: Stand, right: Stand) -> bool:
    """Whether the later told of two figures is the higher one and tells of what has happened up to then: a count of a week before may have gone on."""
    first, second = (left, right) if _told_before(left, right) else (right, left)
    low, high = getattr(first.value, "low", None), getattr(second.value, "low", None)
    open_ = second.up_to_then and not (first.planned or _is_slip(first, second))
    return open_ and _told_before(first, second) and low is not None and high is not None and high > low


def _may_have_risen(left: Stand, right: Stand) -> bool:
    """Whether the higher of two figures may have been told after the lower one: not where the lower was told on the higher one's day or later."""
    low, high = sorted((left, right), key=lambda stand: getattr(stand.value, "low", None) or 0)
    return not (low.said and high.said) or high.said[1] > low.said[0]


def _share_days(one: Interval, two: Interval) -> bool:
    """Whether two stretches of days, of which one is longer than a day, have days in common: neither lies before the other, for all that is known."""
    is_one_day = one == two and one[0] == one[1]
    return not (is_one_day or lies_before(one, two) or lies_before(two, one))


def _moved(left: Stand, right: Stand, relation: Relation) -> bool:
    """Whether two figures of which one was told surely after the other are not the same."""
    lows = {getattr(left.value, "low", None), getattr(right.value, "low", None)}
    apart = _told_before(left, right) or _told_before(right, left)
    differs = relation.kind is RelationKind.DIFFERS or relation.kind in LOOSE
    return differs and apart and None not in lows and len(lows) > 1


def _may_be_one(left: Stand, right: Stand, course: Course) -> bool:
    """Whether two figures may answer one question: likely by their words, or as figures of like size that are known to rise.

    That a later report gives a somewhat higher toll is what one expects, so that little need speak for it.
    """
    rises = course.cumulative and not (left.borrowed or right.borrowed)
    return not unlikely(left, right) or ((rises or left.rising or right.rising) and _is_alike(left, right))


def _is_slip(first: Stand, second: Stand) -> bool:
    """Whether the later of two found figures has the digits of the earlier one turned round, and its text does not say that it rose: "58 dead" and "85 dead"."""
    return are_found(first, second) and not second.running and turned(first.value, second.value)


def _is_alike(left: Stand, right: Stand) -> bool:
    """Whether the lower ends of two figures are of like size: "at least three" and four."""
    one, two = _lower_ends(left, right)
    return bool(two > 0 and 1 - one / two < _ALIKE)


def _lower_ends(left: Stand, right: Stand) -> list[Any]:
    """The lower ends of two figures, the lesser first; nought for an open one."""
    return sorted(getattr(stand.value, "low", 0) or 0 for stand in (left, right))


def _is_far(left: Stand, right: Stand) -> bool:
    """Whether one of two found figures is so many times the other that by its size alone it is rather of something else: 40 whom somebody dug out, and 1,900 in all."""
    if not are_found(left, right) or left.value.kind != "count":
        return False
    one, two = _lower_ends(left, right)
    return bool(one > 0 and two / one > _TIMES)


def _is_vague(first: Stand, relation: Relation) -> bool:
    """Whether the earlier figure has room for the later one without being left open above: "about 11,000" and then 11,000 did not rise."""
    return relation.kind is not RelationKind.DIFFERS and getattr(first.value, "high", None) is not None


def _told_again(first: Stand, second: Stand, stands: Iterable[Stand]) -> bool:
    """Whether the lower figure is given once more after the higher one: then the count had not risen."""
    return any(
        stand.value.key() == first.value.key()
        and not (stand.planned or stand.denied or unlikely(stand, second))
        and _told_before(second, stand)
        for stand in stands
    )


def _told_before(first: Stand, second: Stand) -> bool:
    """Whether the one was told before the other: on a day before, or on one day at an hour before, in one zone."""
    return told_before(Moment(first.said, first.hour), Moment(second.said, second.hour))
