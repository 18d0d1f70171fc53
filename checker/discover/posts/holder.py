"""A claim on the holder of a post as it is compared with others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.holders.holders import AT, BARE, LEFT, NOT, OVER, SLOT, TITLE
from claims.extract.language.stems import base_stem
from claims.tables import word_set
from claims.values.person import Name
from claims.world.countries import countries


@dataclass(frozen=True, slots=True)
class Holder:
    """A claim on a holder as it is compared: ``telling`` are the words that tell one body or one post of it from another, ``denied`` the names of whoever is said not to hold it,
    ``title`` what a minister is called, ``left`` the surnames of those whom the text tells to have left a post.
    """

    claim: Claim
    name: Name
    post: str
    over: frozenset[str]
    names: frozenset[str]
    nouns: frozenset[str]
    times: frozenset[str]
    telling: frozenset[str]
    bare: bool
    denied: frozenset[str]
    title: frozenset[str]
    left: frozenset[str]

    @property
    def surname(self) -> str:
        """The last part of the name."""
        return self.name.spelling.split()[-1]


def read(claim: Claim, name: Name) -> Holder:
    """A claim with its marks."""
    context = context_of(claim)
    over, times, denied, title, left = (
        frozenset(one.removeprefix(mark) for one in context.scope if one.startswith(mark))
        for mark in (OVER, AT, NOT, TITLE, LEFT)
    )
    return Holder(
        claim,
        name,
        claim.slot.removeprefix(SLOT).replace("-", " "),
        over,
        context.owner,
        context.modifiers,
        times,
        (over | context.owner | context.modifiers) - _anybodys(),
        BARE in context.scope,
        denied,
        title,
        left,
    )


@cache
def _anybodys() -> frozenset[str]:
    """What says nothing of which body is meant: there are two clubs in a match and two firms in a merger."""
    return frozenset(map(base_stem, word_set("holders", "anybodys")))


def lands_of(a: Holder) -> frozenset[str]:
    """The countries that the words of a post name."""
    return a.names & _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.lower() for code in countries())
