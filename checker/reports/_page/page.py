"""The whole page: headings with their cards and matrices, the pairs of sources, and what the filters offer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.finding import Finding, Report, Severity, Verdict
from checker.outcome.standing import Standing, standing
from checker.reports._headline import opening
from checker.reports._page.card import Card, card
from checker.reports._page.doubts import Doubtful, doubtful
from checker.reports._page.matrix import Matrix, matrix, rows
from checker.reports._page.pairs import Pair, pairs
from checker.reports._page.unchecked import Unchecked, unchecked, without_sentences
from checker.reports._program import program_version
from checker.reports._words import aside, basis, evidence, number, sections, sentence_of, tables
from checker.texts import Texts

# A browser takes seconds to lay thousands of findings out: these are there at once, the others follow while one reads.
_DIRECT, _BATCH = 400, 150
_WORST = 3
# What needs a person lies open; the rest is one click away.
_OPEN = (Verdict.CONFLICT, Verdict.VIOLATION, None, Verdict.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The findings under one heading; those in ``later`` are laid out in batches after the page has opened."""

    id: str
    heading: str
    means: str | None
    verdict: str
    open: bool
    total: int
    cards: tuple[Card, ...]
    later: tuple[tuple[Card, ...], ...]
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the template lays out."""

    title: str
    found: str
    version: str
    basis: str
    evidence: str
    without: str | None
    unchecked: tuple[Unchecked, ...]
    chapters: tuple[Chapter, ...]
    worst: tuple[Finding, ...]
    pairs: tuple[Pair, ...]
    more_pairs: int
    doubts: tuple[Doubtful, ...]
    verdicts: tuple[str, ...]
    severities: tuple[str, ...]
    kinds: tuple[str, ...]
    tables: tuple[tuple[str, str], ...]


def page(report: Report, texts: Texts) -> Page:
    """Work out the page of a report; ``texts`` are those at hand, for the words around the values."""
    shown, more = pairs(report)
    return Page(
        title=f"{number(report.summary.conflicts, 'conflict')}: claims report on {report.claims_file}",
        found=opening(report),
        version=program_version(),
        basis=basis(report.summary),
        evidence=_sentence(evidence(report)),
        without=without_sentences(report, texts),
        unchecked=tuple(unchecked(report)),
        chapters=tuple(_chapters(report, texts)),
        pairs=shown,
        more_pairs=more,
        worst=_worst(report),
        doubts=doubtful(report.possible, texts),
        verdicts=_once(finding.verdict_name for finding in report.findings),
        severities=_once(finding.severity.value for finding in report.findings),
        kinds=tuple(sorted({finding.kind or finding.category.value for finding in report.findings})),
        tables=tuple(tables(report)),
    )


def _worst(report: Report) -> tuple[Finding, ...]:
    """Where a reader starts: the first that are in conflict, the findings being in order of weight."""
    grave = (Verdict.CONFLICT, Verdict.VIOLATION)
    open_ones = [
        f for f in report.findings if f.verdict in grave and f.waiver is None and f.severity is not Severity.LOW
    ]
    return tuple(open_ones[:_WORST]) if len(open_ones) > _WORST else ()


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _once(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _chapters(report: Report, texts: Texts) -> Iterator[Chapter]:
    numbers = {source.id: number for number, source in enumerate(report.sources)}
    room = rows(len(report.sources))
    direct = _DIRECT
    for heading, kind, findings in (*sections(report), *_known(report)):
        waived = standing(findings[0]) is not Standing.OPEN
        name = "waived" if waived else findings[0].verdict_name if kind else "problem"
        lines = matrix(report, findings, room)
        room -= len(lines.lines)
        cards = tuple(card(finding, report, texts, numbers) for finding in findings)
        later = tuple(cards[start : start + _BATCH] for start in range(direct, len(cards), _BATCH))
        yield Chapter(
            id=_slug(heading),
            heading=heading,
            means=sentence_of(heading),
            verdict=name,
            open=kind in _OPEN and not waived,
            total=len(cards),
            cards=cards[:direct],
            later=later,
            matrix=lines,
        )
        direct -= min(direct, len(cards))


def _known(report: Report) -> Iterator[tuple[str, Verdict, tuple[Finding, ...]]]:
    """What the baseline knows, under a heading of its own."""
    for heading, stands, findings in aside(report):
        if stands is Standing.BASELINED:
            yield heading, Verdict.CONFLICT, findings


def _slug(heading: str) -> str:
    return "g-" + re.sub(r"[^a-z]+", "-", heading.lower())
