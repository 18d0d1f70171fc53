"""For what reason something was done: two texts that give reasons for one act which are not told together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import shared_words, surely_answered, term_of
from claims.claim import Claim
from claims.extract.whys.reasons import may_be_both


def reasons_told(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The reasons that several texts give for acts of one sort, with which of them surely are those of one act. A text that gives two is left out."""
    return surely_answered(claims, lambda a, b: _meet(a, b, links), alike, _surely, _label)


def _meet(a: Claim, b: Claim, links: Links) -> bool:
    """Whether two claims may tell of one act: of one sort, and where many texts are read with more in common."""
    one, two = context_of(a), context_of(b)
    return one.head == two.head and tell_of_one(a, b, links) and (links.few or _surely(a, b))


def _surely(a: Claim, b: Claim) -> bool:
    """Whether two claims tell of one person, or, where not both name one, have a word in common."""
    one, two = context_of(a), context_of(b)
    if one.close and two.close:
        return not one.close.isdisjoint(two.close)
    return not one.near.isdisjoint(two.near)


def alike(a: Claim, b: Claim) -> bool:
    """Whether two reasons may be told of one act."""
    return may_be_both(term_of(a), term_of(b))


def _label(group: Sequence[Claim]) -> str:
    return ", ".join(filter(None, (context_of(group[0]).head or "", shared_words(group))))
