"""Two positions that are each of a time of its own: read off at two times, or told weeks apart."""

from __future__ import annotations

from datetime import timedelta

from checker.judge.stand import Stand, are_found

_A_WEEK, _A_DAY = timedelta(7), timedelta(1)
# Two texts further apart tell of two times, unless they say otherwise.
WEEKS = timedelta(14)
_HAPPENED_TWICE = "each tells of what had just happened when it appeared, weeks apart"


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
