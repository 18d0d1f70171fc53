"""Roles of two persons that are surely those of two things: the captains of two ships, the leader of the opposition and the leader of a plot."""

from __future__ import annotations

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.facts.held import is_of_anything
from claims.extract.facts.held_ways import BARE, LED


def of_two_holders(a: Claim, b: Claim) -> bool:
    """Whether the roles of two persons are surely those of two things, or nothing says that there is only one holder."""
    one, two = context_of(a), context_of(b)
    if a.provenance.rule == b.provenance.rule == BARE:
        return True
    if is_of_anything(a.slot) and (_is_of_something_else(a, b) or _is_of_something_else(b, a)):
        return True
    if one.owner and two.owner:
        return one.owner.isdisjoint(two.owner)
    return bool(one.modifiers and two.modifiers) and one.modifiers.isdisjoint(two.modifiers)


def _is_of_something_else(a: Claim, b: Claim) -> bool:
    """Whether one role is told of something that the sentence of the other, which does not say of what it is, has no word of; "climbers led by" says little."""
    one, two = context_of(a), context_of(b)
    whose = one.owner | one.modifiers if a.provenance.rule != LED else frozenset[str]()
    return bool(whose) and not (two.owner | two.modifiers) and whose.isdisjoint(two.words | two.participants)
