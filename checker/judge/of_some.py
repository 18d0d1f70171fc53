"""Whether one figure is but some of the other by its sort or its stage: policemen among the people who were killed, a count so far and the final one."""

from __future__ import annotations

from checker.judge.sorts import PEOPLE
from checker.judge.stand import Stand, are_found
from claims.value import Value


def counted_out(left: Stand, right: Stand) -> str | None:
    """Why a count so far and a higher final one do not contradict each other, whenever they were told."""
    for first, last in ((left, right), (right, left)):
        low, high = getattr(first.value, "low", None), getattr(last.value, "low", None)
        is_so_far = (first.running or first.up_to_then) and not first.final
        if last.final and is_so_far and low is not None and high is not None and low < high:
            return "one is a count so far, the other the final one"
    return None


def part_of_all(left: Stand, right: Stand) -> str | None:
    """Why the figure of a sort of people and a higher one of people need not contradict each other."""
    for one, other in ((left, right), (right, left)):
        if are_found(left, right) and _may_be_some(one.value, one.sort, other.value, other.sort):
            return f"the {one.sort} may be some of the people"
    return None


def _may_be_some(one: Value, sort: str, all_of: Value, whole: str) -> bool:
    """Whether a figure of a sort of people fits into that of all: it is not the larger of the two."""
    if not sort or sort == PEOPLE or whole != PEOPLE:
        return False
    low, high = getattr(one, "low", None), getattr(all_of, "high", None)
    return low is not None and (high is None or low < high)
