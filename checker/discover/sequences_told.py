"""Which of two happenings came first: two texts that tell the same of one, the one before and the other after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover.link import Links, tell_of_one
from checker.discover.open_terms import shared_words, surely_answered, worded
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.language.akin import senses_of

# So many words must two clauses share, that they may tell one thing, and so many, that they surely do.
_ENOUGH, _SURE = 2, 3


def sequences_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The orders that several texts tell of two happenings. A text that tells both is left out."""
    return surely_answered(claims, lambda a, b: _meet(a, b, links), alike, _surely, _label)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    one, two = context_of(a), context_of(b)
    days = not one.scope or not two.scope or not set(one.scope).isdisjoint(two.scope)
    if one.head != two.head or not days or not tell_of_one(a, b, links):
        return False
    shared = one.near & two.near
    akin = senses_of(one.near - shared) & senses_of(two.near - shared)
    return len(shared) >= _ENOUGH or (len(shared) == 1 and bool(one.participants & two.participants) and bool(akin))


def _surely(a: Claim, b: Claim) -> bool:
    return len(context_of(a).near & context_of(b).near) >= _SURE


def alike(a: Claim, b: Claim) -> bool:
    """Whether two orders are the same."""
    return a.value.key() == b.value.key()


def _label(group: Sequence[Claim]) -> str:
    return ", ".join(filter(None, (worded(context_of(group[0]).head or "", group), shared_words(group))))
