"""Facts of one person that exclude each other: where somebody died, how a member voted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checker.discover.links.link import Links
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import answered
from checker.discover.statements.whom import are_of_one, called
from claims.claim import Claim
from claims.extract.language.akin import senses
from claims.extract.persons.person_facts import BESIDES, anybody, may_be_one


def person_facts(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The facts that several texts tell of one person. A text that tells two of one sort is left out."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_slot[claim.slot].append(claim)
    for slot in sorted(by_slot):
        yield from answered(
            by_slot[slot], lambda a, b: _of_one_thing(a, b) and are_of_one(a, b, links, anybody()), alike, called
        )


def _of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether nothing says that two facts are told of two votes, of two charges, or in two courts."""
    one, two = context_of(a), context_of(b)
    stages = [set(context.scope) - {BESIDES} for context in (one, two)]
    if all(stages) and stages[0].isdisjoint(stages[1]):
        return False
    if BESIDES in (*one.scope, *two.scope) and not alike(a, b):
        return False
    return not one.head or not two.head or one.head == two.head or not senses(one.head).isdisjoint(senses(two.head))


def alike(a: Claim, b: Claim) -> bool:
    """Whether both may be so of one person."""
    return may_be_one(a.value.key(), b.value.key())
