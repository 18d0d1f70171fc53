"""When one of two positions takes the place of the other as a plan does: a later plan, or what came of one."""

from __future__ import annotations

from datetime import timedelta

from checker.judge.slip import turned
from checker.judge.stand import Stand, are_found
from checker.judge.voices import lies_before

# A plan that another text tells otherwise so soon was not changed, unless it says so.
_A_WEEK = timedelta(7)


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
