"""The report as Markdown, for a pull request or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.finding import Finding, Report, Verdict
from checker.outcome.standing import Standing
from checker.printable import printable
from checker.reports import Style
from checker.reports._headline import opening
from checker.reports._rows import (
    COLUMNS,
    INCIDENT_COLUMNS,
    POSSIBLE_COLUMNS,
    SOURCE_COLUMNS,
    aside_row,
    filled,
    gathered,
    gone_rows,
    incident_row,
    possible_row,
    rows,
    short,
    source_row,
)
from checker.reports._words import (
    DETAILED,
    INCIDENTS,
    POSSIBLE,
    TABLES,
    aside,
    basis,
    because,
    doubt,
    evidence,
    gone,
    left_out,
    sections,
    sentence_of,
    summed_up,
    tables,
    waived,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@!&])")


def render(report: Report, style: Style) -> str:
    """The report as GitHub-flavoured Markdown; text from the sources is escaped."""
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    """Text of others, without any meaning to Markdown; a mention must notify nobody."""
    return _SPECIAL.sub(r"\\\1", printable(text)).replace("\\@", "@\u200b")


def _lines(report: Report) -> Iterator[str]:
    yield "# Claims report"
    yield ""
    yield f"**{opening(report)}**"
    yield ""
    yield f"{summed_up(report)}."
    yield ""
    yield f"`{printable(report.claims_file).replace('`', '')}`: {basis(report.summary)}; {evidence(report)}."
    if report.incidents:
        yield from ("", f"## {INCIDENTS}", "")
        yield from _table(INCIDENT_COLUMNS, [incident_row(told) for told in report.incidents])
    for heading, verdict, found in sections(report):
        yield ""
        yield f"## {heading} ({len(found)})"
        if meaning := sentence_of(heading):
            yield from ("", meaning)
        if verdict in DETAILED:
            for finding in found:
                yield from _detail(finding)
        else:
            yield from _quiet(found)
    yield from _baseline(report)
    if report.possible:
        yield ""
        yield f"## {POSSIBLE} ({len(report.possible)})"
        yield ""
        yield "Not held against each other, and no reason to fail."
        yield ""
        head = (*POSSIBLE_COLUMNS, "why in doubt", "fingerprint")
        yield from _table(head, [(*possible_row(pair), doubt(pair), pair.fingerprint) for pair in report.possible])
    yield from _foot(report)


_ASIDE = ("code", "question", "values", "sources", "fingerprint")


def _baseline(report: Report) -> Iterator[str]:
    """What the baseline knows, a row each, and what of it is gone."""
    for heading, stands, found in aside(report):
        if stands is Standing.BASELINED:
            yield from ("", f"## {heading} ({len(found)})", "")
            yield from _table(_ASIDE, [aside_row(finding) for finding in found])
    if report.baseline and report.baseline.gone:
        yield from ("", f"## Gone from the baseline ({len(report.baseline.gone)})", "")
        yield from _table(_ASIDE, gone_rows(report.baseline))
        yield from ("", f"{escaped(gone(report.baseline))}.")


def _detail(finding: Finding) -> Iterator[str]:
    yield ""
    yield f"### {escaped(finding.question)}"
    yield ""
    yield f"`{finding.code}` {finding.severity.value}, fingerprint `{finding.fingerprint}`"
    yield ""
    if finding.claims:
        yield from _table(COLUMNS, gathered(rows(finding)))
        yield ""
    lines = [*because(finding), *filter(None, [waived(finding)])] or [finding.message]
    if not finding.claims:
        lines = [finding.message, *finding.notes]
    for line in lines:
        yield f"- {escaped(line)}"


def _quiet(found: tuple[Finding, ...]) -> Iterator[str]:
    yield ""
    rows = []
    for finding in found:
        notes = because(finding) if finding.verdict is Verdict.COMPATIBLE else finding.notes
        rows.append([*short(finding), "; ".join(notes)])
    yield from _table(("question", "values", "sources", "note"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    used = filled(rows)
    yield f"| {' | '.join(head[index] for index in used)} |"
    yield f"|{' --- |' * len(used)}"
    for cells in rows:
        yield f"| {' | '.join(escaped(cells[index]) for index in used)} |"


def _foot(report: Report) -> Iterator[str]:
    yield ""
    yield "## Sources"
    yield ""
    yield from _table(SOURCE_COLUMNS, [source_row(source) for source in report.sources])
    if report.tables:
        yield from ("", f"## {TABLES}", "")
        for file, told in tables(report):
            yield f"- {escaped(f'{file}: {told}')}"
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
            yield f"- {escaped(left_out(entry))}"
