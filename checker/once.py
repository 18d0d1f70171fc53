"""One contradiction under two found questions is told once: by the question that has all its evidence, which names the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.finding import Finding, ShownClaim, Verdict

Spot = tuple[str, int | None, int | None, int | None, str]


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without the conflicts whose claims, at the same places and with the same values, all take part in another conflict.

    Only of claims that were found in texts: what was curated under two questions is meant as two. The kept finding says in a note which question
    it stands for as well.
    """
    taken = tuple(findings)
    conflicts = [item for item in taken if item.verdict is Verdict.CONFLICT and _is_found(item)]
    homes = _homes(conflicts)
    also: dict[str, list[str]] = {}
    for item in conflicts:
        if item.fingerprint in homes:
            also.setdefault(homes[item.fingerprint], []).append(item.question)
    return tuple(_noted(item, also) for item in taken if item.fingerprint not in homes)


def _is_found(item: Finding) -> bool:
    return all(claim.origin == "extracted" for claim in item.claims)


def _homes(conflicts: Sequence[Finding]) -> dict[str, str]:
    """For each conflict whose claims another one holds all of, the fingerprint of the fullest such; of two with the same claims the
    first by its fingerprint stays.
    """
    spots = {item.fingerprint: _spots(item.claims) for item in conflicts}
    by_spot: dict[Spot, list[Finding]] = defaultdict(list)
    for item in sorted(conflicts, key=lambda item: (-len(spots[item.fingerprint]), item.fingerprint)):
        for spot in spots[item.fingerprint]:
            by_spot[spot].append(item)
    homes: dict[str, str] = {}
    for item in conflicts:
        own = spots[item.fingerprint]
        for other in by_spot[min(own, key=lambda spot: len(by_spot[spot]))] if own else ():
            if other is item:
                break  # those behind it hold no more than it does
            if other.kind == item.kind and own <= spots[other.fingerprint]:
                homes[item.fingerprint] = other.fingerprint
                break
    return homes


def _spots(claims: Iterable[ShownClaim]) -> frozenset[Spot]:
    return frozenset((claim.source, claim.page, claim.line, claim.value_start, claim.key) for claim in claims)


def _noted(item: Finding, also: dict[str, list[str]]) -> Finding:
    questions = also.get(item.fingerprint)
    if not questions:
        return item
    return replace(item, notes=(*item.notes, *(f"the same words answer: {question}" for question in sorted(questions))))
