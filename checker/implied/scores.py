"""Implied rules of results: "won 14-13 after leading 15-9 at half-time" and "3-1 (25-21, 23-25, 25-19)" cannot hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.discover.rarity import context_of
from checker.implied.counts import Excess
from claims.claim import Claim
from claims.extract.results.score_parts import PART, SCORE
from claims.slot import APART

Pair = tuple[int, int]
_RESULT = re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})")
_HALFWAY = re.compile(r"\bat (?:the )?(?:half[- ]?time|half|break|interval)\b", re.IGNORECASE)
_STOPPED = re.compile(r"\b(?:retired|retirement|abandoned|walkover|forfeit|points?)\b", re.IGNORECASE)
# A contest of sets has five at most; its sets stand in a bracket or behind a comma or a colon.
_SETS, _NEAR, _FEWEST = 5, 4, 2


def of_scores(claims: Iterable[Claim]) -> Iterator[Excess]:
    """A result at half-time above the one at the end in its sentence, and a result beside sets or periods that do not give it."""
    same: dict[tuple[str, int | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.slot.removesuffix(APART) == SCORE and _pair(claim):
            same[claim.source, claim.provenance.line].append(claim)
    for told in same.values():
        yield from _of_one(sorted(told, key=Claim.start))


def _of_one(told: Sequence[Claim]) -> Iterator[Excess]:
    ends = [claim for claim in told if not _part(claim)]
    for half in told:
        near = [end for end in ends if context_of(end).words == context_of(half).words]
        if len(near) == 1 and _is_halfway(half) and half not in near and not _reaches(_pair(half), _pair(near[0])):
            reason = f"{half.written} on the way is not reached by {near[0].written} at the end"
            yield Excess("score", reason, (half, near[0]))
    for at, whole in enumerate(told):
        parts = _row(told[at + 1 :])
        if whole in ends and len(parts) >= _FEWEST and 0 < parts[0].start() - _stop(whole) <= _NEAR:
            pairs, all_ = [_pair(part) for part in parts], _pair(whole)
            if sum(all_) <= _SETS and not _STOPPED.search(parts[-1].provenance.quote or "") and not _fits(all_, pairs):
                listed = ", ".join(part.written for part in parts)
                yield Excess("score", f"{whole.written} is not the result of {listed}", (*parts, whole))


def _is_halfway(claim: Claim) -> bool:
    """Whether "at half-time" or its like stands behind a result, before any other."""
    behind = (claim.provenance.quote or "").partition(claim.written)[2]
    return _HALFWAY.search(_RESULT.split(behind)[0]) is not None


def _row(told: Sequence[Claim]) -> list[Claim]:
    """The numbered parts at the head of some results."""
    found: list[Claim] = []
    for number, claim in enumerate(told, 1):
        if f"{PART}{number}" not in context_of(claim).modifiers:
            break
        found.append(claim)
    return found


def _fits(whole: Pair, parts: Sequence[Pair]) -> bool:
    """Whether parts give a result: as sets won, as goals of periods or legs, or as the state of the game after each."""
    sets = (sum(one > two for one, two in parts), sum(one < two for one, two in parts))
    goals = (sum(one for one, _ in parts), sum(two for _, two in parts))
    states = [*parts, whole]
    return (
        sorted(sets) == sorted(whole)
        or sorted(goals) == sorted(whole)
        or all(_reaches(one, two) for one, two in pairwise(states))
    )


def _reaches(before: Pair, after: Pair) -> bool:
    """Whether one state of a game can lead to another, whoever is named first."""
    return all(one <= two for one, two in zip(sorted(before), sorted(after), strict=True))


def _part(claim: Claim) -> bool:
    return any(word.startswith(PART) for word in context_of(claim).modifiers)


def _pair(claim: Claim) -> Pair:
    told = _RESULT.search(claim.written)
    return (int(told[1]), int(told[2])) if told else (0, 0)


def _stop(claim: Claim) -> int:
    return claim.provenance.span.stop if claim.provenance.span else 0
