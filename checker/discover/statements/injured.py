"""Injuries of one person: two parts of the body of which neither is a part of the other, or the left and the right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.discover.links.link import Links
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import answered
from checker.discover.statements.whom import are_of_one, called
from claims.claim import Claim
from claims.extract.facts.injuries import chain


def injured(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The injuries that several texts tell of one person. A text that tells two of different parts is left out: there may be others."""
    return answered(claims, lambda a, b: are_of_one(a, b, links), alike, called)


def alike(a: Claim, b: Claim) -> bool:
    """Whether one part is the other or lies in it, on no other side of the body."""
    one, two = context_of(a), context_of(b)
    inside = (one.head or "") in chain(two.head or "") or (two.head or "") in chain(one.head or "")
    return inside and (not one.modifiers or not two.modifiers or one.modifiers == two.modifiers)
