"""Up or down: where two texts give one figure of one thing for one time, and one calls it a rise or a profit, the other a fall or a loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from checker.discover.links.link import Links, tell_of_one
from checker.discover.rarity import context_of
from checker.discover.statements.occasions import opposed
from checker.discover.statements.open_terms import worded
from checker.discover.statements.times_told import are_of_one_day, may_be_of_one_time, times_of
from claims.claim import Claim
from claims.extract.signs_told.signs_told import AMOUNT, PERIOD, TIME


def signs_of_figures(claims: Iterable[Claim], links: Links) -> Iterator[Claim]:
    """The claims of every figure that two texts give with opposite signs, with what it is of as subject; of all others none."""
    return opposed(claims, partial(_groups, links=links), _label)


def _groups(claims: Sequence[Claim], links: Links) -> Iterator[list[Claim]]:
    left = [claim for claim in claims if not _says_both(claim, claims)]
    while left:
        first, *left = left
        against = [one for one in left if _is_against(first, one, links)]
        if against:
            alike = [one for one in left if _is_against(against[0], one, links)]
            taken = [first, *against, *(one for one in alike if all(one is not it for it in against))]
            left = [one for one in left if all(one is not it for it in taken)]
            yield taken


def _says_both(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a text tells both of one thing: it has two times, or two figures."""
    return any(
        one.source == claim.source and one.value.key() != claim.value.key() and _is_one(claim, one) for one in others
    )


def _is_against(a: Claim, b: Claim, links: Links) -> bool:
    if a.source == b.source or a.value.key() == b.value.key() or not tell_of_one(a, b, links):
        return False
    return _is_one(a, b) and _is_one_figure(a, b) and _is_one_time(a, b)


def _is_one(a: Claim, b: Claim) -> bool:
    """Whether two figures are of one thing, by its noun, what narrows it, and the names told with it."""
    one, two = context_of(a), context_of(b)
    if one.head != two.head or one.modifiers != two.modifiers:
        return False
    return not (one.object and two.object and one.object.isdisjoint(two.object))


def _is_one_figure(a: Claim, b: Claim) -> bool:
    return _marks(a, AMOUNT) == _marks(b, AMOUNT)


def _is_one_time(a: Claim, b: Claim) -> bool:
    """Whether two figures are of one time; without an amount both must name it, or bear one day."""
    if _marks(a, TIME) != _marks(b, TIME) or _marks(a, PERIOD) != _marks(b, PERIOD) or not may_be_of_one_time(a, b):
        return False
    if _marks(a, AMOUNT) and (times_of(a) or times_of(b)):
        return True
    return are_of_one_day(a, b)


def _marks(claim: Claim, mark: str) -> frozenset[str]:
    return frozenset(one for one in context_of(claim).scope if one.startswith(mark))


def _label(group: Sequence[Claim]) -> str:
    """The thing in the words that narrow it most."""
    best = max(map(context_of, group), key=lambda context: (len(context.modifiers), sorted(context.modifiers)))
    return " ".join(worded(one, group) for one in (*sorted(best.modifiers), best.head or "it"))
