"""A finding by its fingerprint, or by the start of it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.finding import Finding, Report
from checker.outcome.order import level
from checker.settings import FailOn
from claims.corpus import Corpus
from claims.errors import UsageError, nearest

# The start of a fingerprint that is shorter than this was hardly meant for one.
_LEAST = 4


def finding_of(report: Report, text: str) -> Finding:
    """The one finding whose fingerprint is ``text`` or starts with it. Raises ``UsageError`` that says why there is none."""
    name = full(text, [finding.fingerprint for finding in report.findings], _open(report), searched(report))
    return next(finding for finding in report.findings if finding.fingerprint == name)


def full(text: str, fingerprints: Sequence[str], near: Sequence[str] | None = None, where: str = "") -> str:
    """The one fingerprint that is ``text`` or starts with it; ``near`` are those that a wrong one is likely meant for.

    ``where`` says what was searched.
    """
    if text in fingerprints:
        return text
    found = sorted({name for name in fingerprints if name.startswith(text)}) if len(text) >= _LEAST else []
    if len(found) > 1:
        shown = ", ".join(found[:6]) + (" …" if len(found) > 6 else "")
        raise UsageError(f"{len(found)} findings have a fingerprint that starts with '{text}': {shown}")
    if not found:
        choices = fingerprints if near is None else near
        raise UsageError(f"no finding has the fingerprint '{text}'{where}; {nearest(text, choices)}")
    return found[0]


def searched(report: Report) -> str:
    """What was searched for a fingerprint, and how much it holds, as a part of a sentence."""
    number = len(report.findings)
    return (
        f" among the {number:,} of '{report.claims_file}'"
        if number
        else f", for '{report.claims_file}' has no findings"
    )


def reviewable(report: Report, text: str, corpus: Corpus) -> Finding:
    """The finding, if it can be waived or reviewed. Raises ``UsageError`` that says why not.

    A waiver or review that has expired stands in the file still, and a second one beside it would be refused there.
    """
    finding = finding_of(report, text)
    for what, held in (("waiver", corpus.waivers), ("review", corpus.reviews)):
        if any(one.fingerprint == finding.fingerprint for one in held):
            raise UsageError(f"the finding {finding.fingerprint} has a {what} already; edit it in {report.claims_file}")
    if level(finding) is FailOn.NEVER and not finding.baselined:
        raise UsageError(f"'{finding.question}' is no discrepancy ({finding.verdict}); there is nothing to waive")
    return finding


def _open(report: Report) -> list[str]:
    return [finding.fingerprint for finding in report.findings if level(finding) is not FailOn.NEVER]
