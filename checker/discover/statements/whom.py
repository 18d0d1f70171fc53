"""Of whom claims tell, by the names and nouns that extraction puts beside them (``claims.extract.context.whom``)."""

from __future__ import annotations

from collections.abc import Sequence

from checker.discover.links.link import Links, are_linked
from checker.discover.rarity import context_of
from checker.discover.statements.open_terms import worded
from claims.claim import Claim
from claims.extract.context.whom import NAME


def are_of_one(a: Claim, b: Claim, links: Links, anybody: frozenset[str] = frozenset()) -> bool:
    """Whether two claims tell of one person: of one name, or, where one gives none, in a small folder, by the same word for what he is,
    which is none of those that ``anybody`` may be called by.
    """
    if not are_linked(a, b, links):
        return False
    one, two = context_of(a).close, context_of(b).close
    names = [_names(one), _names(two)]
    if all(names):
        return not names[0].isdisjoint(names[1])
    return links.few and not (one - anybody).isdisjoint(two - anybody)


def _names(who: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in who if one.startswith(NAME))


def called(group: Sequence[Claim]) -> str:
    """What claims on one person call him: by his name if any of them gives one."""
    who = sorted(
        frozenset().union(*(context_of(claim).close for claim in group)), key=lambda one: (":" not in one, one)
    )
    return who[0].removeprefix(NAME).title() if ":" in who[0] else worded(who[0], group)
