"""One contradiction under two found questions is told once: by the question that has all its evidence, which names the other.

What is in doubt, and repeats values that the same sources are in conflict over already, is told there too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.finding import Finding, PossiblePair, Verdict
from checker.shown import ShownClaim
from checker.slots.moving import SO_FAR
from claims.places import behind

Spot = tuple[str, int | None, int | None, int | None, str]
_TOLD_ONCE = (Verdict.CONFLICT, Verdict.UNCERTAIN)


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without the conflicts, and those in doubt, whose claims, at the same places and with the same values, all take part in
    a conflict.

    Only of claims that were found in texts: what was curated under two questions is meant as two. The kept finding says in a note which question
    it stands for as well.
    """
    taken = tuple(findings)
    found = [item for item in taken if item.verdict in _TOLD_ONCE and _is_found(item)]
    homes = _homes(found)
    notes: dict[str, list[str]] = defaultdict(list)
    for item in found:
        if item.fingerprint in homes:
            notes[homes[item.fingerprint]].append(f"the same words answer: {item.question}")
    return tuple(_noted(item, notes) for item in taken if item.fingerprint not in homes)


def doubts_told_once(
    findings: Iterable[Finding], pairs: Iterable[PossiblePair]
) -> tuple[tuple[Finding, ...], tuple[PossiblePair, ...]]:
    """The findings and the pairs in doubt, without those in doubt that say of a question what the same sources are in conflict over there.

    The conflict names their words and places in a note: they may be told of another thing, and no value of theirs is one that it has not.
    """
    taken, doubtful = tuple(findings), tuple(pairs)
    conflicts = [item for item in taken if item.verdict is Verdict.CONFLICT and _is_found(item)]
    by_question: dict[str, list[Finding]] = defaultdict(list)
    for item in sorted(conflicts, key=lambda item: (-len(item.claims), item.fingerprint)):
        by_question[_plain(item.slot or "")].append(item)
    said = {item.fingerprint: frozenset((claim.source, claim.key) for claim in item.claims) for item in conflicts}

    def home(claims: Sequence[ShownClaim], slot: str) -> Finding | None:
        own = frozenset((claim.source, claim.key) for claim in claims)
        return next((item for item in by_question[_plain(slot)] if own <= said[item.fingerprint]), None)

    notes: dict[str, list[str]] = defaultdict(list)
    gone: set[str] = set()
    unsure = [item for item in taken if item.verdict is Verdict.UNCERTAIN and _is_found(item)]
    for fingerprint, slot, claims in (
        *((item.fingerprint, item.slot or "", item.claims) for item in unsure),
        *((pair.fingerprint, pair.left.slot, (pair.left, pair.right)) for pair in doubtful),
    ):
        if (stands := home(claims, slot)) is not None:
            gone.add(fingerprint)
            notes[stands.fingerprint].append(_again(claims))
    kept = tuple(_noted(item, notes) for item in taken if item.fingerprint not in gone)
    return kept, tuple(pair for pair in doubtful if pair.fingerprint not in gone)


def _plain(slot: str) -> str:
    return slot.removesuffix(SO_FAR)


def _again(claims: Iterable[ShownClaim]) -> str:
    told = (
        f"{' '.join(claim.written.split())} ({behind(claim.source, claim.line, claim.column, claim.page)})"
        for claim in claims
    )
    return f"told again, and perhaps of another thing: {' and '.join(dict.fromkeys(told))}"


def _is_found(item: Finding) -> bool:
    return all(claim.origin == "extracted" for claim in item.claims)


def _homes(found: Sequence[Finding]) -> dict[str, str]:
    """For each finding whose claims a conflict holds all of, the fingerprint of the fullest such; of two with the same claims the
    first by its fingerprint stays.
    """
    spots = {item.fingerprint: _spots(item.claims) for item in found}
    by_spot: dict[Spot, list[Finding]] = defaultdict(list)
    for item in sorted(found, key=lambda item: (-len(spots[item.fingerprint]), *_rank(item))):
        for spot in spots[item.fingerprint]:
            by_spot[spot].append(item)
    homes: dict[str, str] = {}
    for item in found:
        own = spots[item.fingerprint]
        for other in by_spot[min(own, key=lambda spot: len(by_spot[spot]))] if own else ():
            if other is item:
                break  # those behind it hold no more than it does
            if other.verdict is Verdict.CONFLICT and other.kind == item.kind and own <= spots[other.fingerprint]:
                homes[item.fingerprint] = other.fingerprint
                break
    return _within(found, homes) | homes


def _within(found: Sequence[Finding], homes: Mapping[str, str]) -> dict[str, str]:
    """For each conflict whose words are pieces of those of a conflict of another kind, that one: "12" and "21" of "61 votes to 12" and "61 to 21"."""
    conflicts = [item for item in found if item.verdict is Verdict.CONFLICT and item.fingerprint not in homes]
    at: dict[tuple[str, int | None], list[Finding]] = defaultdict(list)
    for item in conflicts:
        for place in {(claim.source, claim.line) for claim in item.claims}:
            at[place].append(item)
    return {
        item.fingerprint: other.fingerprint
        for item in conflicts
        for other in at[item.claims[0].source, item.claims[0].line]
        if other.kind != item.kind and len(other.claims) == len(item.claims) and _holds(other, item)
    }


def _holds(outer: Finding, inner: Finding) -> bool:
    """Whether each claim of a finding is a piece of one of another, and no claim of that goes without."""
    held = [next((at for at, one in enumerate(outer.claims) if _is_piece(claim, one)), None) for claim in inner.claims]
    return None not in held and len(set(held)) == len(outer.claims)


def _is_piece(claim: ShownClaim, of: ShownClaim) -> bool:
    ends = claim.value_start, claim.value_stop, of.value_start, of.value_stop
    if claim.source != of.source or None in ends:
        return False
    start, stop, first, last = (end or 0 for end in ends)
    return first <= start and stop <= last and stop - start < last - first


def _rank(item: Finding) -> tuple[bool, str]:
    return item.verdict is not Verdict.CONFLICT, item.fingerprint


def _spots(claims: Iterable[ShownClaim]) -> frozenset[Spot]:
    return frozenset((claim.source, claim.page, claim.line, claim.value_start, claim.key) for claim in claims)


def _noted(item: Finding, notes: Mapping[str, Sequence[str]]) -> Finding:
    told = sorted(notes.get(item.fingerprint, ()))
    return replace(item, notes=(*item.notes, *dict.fromkeys(told))) if told else item
