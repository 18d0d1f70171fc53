"""Injuries of one person: two parts of the body of which neither is a part of the other, or the left and the right one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover.link import FEW, Links, are_linked
from checker.discover.open_terms import answered, worded
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.injuries import chain


def injured(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The injuries that several texts tell of one person. A text that tells two of different parts is left out: there may be others."""
    return answered(claims, lambda a, b: _meet(a, b, links), alike, _label)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of one person: of one name, or, where one gives none, by the same word for what he is."""
    one, two = context_of(a), context_of(b)
    if not are_linked(a, b, links):
        return False
    names = [_names(context.close) for context in (one, two)]
    if all(names):
        return not names[0].isdisjoint(names[1])
    return len(links) <= FEW and not one.close.isdisjoint(two.close)


def _names(who: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in who if one.startswith("name:"))


def alike(a: Claim, b: Claim) -> bool:
    """Whether one part is the other or lies in it, on no other side of the body."""
    one, two = context_of(a), context_of(b)
    inside = (one.head or "") in chain(two.head or "") or (two.head or "") in chain(one.head or "")
    return inside and (not one.modifiers or not two.modifiers or one.modifiers == two.modifiers)


def _label(group: Sequence[Claim]) -> str:
    who = sorted(
        frozenset().union(*(context_of(claim).close for claim in group)), key=lambda one: (":" not in one, one)
    )
    return who[0].removeprefix("name:").title() if ":" in who[0] else worded(who[0], group)
