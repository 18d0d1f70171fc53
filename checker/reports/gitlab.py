"""GitLab's code quality report (GitLab docs, "Code Quality", "Code Quality report format")."""

from __future__ import annotations

from typing import Any

from checker.finding import Report, Severity
from checker.reports import Style
from checker.reports._json import dumped, numbered
from checker.reports._problems import Problem, Weight, placed, problems

_SEVERITY = {
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.NONE: "info",
}


def render(report: Report, style: Style) -> str:
    """One entry a problem, worst first. GitLab drops entries of equal fingerprint, so each has its own."""
    found = problems(report, style)
    fingerprints = numbered(problem.finding.fingerprint for problem in found)
    return dumped([_entry(*pair) for pair in zip(found, fingerprints, strict=True)])


def _entry(problem: Problem, fingerprint: str) -> dict[str, Any]:
    return {
        "description": placed(problem),
        "check_name": problem.finding.code,
        "fingerprint": fingerprint,
        "severity": "info" if problem.weight is Weight.NOTE else _SEVERITY[problem.finding.severity],
        "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
    }
