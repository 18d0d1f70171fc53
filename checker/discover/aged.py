"""The age of somebody whom a text calls by a role, as that of the one person whom another text on the same thing names with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from checker.discover.link import Links
from checker.discover.nouns import is_anybody
from checker.discover.people import Ids, mention_of
from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.ages import SLOT
from claims.extract.stems import noun_stem
from claims.tables import table


def with_bearers(claims: Sequence[Claim], personal: Sequence[Claim], ids: Ids, links: Links) -> list[Claim]:
    """The claims, with the ages of "a retired headmaster of 83" as those of the only person beside whose name the role stands."""
    if not any(claim.slot == SLOT for claim in claims):
        return list(claims)
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in personal:
        if claim.slot == "person-name":
            for word in context_of(claim).close | context_of(claim).near:
                bearers[claim.source, word].add(ids[mention_of(claim)])
    return [_aged(claim, bearers, links) if claim.slot == SLOT else claim for claim in claims]


def _aged(claim: Claim, bearers: Mapping[tuple[str, str], set[str]], links: Links) -> Claim:
    head = context_of(claim).head
    if head is None or is_anybody(head) or head in _kin():
        return claim
    found = {one for source in (claim.source, *links.get(claim.source, ())) for one in bearers.get((source, head), ())}
    return replace(claim, slot="age", about=found.pop()) if len(found) == 1 else claim


@cache
def _kin() -> frozenset[str]:
    """Stems of what somebody is to somebody else: "his 8-year-old son" is of no one person of the text."""
    return frozenset(map(noun_stem, str(table("people")["kin"]).split()))
