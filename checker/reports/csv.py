"""A table for spreadsheets: one row a claim, with the finding that it belongs to (RFC 4180, but with the line end of every other report; UTF-8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from csv import QUOTE_ALL, writer
from io import StringIO

from checker.finding import Finding, Report
from checker.printable import printable
from checker.reports import Style
from checker.shown import ShownClaim

HEAD = (
    *("fingerprint", "code", "verdict", "severity", "question", "message", "waived_until", "state", "baselined"),
    *("source", "written", "normalised", "modality", "by", "via", "said"),
    *("file", "line", "column", "quote", "evidence", "page"),
)
# A spreadsheet takes a cell that starts with one of these for a formula, full-width ones too (OWASP, "CSV Injection").
_FORMULA = re.compile(r"[\s\ufeff\u200b]*[=+\-@|%\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def render(report: Report, style: Style) -> str:
    """Every finding, worst first, agreements and single sources too; a finding without claims has one row."""
    out = StringIO()
    # Every cell is quoted, so that no separator in a text starts a cell of its own.
    table = writer(out, quoting=QUOTE_ALL, lineterminator="\n")
    table.writerow(HEAD)
    for finding in report.findings:
        table.writerows([safe(str(cell)) for cell in (*_of(finding), *row)] for row in _claims(finding))
    return out.getvalue()


def safe(text: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe before what would start a formula. A plain number stays."""
    clean = printable(text)
    return f"'{clean}" if _FORMULA.match(text) and not _NUMBER.fullmatch(clean) else clean


def _of(finding: Finding) -> tuple[str, ...]:
    until = finding.waiver.until if finding.waiver else ""
    return (
        *(finding.fingerprint, finding.code, finding.verdict_name, finding.severity.value),
        *(finding.question, finding.message, until, finding.state.value, finding.baselined or ""),
    )


def _claims(finding: Finding) -> Iterator[tuple[object, ...]]:
    yield from map(_row, finding.claims)
    if not finding.claims:
        yield ("",) * 13


def _row(claim: ShownClaim) -> tuple[object, ...]:
    return (
        *(claim.source, claim.written, claim.normalised, claim.modality.value),
        *(claim.by or "", claim.via or "", claim.said or ""),
        *(claim.file or "", claim.line or "", claim.column or "", claim.quote or "", claim.evidence.value),
        claim.page or "",
    )
