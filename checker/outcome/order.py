"""The order of findings, and which of them fail a check."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.codes import REVIEW_IDLE, REVIEW_MENDED
from checker.finding import Category, Finding, Severity, Verdict
from checker.outcome.standing import Standing, standing
from checker.settings import FailOn
from claims.review import ReviewState
from claims.value import RelationKind

_VERDICTS = (
    Verdict.CONFLICT,
    Verdict.VIOLATION,
    None,
    *(v for v in Verdict if v not in (Verdict.CONFLICT, Verdict.VIOLATION)),
)
_SEVERITIES = tuple(Severity)
_STANDINGS = tuple(Standing)
_QUIET = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)
_SOFT_EVIDENCE = ("CC703", "CC704")


def rank(finding: Finding) -> tuple[Any, ...]:
    """A sort key: what needs attention first, of one severity what is clear before what is partly in doubt, then by code, slot, subject and fingerprint."""
    return (
        _STANDINGS.index(standing(finding)),
        _VERDICTS.index(finding.verdict),
        _SEVERITIES.index(finding.severity),
        _in_doubt(finding),
        finding.code,
        finding.slot or "",
        finding.about or "",
        finding.question,
        finding.fingerprint,
    )


def _in_doubt(finding: Finding) -> bool:
    """Whether some pair of a conflict is uncertain: those of which every pair is clear are read first."""
    doubts = any(reason.relation is RelationKind.UNCERTAIN and not reason.superseded for reason in finding.reasons)
    return finding.verdict is Verdict.CONFLICT and doubts


def level(finding: Finding) -> FailOn:
    """The strictest setting under which a finding still passes is the one below its level; ``NEVER`` never fails."""
    if standing(finding) is not Standing.OPEN or finding.verdict in _QUIET or finding.code == REVIEW_MENDED:
        return FailOn.NEVER
    if finding.state is ReviewState.SOURCE_WRONG:
        return FailOn.NEVER
    if finding.code == REVIEW_IDLE:
        return FailOn.ANY
    if finding.verdict in (Verdict.CONFLICT, Verdict.VIOLATION) or finding.category is Category.WAIVER:
        return FailOn.CONFLICT
    if finding.category is Category.EVIDENCE:
        return FailOn.ANY if finding.code in _SOFT_EVIDENCE else FailOn.CONFLICT
    return FailOn.VARIANT if finding.verdict is Verdict.VARIANT else FailOn.ANY


def failing(findings: Iterable[Finding], fail_on: FailOn) -> tuple[Finding, ...]:
    """The findings that fail a check at this setting."""
    levels = list(FailOn)
    allowed = levels.index(fail_on)
    return tuple(f for f in findings if 0 < levels.index(level(f)) <= allowed)
