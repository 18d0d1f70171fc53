"""The report for a terminal: a summary, then who says what, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from checker.finding import Finding, Report, Severity, Verdict
from checker.outcome.standing import Standing
from checker.printable import printable
from checker.reports import Style
from checker.reports._columns import table, wrapped
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
    means,
    number,
    sections,
    summed_up,
    tables,
    waived,
)

# SGR parameters of ECMA-48; the codes are text too, so colour never carries a meaning alone.
_FEW = 10
Shown = TypeVar("Shown")
_BOLD, _DIM = "1", "2"
# Of one source that says the same in many places so many are shown; all with --verbose.
_PLACES = 3
_SEVERITY = {Severity.HIGH: "1;31", Severity.MEDIUM: "31", Severity.LOW: "33", Severity.NONE: _DIM}


def render(report: Report, style: Style) -> str:
    """The report, as wide as the terminal; without colour where the terminal or the user wants none."""
    return "\n".join(_lines(report, style)) + "\n"


def _lines(report: Report, style: Style) -> Iterator[str]:
    yield from _painted(summed_up(report), _BOLD, style)
    yield from _painted(f"{report.claims_file}: {basis(report.summary)}; {evidence(report)}", "", style)
    yield from _incidents(report, style)
    for heading, verdict, found in sections(report):
        yield ""
        if verdict is Verdict.SINGLE_SOURCE and not style.verbose:
            yield from _painted(f"{heading}: {number(len(found), 'question')} (shown with --verbose)", _BOLD, style)
            continue
        yield from _painted(f"{heading} ({len(found)})", _BOLD, style)
        if meaning := means(heading):
            yield from _painted(meaning, _DIM, style, 2)
        if verdict in DETAILED:
            for finding in found:
                yield from _detail(finding, style)
        else:
            yield from _quiet(found, style)
    yield from _possible(report, style)
    yield from _baseline(report, style)
    yield from _foot(report, style)


def _incidents(report: Report, style: Style) -> Iterator[str]:
    """A row a text that tells of an incident; without --verbose the first few."""
    if not report.incidents:
        return
    shown, rest = _first(report.incidents, style)
    yield ""
    yield from _painted(f"{INCIDENTS} ({rest})" if rest else INCIDENTS, _BOLD, style)
    yield from _columns(INCIDENT_COLUMNS, [incident_row(told) for told in shown], style)


def _possible(report: Report, style: Style) -> Iterator[str]:
    """Pairs in doubt, each with its reason in words, or with --verbose in weights: those that would conflict come first, and without --verbose only the first few."""
    if not report.possible:
        return
    shown, rest = _first(report.possible, style)
    yield ""
    yield from _painted(f"{POSSIBLE} ({len(report.possible)}{f'; {rest}' if rest else ''})", _BOLD, style)
    yield from _painted("not held against each other, and no reason to fail", _DIM, style, 2)
    head, *lines = table(
        [POSSIBLE_COLUMNS, *(tuple(map(printable, possible_row(pair))) for pair in shown)], style.width
    )
    for line in head:
        yield f"\x1b[{_DIM}m{line}\x1b[0m" if style.colour else line
    for pair, row in zip(shown, lines, strict=True):
        yield from row
        yield from _painted(doubt(pair) if style.verbose else pair.in_words, _DIM, style, 4, "- ")
        yield from _painted(f"fingerprint {pair.fingerprint}", _DIM, style, 4)


def _first(some: Sequence[Shown], style: Style) -> tuple[Sequence[Shown], str]:
    """Those of a list that are shown, all with --verbose and else the first few, and the words for it where that leaves some out."""
    if style.verbose or len(some) <= _FEW:
        return some, ""
    return some[:_FEW], f"the first {_FEW}, all with --verbose"


def _baseline(report: Report, style: Style) -> Iterator[str]:
    """What the baseline knows, a row each, and what of it is gone."""
    for heading, stands, found in aside(report):
        if stands is Standing.BASELINED:
            yield ""
            yield from _painted(f"{heading} ({len(found)})", _BOLD, style)
            yield from _rows([aside_row(finding) for finding in found], style)
    if report.baseline and report.baseline.gone:
        yield ""
        yield from _painted(f"Gone from the baseline ({len(report.baseline.gone)})", _BOLD, style)
        yield from _rows(gone_rows(report.baseline), style)
        yield from _painted(gone(report.baseline), _DIM, style, 2, "- ")


def _rows(rows: list[tuple[str, ...]], style: Style) -> Iterator[str]:
    for lines in table([tuple(map(printable, row)) for row in rows], style.width):
        yield from lines


def _painted(text: str, sgr: str, style: Style, indent: int = 0, first: str = "") -> Iterator[str]:
    """Wrapped lines in one colour; ``first`` starts the first line, the others are indented as far."""
    hang = indent + len(first)
    for place, line in enumerate(wrapped(printable(text), max(style.width - hang, 20))):
        start = " " * indent + first if place == 0 else " " * hang
        yield start + (f"\x1b[{sgr}m{line}\x1b[0m" if style.colour and sgr else line)


def _detail(finding: Finding, style: Style) -> Iterator[str]:
    """A finding with its table of claims and its reasons."""
    yield ""
    label = f"{finding.code} {finding.severity.value}  "
    title = "".join(_painted(label.strip(), _SEVERITY[finding.severity], style)) + "  "
    question = list(_painted(finding.question, _BOLD, style, len(label)))
    yield title + question[0].lstrip(" ")
    yield from question[1:]
    lines = [*because(finding, style.verbose), *filter(None, [waived(finding)])]
    if finding.claims:
        yield from _table(finding, style)
    else:
        lines = [finding.message, *lines]
    for line in lines or [finding.message]:
        yield from _painted(line, "", style, 2, "- ")
    yield from _painted(f"fingerprint {finding.fingerprint}", _DIM, style, 2)


def _table(finding: Finding, style: Style) -> Iterator[str]:
    """Who says what; columns that nobody fills are left out."""
    yield from _columns(COLUMNS, gathered(rows(finding), None if style.verbose else _PLACES), style)


def _columns(head_row: tuple[str, ...], rows: list[tuple[str, ...]], style: Style) -> Iterator[str]:
    used = filled(rows)
    head, *rest = table([[printable(item[index]) for index in used] for item in (head_row, *rows)], style.width)
    for line in head:
        yield f"\x1b[{_DIM}m{line}\x1b[0m" if style.colour else line
    for lines in rest:
        yield from lines


def _quiet(found: tuple[Finding, ...], style: Style) -> Iterator[str]:
    """Findings that need no action, a row each, with a note where there is something to note."""
    rows = [tuple(map(printable, short(finding))) for finding in found]
    for finding, lines in zip(found, table(rows, style.width), strict=True):
        yield from lines
        notes = because(finding, style.verbose) if finding.verdict is Verdict.COMPATIBLE else finding.notes
        for note in notes:
            yield from _painted(note, _DIM, style, 4, "- ")


def _foot(report: Report, style: Style) -> Iterator[str]:
    yield ""
    yield from _painted("Sources", _BOLD, style)
    yield from _columns(SOURCE_COLUMNS, [source_row(source) for source in report.sources], style)
    if report.tables:
        yield ""
        yield from _painted(TABLES, _BOLD, style)
        for file, told in tables(report):
            yield from _painted(f"{file}: {told}", "", style, 2, "- ")
    if report.rules:
        broken = sum(rule.outcome == "broken" for rule in report.rules)
        kept, left = report.summary.rules_kept, report.summary.rules_undecidable
        yield ""
        yield from _painted("Rules", _BOLD, style)
        yield f"  {kept} kept, {broken} broken, {left} left open by the values"
    if report.not_compared:
        yield ""
        yield from _painted("Not compared", _BOLD, style)
        for entry in report.not_compared:
            yield from _painted(left_out(entry), "", style, 2, "- ")
    yield ""
    yield from _painted("'claims explain CODE' says what a code means and what to do.", _DIM, style)
