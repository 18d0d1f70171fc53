"""What a baseline holds, and findings held against it. Nothing here reads or writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checker.finding import BaselineUsed, Category, Finding, Known, Verdict
from checker.outcome.order import failing, level
from checker.settings import FailOn

VERSION = "1"
_NOBODY_LOOKS = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that a baseline holds, and the file it stands in."""

    file: str
    known: tuple[Known, ...]


def apply(baseline: Baseline, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], BaselineUsed]:
    """Mark the findings that the baseline holds, and tell what it holds that is found no more.

    A finding is known by its fingerprint and its code: a spelling variant that has become a conflict is a new finding. What a
    person has reviewed stays reviewed, and waivers and reviews that no longer hold are never set aside.
    """
    since = {(known.fingerprint, known.code): known.since for known in baseline.known}
    taken = tuple(findings)
    marked = tuple(
        replace(finding, baselined=since[key])
        if (key := (finding.fingerprint, finding.code)) in since and level(finding) is not FailOn.NEVER
        else finding
        for finding in taken
    )
    present = {(one.fingerprint, one.code) for one in taken if one.verdict not in _NOBODY_LOOKS}
    gone = tuple(known for known in baseline.known if (known.fingerprint, known.code) not in present)
    return marked, BaselineUsed(file=baseline.file, size=len(baseline.known), gone=gone)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A baseline to write, with what became of the findings: new, known before, gone, and left out as evidence problems."""

    known: tuple[Known, ...]
    new: int
    gone: int
    evidence: int


def record(
    findings: Sequence[Finding], before: Iterable[Known], today: date, fail_on: FailOn, evidence: bool
) -> Recorded:
    """What fails today. Evidence problems are left out unless they are asked for, and expired or idle waivers always are.

    What stood in the baseline ``before`` keeps its date.
    """
    held = {(known.fingerprint, known.code): known for known in before}
    failed = failing((replace(finding, baselined=None) for finding in findings), fail_on)
    taken = [one for one in failed if one.category is not Category.WAIVER]
    kept = [one for one in taken if evidence or one.category is not Category.EVIDENCE or _key(one) in held]
    known = {_key(one): _known(one, held, today) for one in kept}
    still = sum(key in held for key in known)
    return Recorded(ordered(known.values()), len(known) - still, len(held) - still, len(taken) - len(kept))


def ordered(known: Iterable[Known]) -> tuple[Known, ...]:
    """In the order in which a baseline is written: by code, then by question, so that a diff reads well."""
    return tuple(sorted(known, key=lambda item: (item.code, item.question, item.fingerprint)))


def _key(finding: Finding) -> tuple[str, str]:
    return finding.fingerprint, finding.code


def _known(finding: Finding, held: dict[tuple[str, str], Known], today: date) -> Known:
    before = held.get(_key(finding))
    return Known(
        fingerprint=finding.fingerprint,
        code=finding.code,
        question=finding.question,
        values=tuple(sorted({claim.normalised for claim in finding.claims})),
        sources=tuple(sorted({claim.source for claim in finding.claims})),
        since=before.since if before else today.isoformat(),
    )
