"""One contradiction under two found questions is told once: by the question that has all its evidence, which names the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.finding import Finding, ShownClaim, Verdict

Spot = tuple[str, int | None, int | None, str]


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without the conflicts whose claims, at the same places and with the same values, all take part in another conflict.

    Only of claims that were found in texts: what was curated under two questions is meant as two. The kept finding says in a note which question
    it stands for as well.
    """
    taken = tuple(findings)
    conflicts = [item for item in taken if item.verdict is Verdict.CONFLICT and _is_found(item)]
    homes = {item.fingerprint: home for item in conflicts if (home := _home(item, conflicts)) is not None}
    also: dict[str, list[str]] = {}
    for item in conflicts:
        if item.fingerprint in homes:
            also.setdefault(homes[item.fingerprint], []).append(item.question)
    return tuple(_noted(item, also) for item in taken if item.fingerprint not in homes)


def _is_found(item: Finding) -> bool:
    return all(claim.origin == "extracted" for claim in item.claims)


def _home(item: Finding, others: Iterable[Finding]) -> str | None:
    """The fingerprint of the fullest conflict that holds all of this one's claims."""
    own = _spots(item.claims)
    fuller = [
        (-len(_spots(other.claims)), other.fingerprint)
        for other in others
        if other.kind == item.kind and own <= _spots(other.claims) and _comes_first(other, item)
    ]
    return min(fuller)[1] if fuller else None


def _comes_first(other: Finding, item: Finding) -> bool:
    """Of two conflicts with the same claims the first by its fingerprint stays; never a finding for itself."""
    return (-len(_spots(other.claims)), other.fingerprint) < (-len(_spots(item.claims)), item.fingerprint)


def _spots(claims: Iterable[ShownClaim]) -> frozenset[Spot]:
    return frozenset((claim.source, claim.line, claim.value_start, claim.key) for claim in claims)


def _noted(item: Finding, also: dict[str, list[str]]) -> Finding:
    questions = also.get(item.fingerprint)
    if not questions:
        return item
    return replace(item, notes=(*item.notes, *(f"the same words answer: {question}" for question in sorted(questions))))
