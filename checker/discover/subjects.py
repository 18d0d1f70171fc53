"""Which claims are about one person, which about their own words alone, and of which the words must tell what they are about."""

from __future__ import annotations

from claims.claim import Claim
from claims.extract.context.revised.revised import SLOT as REVISED
from claims.extract.facts.renamed import SLOT as PLACE
from claims.extract.holders.holders import SLOT as HOLDER
from claims.extract.named.named import SLOT as THING
from claims.extract.persons.bodies import SLOT as BODY
from claims.extract.persons.lives_by import SLOT as TRADE
from claims.extract.persons.nations import SLOT as NATION
from claims.extract.stated.slots import is_stated
from claims.extract.sums import WHOLE, is_part

# Questions about one person; so are those about a post and about an age in a certain year.
_PERSONAL = frozenset(
    (
        "person-name",
        "age",
        "rank",
        "birthplace",
        "birth-date",
        "prison-term",
        "minimum-term",
        "appointed",
        NATION,
        TRADE,
    )
)
_OF_PERSONS = ("post-", "office-", "age-in-")
_OWN = frozenset(("list", "list-size", "weekday", "span-begin", "span-end", WHOLE))


def is_open(claim: Claim) -> bool:
    """Whether words, not a name or a list, must tell what a claim is about."""
    return (
        not (is_personal(claim.slot) or is_stated(claim.slot))
        and claim.slot not in {BODY, PLACE, THING}
        and not is_own(claim.slot)
        and not claim.slot.startswith(HOLDER)
    )


def is_own(slot: str) -> bool:
    """Whether a claim speaks of its own words alone: a list, a weekday, a sum."""
    return slot in _OWN or is_part(slot) or slot.startswith(REVISED)


def is_personal(slot: str) -> bool:
    """Whether a question is about one person, whose claims are grouped by who is who."""
    return slot in _PERSONAL or slot.startswith(_OF_PERSONS)
