"""Roles of two persons that are surely those of two things: the captains of two ships, the leader of the opposition and the leader of a plot."""

from __future__ import annotations

from checker.discover.rarity import context_of
from claims.claim import Claim, Context
from claims.extract.facts.held import is_of_anything
from claims.extract.facts.held_ways import BARE, LED


def of_two_holders(a: Claim, b: Claim) -> bool:
    """Whether the roles of two persons are surely those of two things, or nothing says that there is only one holder."""
    one, two = context_of(a), context_of(b)
    if a.provenance.rule == b.provenance.rule == BARE:
        return True
    may_be_anybodys = is_of_anything(a.slot) or BARE in (a.provenance.rule, b.provenance.rule)
    if may_be_anybodys and (_is_of_something_else(a, b) or _is_of_something_else(b, a)):
        return True
    if _is_given_elsewhere(one, two) and _is_given_elsewhere(two, one):
        return True
    if one.owner and two.owner:
        return one.owner.isdisjoint(two.owner)
    if is_of_anything(a.slot) and LED not in (a.provenance.rule, b.provenance.rule):
        return _are_of_two(one.owner | one.modifiers, two.owner | two.modifiers)
    return _are_of_two(one.modifiers, two.modifiers)


def _are_of_two(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and one.isdisjoint(two)


def _is_given_elsewhere(one: Context, two: Context) -> bool:
    """Whether the text on one winner of a prize names who gives it, with no word that the text on the other has."""
    return bool(one.object) and one.object.isdisjoint(two.object | two.topic)


def _is_of_something_else(a: Claim, b: Claim) -> bool:
    """Whether one role is told of something that the sentence of the other, which does not say of what it is, has no word of; "climbers led by" says little."""
    one, two = context_of(a), context_of(b)
    whose = one.owner | one.modifiers if a.provenance.rule != LED else frozenset[str]()
    return bool(whose) and not (two.owner | two.modifiers) and whose.isdisjoint(two.words | two.participants)
