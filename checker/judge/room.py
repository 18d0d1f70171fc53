"""Whether one value has so much room that another lies in it by chance: "since 2019" holds any later day, "16 or above" nearly any count."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import cache

from checker.judge.stand import Stand
from claims.dates.value import DateValue
from claims.numbers.value import Count
from claims.value import Relation, Value

# A count that is open to one side says something of figures up to a quarter above or below its bound; a date of the days of one year.
_MANY = Decimal("1.25")
_YEAR = timedelta(366)


def has_room(left: Value, right: Value) -> bool:
    """Whether one of two values that fit together is so wide that this says little."""
    if isinstance(left, Count) and isinstance(right, Count):
        return _far(left, right) or _far(right, left)
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        # Of words without a day only those fit that name the other's weekday, month or day of a year.
        if left.unresolved or right.unresolved:
            return False
        return _wide(left, right) or _wide(right, left)
    return False


def leaves_open(left: Stand, right: Stand, relation: Relation) -> bool:
    """Whether of two counts found in texts one is told by a word whose bounds nobody means sharply ("dozens", "hundreds of thousands"), and the other lies
    not far beyond them.
    """
    one, two = left.value, right.value
    if None in (left.sure, right.sure) or not (isinstance(one, Count) and isinstance(two, Count)):
        return False
    return (relation.distance or 0) <= _BEYOND and (is_vague(one) or is_vague(two))


def is_vague(value: Value) -> bool:
    """Whether a count is told by a word whose bounds nobody means sharply."""
    return isinstance(value, Count) and value.hedge in _vague()


# As a part of the larger of the two.
_BEYOND = 0.5


@cache
def _vague() -> frozenset[str | None]:
    from claims.numbers.table import vague  # here: a check without such words need not read the list

    return frozenset(name for name, _, high in vague().values() if high != 0)


def _far(bound: Count, other: Count) -> bool:
    """Whether the bound of an open count ("under 2,000" is open to nothing) and the other figure are not of one size."""
    if bound.low and bound.high is not None:
        return False
    one = bound.low or bound.high
    two = other.low or other.high
    if one is None or two is None:
        return False
    small, large = sorted((abs(one), abs(two)))
    return large > _MANY * small


def _wide(one: DateValue, other: DateValue) -> bool:
    if one.low is not None and one.high is not None:
        return one.high - one.low > _YEAR
    return not _meet(one.stated or (one.low, one.high), other.stated or (other.low, other.high))


def _meet(one: tuple[object, object], other: tuple[object, object]) -> bool:
    """Whether the days that two bounds name have one in common."""
    return None not in (*one, *other) and one[0] <= other[1] and other[0] <= one[1]  # type: ignore[operator]
