"""Facts of one person that exclude each other: where somebody died, how a member voted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.discover.link import FEW, Links, are_linked
from checker.discover.open_terms import answered, worded
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.akin import senses
from claims.extract.person_facts import anybody, may_be_one


def person_facts(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The facts that several texts tell of one person. A text that tells two of one sort is left out."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_slot[claim.slot].append(claim)
    for slot in sorted(by_slot):
        yield from answered(by_slot[slot], lambda a, b: _meet(a, b, links), alike, _label)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of one person: of one name, or, where one gives none, by the same word for what he alone is."""
    if not are_linked(a, b, links):
        return False
    if not _of_one_thing(a, b):
        return False
    one, two = context_of(a).close, context_of(b).close
    names = [_names(one), _names(two)]
    if all(names):
        return not names[0].isdisjoint(names[1])
    return len(links) <= FEW and not (one - anybody()).isdisjoint(two - anybody())


def _of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether nothing says that two facts are told of two votes, or of two charges."""
    one, two = context_of(a), context_of(b)
    if one.scope and two.scope and set(one.scope).isdisjoint(two.scope):
        return False
    return not one.head or not two.head or one.head == two.head or not senses(one.head).isdisjoint(senses(two.head))


def _names(who: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in who if one.startswith("name:"))


def alike(a: Claim, b: Claim) -> bool:
    """Whether both may be so of one person."""
    return may_be_one(a.value.key(), b.value.key())


def _label(group: Sequence[Claim]) -> str:
    who = sorted(
        frozenset().union(*(context_of(claim).close for claim in group)), key=lambda one: (":" not in one, one)
    )
    return who[0].removeprefix("name:").title() if ":" in who[0] else worded(who[0], group)
