"""When one of two positions takes the place of the other: a later plan, the outcome of a plan, a figure that went on rising."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, NamedTuple

from checker.judge.room import is_vague, leaves_open
from checker.judge.slip import turned
from checker.judge.stand import Stand, are_found, surely, unlikely
from checker.judge.voices import Interval, Moment, lies_before, told_before
from claims.value import Relation, RelationKind

# A plan that another text tells otherwise so soon was not changed, unless it says so.
_A_WEEK, _A_DAY = timedelta(7), timedelta(1)
# Two texts further apart tell of two times, unless they say otherwise.
WEEKS = timedelta(14)
# Figures that are less apart than this part of the larger one are of like size.
_ALIKE = 0.5
# A toll that rose within a story is not so many times what it was.
_TIMES = 10
_NOTHING: frozenset[int] = frozenset()
# Values of which one contains or overlaps the other.
LOOSE = frozenset((RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS))
_HIGHER, _LOWER = "the later report gives the higher figure", "the later report gives the lower figure"
_HAPPENED_TWICE = "each tells of what had just happened when it appeared, weeks apart"
_ANOTHER_DAY = "the later report gives another day for what was still to come"


class Course(NamedTuple):
    """How the values of a question move as an event goes on: ``cumulative`` ones rise, ``falling`` ones may fall."""

    cumulative: bool = False
    falling: bool = False


def read_off_apart(left: Stand, right: Stand) -> str | None:
    """Why two figures of one state that differ do not contradict each other: they were read off at two times."""
    if not (left.as_of and right.as_of):
        return None
    from claims.extract.texts.read_off import differ  # here: what was curated has no such times, and need not load it

    return "they were read off at two times" if differ(left.as_of, right.as_of) else None


def told_weeks_apart(left: Stand, right: Stand) -> str | None:
    """Why two figures of what is another after some weeks, or two days of what had just happened, need not contradict each other: their texts appeared so
    long apart, and neither says that it tells of something earlier.
    """
    if not (left.appeared and right.appeared) or _is_retold(left, right):
        return None
    if min(max(one[0] - two[1], two[0] - one[1]) for one in left.appeared for two in right.appeared) <= WEEKS:
        return None
    if left.value.kind != "date":
        return "the texts appeared weeks apart, and each may speak of its own time"
    return _HAPPENED_TWICE if are_found(left, right) and _is_news(left) and _is_news(right) else None


def _is_news(stand: Stand) -> bool:
    """Whether a day lies in the week before its texts appeared, or a day behind."""
    low, high = getattr(stand.value, "low", None), getattr(stand.value, "high", None)
    if low is None or high is None:
        return False
    return all(first - _A_WEEK <= low and high <= last + _A_DAY for first, last in stand.appeared)


def _is_retold(left: Stand, right: Stand) -> bool:
    """Whether one is told of the year in which the text of the other appeared."""
    return any(
        one.past == str(told[0].year) for one, other in ((left, right), (right, left)) for told in other.appeared
    )


def supersedes(left: Stand, right: Stand) -> str | None:
    """Why one of two differing stands takes the other's place, if it does: a later plan, or what came of a plan.

    A place in an order is what a plan leads to, and nothing that is planned anew: "will rank fourth", "will rank fifth".
    """
    if left.former != right.former:
        return "the text itself says that one took the place of the other"
    if left.planned and right.planned:
        return "the later plan takes the place of the earlier one" if _is_planned_anew(left, right) else None
    if left.planned == right.planned:
        return None
    plan, outcome = (left, right) if left.planned else (right, left)
    if plan.said and outcome.said and (plan.said[0] > outcome.said[1] or _is_one_amount(plan, outcome)):
        return None
    return "one was a plan, the other is what came of it"


def is_next_plan(left: Stand, right: Stand) -> bool:
    """Whether a number is told as planned after another had come about: who has sent 2,000 and then plans to send 3,000 plans anew. A size,
    a price or a place in an order is one.
    """
    plan, outcome = (left, right) if left.planned else (right, left)
    if left.planned == right.planned or not are_found(left, right) or plan.value.kind != "count":
        return False
    is_number = not (getattr(plan.value, "unit", None) or getattr(plan.value, "ordinal", False))
    return is_number and bool(plan.said and outcome.said and plan.said[0] > outcome.said[1])


def _is_one_amount(plan: Stand, outcome: Stand) -> bool:
    """Whether an amount that is told as planned and as a fact within a week is one: what a thing costs or measures, as "will be" 85 and "is" 95,
    was told otherwise. How many were sent or hired came out otherwise.
    """
    told = plan.value.kind == "duration" or getattr(plan.value, "unit", None)
    return bool(
        are_found(plan, outcome) and told and plan.said and outcome.said and outcome.said[0] - plan.said[1] < _A_WEEK
    )


def _is_planned_anew(left: Stand, right: Stand) -> bool:
    """Whether the later of two plans is one: its text says so, or enough time went by. Two texts of one week that do not say so tell one plan, and so
    do two of which one has the digits of the other turned round.
    """
    if getattr(left.value, "ordinal", False) or (left.value.kind == "count" and turned(left.value, right.value)):
        return False
    first, second = (left, right) if lies_before(left.said, right.said) else (right, left)
    if not (first.said and second.said and lies_before(first.said, second.said)):
        return False
    return second.anew or second.said[0] - first.said[1] >= _A_WEEK


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
