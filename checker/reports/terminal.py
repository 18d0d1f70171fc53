"""The report for a terminal: a summary, then who says what, with the reason."""

from __future__ import annotations

from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.finding import Finding, Report, Severity, Verdict
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

_SEVERITY = {Severity.HIGH: "bold red", Severity.MEDIUM: "red", Severity.LOW: "yellow", Severity.NONE: "dim"}


def render(report: Report, style: Style) -> str:
    """The report, as wide as the terminal; without colour where the terminal or the user wants none."""
    out = StringIO()
    console = Console(
        file=out,
        width=style.width,
        force_terminal=style.colour,
        no_color=not style.colour,
        color_system="standard" if style.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    _head(console, report)
    for heading, verdict, found in sections(report):
        if verdict is Verdict.SINGLE_SOURCE and not style.verbose:
            console.print(Text(f"\n{heading}: {len(found)} questions (shown with --verbose)", style="bold"))
            continue
        console.print(Text(f"\n{heading} ({len(found)})", style="bold"))
        console.print(_quiet(found) if verdict not in DETAILED else Group(*map(_detail, found)))
    _foot(console, report)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _head(console: Console, report: Report) -> None:
    console.print(Text(headline(report.summary), style="bold"))
    console.print(Text(f"{printable(report.claims_file)}: {basis(report.summary)}; {evidence(report.summary)}"))


def _detail(finding: Finding) -> RenderableType:
    """A finding with its table of claims and its reasons."""
    title = Text("\n")
    title.append(finding.code, style=_SEVERITY[finding.severity])
    title.append(f" {finding.severity.value}  ", style=_SEVERITY[finding.severity])
    title.append(printable(finding.question), style="bold")
    parts: list[RenderableType] = [title]
    if finding.claims:
        parts.append(Padding(_table(finding), (0, 0, 0, 2)))
    else:
        parts.append(Text(f"  {printable(finding.message)}"))
    lines = [*because(finding), *filter(None, [waived(finding)])]
    if finding.claims and not lines:
        lines = [finding.message]
    parts.extend(Padding(Text(f"- {printable(line)}"), (0, 0, 0, 2)) for line in lines)
    parts.append(Text(f"  fingerprint {finding.fingerprint}", style="dim"))
    return Group(*parts)


def _table(finding: Finding) -> Table:
    rows = [row(claim) for claim in finding.claims]
    used = [index for index in range(len(COLUMNS)) if any(item[index] for item in rows)]
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for index in used:
        table.add_column(COLUMNS[index], overflow="fold", no_wrap=index in (0, 4), ratio=None)
    for item in rows:
        table.add_row(*(Text(printable(item[index])) for index in used))
    return table


def _quiet(found: tuple[Finding, ...]) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, show_edge=False)
    for ratio in (5, 4, 3):
        table.add_column(overflow="fold", ratio=ratio)
    for finding in found:
        table.add_row(*(Text(printable(cell)) for cell in short(finding)))
        for note in (*finding.notes, *(reason.text for reason in finding.reasons if _notable(finding))):
            table.add_row(Text(""), Text(printable(note), style="dim"), Text(""))
    return Padding(table, (0, 0, 0, 2))


def _notable(finding: Finding) -> bool:
    """Reasons of compatible findings are worth a line; agreements have none."""
    return finding.verdict is Verdict.COMPATIBLE


def _foot(console: Console, report: Report) -> None:
    broken = [rule for rule in report.rules if rule.outcome == "broken"]
    if report.rules:
        summary = report.summary
        console.print(Text("\nRules", style="bold"))
        console.print(
            f"  {summary.rules_kept} kept, {len(broken)} broken, {summary.rules_undecidable} left open by the values"
        )
    if report.not_compared:
        console.print(Text("\nNot compared", style="bold"))
        for entry in report.not_compared:
            console.print(Padding(Text(f"- {printable(left_out(entry))}"), (0, 0, 0, 2)))
    console.print(Text("\n'claims explain CODE' says what a code means and what to do.", style="dim"))
