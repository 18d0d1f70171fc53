"""Places at which something happened, held against each other only where neither text knows the other's place.

A text that names both places tells of two happenings (two suspects, arrested in two towns), or of one place within the other ("Dale Farm, Milford").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.facts.wheres import SLOT as WHERE


def without_known(claims: Sequence[Claim], sites: Iterable[Claim]) -> list[Claim]:
    """The claims; one on a place in a question that has another place too, of which its own text tells something, is in a question of its own."""
    named: dict[str, set[str]] = defaultdict(set)
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in sites:
        named[claim.source].add(claim.value.key())
    for claim in claims:
        if claim.slot.startswith(WHERE):
            groups[claim.slot, claim.about].add(claim.value.key())
            named[claim.source].add(claim.value.key())
    return [_apart(claim) if _knows(claim, groups, named) else claim for claim in claims]


def _knows(claim: Claim, groups: dict[tuple[str, str], set[str]], named: dict[str, set[str]]) -> bool:
    """Whether the text of a place names another of its question, somewhere or in the sentence itself."""
    if not claim.slot.startswith(WHERE):
        return False
    own, beside = claim.value.key(), context_of(claim).participants
    return any(
        other in named[claim.source] or other.split()[-1] in beside
        for other in groups[claim.slot, claim.about]
        if other != own and not set(own.split()) & set(other.split())
    )


def _apart(claim: Claim) -> Claim:
    return replace(claim, about=f"{claim.source} {claim.value.key()} {claim.about}")
