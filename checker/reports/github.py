"""Annotations of GitHub Actions, then the whole list.

Source of the rules: GitHub docs, "Workflow commands for GitHub Actions", and the runner's own parsing of them
(actions/runner, ActionCommand): ``%``, CR and LF are escaped in a message, ``:`` and ``,`` in a property besides.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Report
from checker.printable import printable
from checker.reports import Style
from checker.reports._problems import Problem, Weight, known_as, line, placed, problems
from checker.reports._words import gone, headline

# GitHub shows ten annotations of a level a step; the list below them holds all.
_SHOWN = 10
_COMMANDS = {Weight.ERROR: "error", Weight.WARNING: "warning", Weight.NOTE: "notice"}


def render(report: Report, style: Style) -> str:
    """The ten worst problems of each level as annotations, then every problem in a folded group, then the counts.

    What is known already is in the list, and takes no annotation from what is new.
    """
    return "".join(f"{row}\n" for row in _lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[str]:
    found = problems(report, style)
    fresh = [problem for problem in found if not known_as(problem.finding)]
    for weight in Weight:
        same = [problem for problem in fresh if problem.weight is weight]
        yield from map(_annotation, same[:_SHOWN])
        if len(same) > _SHOWN:
            yield f"{_SHOWN} of {len(same)} problems of level '{_COMMANDS[weight]}' are annotated, the worst first; all are listed below"
    if found:
        yield f"::group::All problems ({len(found)})"
        yield from map(line, found)
        yield "::endgroup::"
    yield headline(report.summary)
    if report.baseline and report.baseline.gone:
        yield printable(gone(report.baseline))


def _annotation(problem: Problem) -> str:
    place, finding = problem.place, problem.finding
    fields: dict[str, object] = {"file": place.path, "line": place.line, "endLine": place.end_line or place.line}
    if place.column is not None and place.end_line == place.line:
        # Columns of a stretch over several lines are refused by the API behind the command.
        fields |= {"col": place.column, "endColumn": place.end_column or place.column}
    fields["title"] = f"{finding.code} {finding.severity.value}"
    told = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{_COMMANDS[problem.weight]} {told}::{_data(placed(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
