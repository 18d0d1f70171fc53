"""Who did it: two texts that give one deed to two sorts of agents of which one is none of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover.link import Links, tell_of_one
from checker.discover.open_terms import answered, term_of, worded
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.facts.agents import may_be_one
from claims.extract.language.akin import senses_of

# So many words must two sentences share besides the deed and what it was done to.
_ENOUGH = 1


def agents_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The agents that several texts tell of one deed. A text that tells two is left out."""
    yield from answered(claims, lambda a, b: _meet(a, b, links), alike, _deed)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of one deed: an akin verb, an akin thing, and a word or name besides."""
    one, two = context_of(a), context_of(b)
    if not tell_of_one(a, b, links) or not _akin(_verb(a), _verb(b)) or not _akin(one.modifiers, two.modifiers):
        return False
    deed = one.modifiers | two.modifiers | _verb(a) | _verb(b)
    return len(one.near & two.near - deed) + len(one.participants & two.participants) >= _ENOUGH


def _akin(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one.isdisjoint(two) or not senses_of(one).isdisjoint(senses_of(two))


def _verb(claim: Claim) -> frozenset[str]:
    head = context_of(claim).head
    return frozenset((head,)) if head else frozenset()


def alike(a: Claim, b: Claim) -> bool:
    """Whether both may be told of one deed."""
    return may_be_one(term_of(a), term_of(b)) or not context_of(a).close.isdisjoint(context_of(b).close)


def _deed(group: Sequence[Claim]) -> str:
    """The thing and the verb as the first text tells them."""
    first = context_of(group[0])
    return ", ".join(worded(one, group) for one in (*sorted(first.modifiers), first.head) if one)
