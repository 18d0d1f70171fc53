"""Which way the figure of a found claim moves, by its own words or by what it is a figure of."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from claims.claim import Claim
from claims.extract.marks import ANEW, AS_OF, COUNTING, FALLEN, FINAL, GAVE_WAY, RUNNING, TOLD_BEFORE, UP_TO_THEN

SO_FAR = "-so-far"
_UP_TO_NOW = frozenset(("has", "have", "yet"))


def time_told(claim: Claim) -> str:
    """The time of which the claim's figure is, where that is another than its text's own: the dead of an eruption of 2011 are counted."""
    return (claim.context.when or "") if claim.context else ""


def is_fleeting(slot: str) -> bool:
    """Whether the figures of a found question are those of one time: how many wait, what it costs, what share. What befell people, and the size of a thing, stay."""
    return slot.removesuffix(SO_FAR) in _table()["fleeting"].split()


def is_of_its_time(claim: Claim) -> bool:
    """Whether the figure of a fleeting question is that of its text's own time: not one told of what was before ("had won the first match 3-1"), nor what
    a thing has once and for all: what it cost, or where along a line it lies.
    """
    context = claim.context
    if context is None or "had" in (claim.provenance.quote or "").lower().split():
        return False
    if claim.slot == "count" and "." in claim.written and (getattr(claim.value, "low", None) or 0) % 1:
        return False
    return context.attribute not in _table()["once"].split()


@cache
def _table() -> Any:
    from claims.tables import table  # here: a curated check asks for none of it

    return table("moving")


def is_running(claim: Claim) -> bool:
    """Whether the claim's own words say that its figure goes on rising: "so far", "has risen to", "nobody has been arrested"."""
    return _says(claim, RUNNING) or _is_none_yet(claim)


def _is_none_yet(claim: Claim) -> bool:
    """Whether nothing is said to have happened up to then: what has not been may be tomorrow, what was not was not."""
    value = claim.value
    if value.kind != "count" or getattr(value, "high", None) != 0:
        return False
    words = (claim.provenance.quote or "").lower().split()
    return claim.context is not None and not _UP_TO_NOW.isdisjoint(words)


def is_final(claim: Claim) -> bool:
    """Whether the claim's own sentence says that its count is over: "the final toll"."""
    return claim.context is not None and FINAL in claim.context.scope


def has_fallen(claim: Claim) -> bool:
    """Whether the claim's own words say that its figure fell: "down to", "has dropped to"."""
    return _says(claim, FALLEN)


def _says(claim: Claim, mark: str) -> bool:
    context = claim.context
    if context is None or mark not in context.scope:
        return False
    from claims.extract.context.attributes.words import is_settled

    return not is_settled(context.attribute)


def is_anew(claim: Claim) -> bool:
    """Whether the claim tells of a plan that was made again."""
    return claim.context is not None and ANEW in claim.context.scope


def is_former(claim: Claim) -> bool:
    """Whether the claim's own text says that another value took its place."""
    return claim.context is not None and GAVE_WAY in claim.context.scope


def is_told_before(claim: Claim) -> bool:
    """Whether the claim's own text says that the figure was told earlier than the text itself: "the army had counted 28 dead"."""
    return claim.context is not None and TOLD_BEFORE in claim.context.scope


def is_up_to_then(claim: Claim) -> bool:
    """Whether the claim's own clause tells what had happened up to a moment: "eleven have died", "by Monday evening they had saved 39"."""
    return claim.context is not None and UP_TO_THEN in claim.context.scope


def is_growing(claim: Claim) -> bool:
    """Whether the figure is of what goes on rising by its nature: cases, an area burnt, a reward."""
    context = claim.context
    if context is None:
        return False
    from claims.extract.context.attributes.words import grows

    near = _table()["near"].get(claim.slot.removesuffix(SO_FAR), ())
    return (
        context.noun_class in _table()["nouns"]
        or grows(context.attribute)
        or any(concept in context.near for concept in near)
    )


def is_counting(claim: Claim) -> bool:
    """Whether the claim's own sentence, or for shares of votes its text, says that what it gives is still being counted: "with 92 percent of the ballots counted"."""
    context = claim.context
    if context is None or claim.value.kind != "count" or not context.words:
        return False
    if COUNTING in context.scope:
        return True
    told = _table()["counting"]
    return not (context.words.isdisjoint(told["how"]) or context.words.isdisjoint(told["what"]))


def tells_until(claim: Claim) -> bool:
    """Whether the claim's own sentence tells up to when it counts: "by last night", "now", "since Monday"."""
    return claim.context is not None and _until().search(claim.provenance.quote or "") is not None


@cache
def _until() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_table()['until'])})\b", re.IGNORECASE)


def as_of(claim: Claim) -> str:
    """The mark of the time at which the claim's figure was read off; empty where it is no figure of a state."""
    return next((mark for mark in claim.context.scope if mark.startswith(AS_OF)), "") if claim.context else ""
