"""What a check in CI lists: findings that need a person, worst first, each with the places of its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.finding import Finding, Report, Severity
from checker.outcome.order import failing, level
from checker.outcome.standing import Standing, standing
from checker.printable import printable
from checker.reports import Style
from checker.settings import FailOn
from checker.shown import ShownClaim
from checker.texts import Place
from claims.review import ReviewState

_SEVERITIES = tuple(Severity)


class Weight(StrEnum):
    """How much a problem weighs in CI: errors and warnings fail the check, notes do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding with its weight and the place of each of its claims; ``place`` is that of the first."""

    finding: Finding
    weight: Weight
    place: Place
    claims: tuple[tuple[ShownClaim, Place], ...]


def problems(report: Report, style: Style) -> tuple[Problem, ...]:
    """Everything but agreements, compatible values and what a person set aside, unless it fails the check; worst first.

    What a baseline knows is a problem still, and known.
    """
    found = every(report, style, _worth)
    weights = tuple(Weight)
    # The sort is stable: equals keep the order of the report.
    return tuple(sorted(found, key=lambda p: (weights.index(p.weight), _SEVERITIES.index(p.finding.severity))))


def every(report: Report, style: Style, wanted: Callable[[Finding], bool] | None = None) -> Iterator[Problem]:
    """Every finding of the report that is wanted or fails the check, in the report's order."""
    failed = {id(finding) for finding in failing(report.findings, style.fail_on)}
    for finding in report.findings:
        fails = id(finding) in failed
        if fails or wanted is None or wanted(finding):
            yield _problem(finding, fails, report, style)


def sentence(finding: Finding) -> str:
    """A finding in one line: the question, then what was found."""
    joint = "" if finding.question.endswith("?") else ":"
    return printable(f"{finding.question}{joint} {finding.message}")


def placed(problem: Problem) -> str:
    """The sentence of a problem, with the page of its first place where the file has pages: no line number says that."""
    page = f" [page {problem.place.page}]" if problem.place.page else ""
    return f"{sentence(problem.finding)}{page}"


def line(problem: Problem) -> str:
    """``path:line:col: CODE message``, the form that editors and CI matchers read."""
    place = problem.place
    known = f" [{stands}]" if (stands := known_as(problem.finding)) else ""
    return printable(f"{place.path}:{place.line}:{place.column or 1}: {problem.finding.code} {placed(problem)}{known}")


def known_as(finding: Finding) -> str | None:
    """In a word why a problem that is listed fails nothing: it is known from the baseline, or a source is known to be wrong."""
    if standing(finding) is Standing.BASELINED:
        return "baselined"
    return "source wrong" if finding.state is ReviewState.SOURCE_WRONG else None


def told(problem: Problem) -> Iterator[str]:
    """The claims of a problem, a line each: place, source, words and reading."""
    for claim, place in problem.claims:
        page = f" (page {place.page})" if place.page else ""
        at = f"{place.path}:{place.line}:{place.column or 1}{page}"
        yield printable(f"{at}: {claim.source}: “{claim.written}” reads as {claim.normalised}")


def _worth(finding: Finding) -> bool:
    return finding.severity is not Severity.NONE and (
        level(finding) is not FailOn.NEVER or known_as(finding) is not None
    )


def _problem(finding: Finding, fails: bool, report: Report, style: Style) -> Problem:
    texts, name = style.texts, report.claims_file
    claims = tuple((claim, texts.place(claim, name)) for claim in finding.claims)
    failed = Weight.ERROR if finding.severity is Severity.HIGH else Weight.WARNING
    place = claims[0][1] if claims else texts.entry(None, name)
    return Problem(finding, failed if fails else Weight.NOTE, place, claims)
