"""The report as Markdown, for a pull request or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.finding import Finding, Report, Verdict
from checker.printable import printable
from checker.reports import Style
from checker.reports._words import (
    COLUMNS,
    DETAILED,
    basis,
    because,
    evidence,
    headline,
    left_out,
    row,
    sections,
    short,
    waived,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@!&])")


def render(report: Report, style: Style) -> str:
    """The report as GitHub-flavoured Markdown; text from the sources is escaped."""
    return "\n".join(_lines(report)) + "\n"


def _text(text: str) -> str:
    """Text of others, without any meaning to Markdown; a mention must notify nobody."""
    return _SPECIAL.sub(r"\\\1", printable(text)).replace("\\@", "@\u200b")


def _lines(report: Report) -> Iterator[str]:
    yield "# Claims report"
    yield ""
    yield f"**{headline(report.summary)}**"
    yield ""
    yield f"`{printable(report.claims_file).replace('`', '')}`: {basis(report.summary)}; {evidence(report.summary)}."
    for heading, verdict, found in sections(report):
        yield ""
        yield f"## {heading} ({len(found)})"
        if verdict in DETAILED:
            for finding in found:
                yield from _detail(finding)
        else:
            yield from _quiet(found)
    yield from _foot(report)


def _detail(finding: Finding) -> Iterator[str]:
    yield ""
    yield f"### {_text(finding.question)}"
    yield ""
    yield f"`{finding.code}` {finding.severity.value}, fingerprint `{finding.fingerprint}`"
    yield ""
    if finding.claims:
        rows = [row(claim) for claim in finding.claims]
        used = [index for index in range(len(COLUMNS)) if any(item[index] for item in rows)]
        yield from _table([COLUMNS[index] for index in used], [[item[index] for index in used] for item in rows])
        yield ""
    lines = [*because(finding), *filter(None, [waived(finding)])] or [finding.message]
    if not finding.claims:
        lines = [finding.message, *finding.notes]
    for line in lines:
        yield f"- {_text(line)}"


def _quiet(found: tuple[Finding, ...]) -> Iterator[str]:
    yield ""
    notes = any(f.notes or f.verdict is Verdict.COMPATIBLE for f in found)
    head = ["question", "values", "sources", *(["note"] if notes else [])]
    rows = []
    for finding in found:
        reasons = [reason.text for reason in finding.reasons] if finding.verdict is Verdict.COMPATIBLE else []
        rows.append([*short(finding), *(["; ".join([*reasons, *finding.notes])] if notes else [])])
    yield from _table(head, rows)


def _table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for cells in rows:
        yield f"| {' | '.join(map(_text, cells))} |"


def _foot(report: Report) -> Iterator[str]:
    if report.rules:
        broken = sum(rule.outcome == "broken" for rule in report.rules)
        yield ""
        yield "## Rules"
        yield ""
        yield f"{report.summary.rules_kept} kept, {broken} broken, {report.summary.rules_undecidable} left open by the values."
    if report.not_compared:
        yield ""
        yield "## Not compared"
        yield ""
        for entry in report.not_compared:
            yield f"- {_text(left_out(entry))}"
