"""Where in a building something began: two rooms, or two storeys, exclude each other; a room may well lie in a basement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import answered, happening, term_of
from claims.claim import Claim
from claims.extract.language.akin import senses
from claims.extract.language.stems import noun_stem


def begun(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The places that several texts tell of one beginning. A text that tells two is left out."""
    return answered(claims, lambda a, b: _meet(a, b, links), alike, happening)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims tell of one beginning in places of one sort."""
    one, two = context_of(a), context_of(b)
    if one.head != two.head or not tell_of_one(a, b, links):
        return False
    return not one.close or not two.close or not one.close.isdisjoint(two.close)


def alike(a: Claim, b: Claim) -> bool:
    """Whether two places have one name or akin ones."""
    one, two = (noun_stem(term_of(claim).replace(" ", "-")) for claim in (a, b))
    return one == two or not senses(one).isdisjoint(senses(two))
