"""Values of which a text says itself what took their place, wherever else they are told: a court "cut the sentence from nine years to seven"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.discover.rarity import context_of
from claims.claim import Claim
from claims.extract.context.revised.revised import SLOT as REVISED
from claims.extract.marks import GAVE_WAY

_Told = tuple[str, str]


def gave_way(claims: Iterable[Claim], revised: Iterable[Claim]) -> list[Claim]:
    """The claims; in a question that holds both values of such a pair, the one of the text that tells so, the former bears the mark of one that gave way."""
    taken, replaced = list(claims), _replaced(revised)
    if not replaced:
        return taken
    told: dict[tuple[str, str], set[_Told]] = defaultdict(set)
    for claim in taken:
        told[claim.slot, claim.about].add((claim.source, claim.value.key()))
    return [
        _former(claim)
        if claim.context and not told[claim.slot, claim.about].isdisjoint(replaced.get(claim.value.key(), ()))
        else claim
        for claim in taken
    ]


def _replaced(revised: Iterable[Claim]) -> Mapping[str, set[_Told]]:
    """For each value that gave way those that took its place, with the text that tells so."""
    pairs: dict[tuple[str, str], dict[bool, str]] = defaultdict(dict)
    for claim in revised:
        if claim.slot.startswith(REVISED):
            pairs[claim.source, claim.about][GAVE_WAY in context_of(claim).scope] = claim.value.key()
    found: dict[str, set[_Told]] = defaultdict(set)
    for (source, _), pair in pairs.items():
        if len(pair) == 2:
            found[pair[True]].add((source, pair[False]))
    return found


def _former(claim: Claim) -> Claim:
    context = context_of(claim)
    return replace(claim, context=replace(context, scope=tuple(sorted({*context.scope, GAVE_WAY}))))
