"""One finding as the page shows it: its claims in their words, its reasons, its picture and a waiver to copy."""

from __future__ import annotations

from dataclasses import dataclass

from checker.finding import Finding, Report, Verdict
from checker.reports._page.bars import interval
from checker.reports._page.plot import Plot, plot
from checker.reports._page.tree import Tree, tree
from checker.reports._page.waive import Waive, waive
from checker.reports._reasons import in_full, told
from checker.reports._rows import rows
from checker.reports._words import because, waived
from checker.shown import ShownClaim
from checker.texts import Context, Texts

# Nothing is held against anything in these: a line a claim tells all, and keeps a long page light.
_QUIET = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in the words around it, with its reading. ``role`` is shown in findings on rules; a ``paged`` place says what is its line."""

    source: str
    words: Context
    reads_as: str
    interval: str
    by: str
    manner: str
    place: str
    paged: bool
    role: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with everything beside it. ``facets`` are what filters ask for: verdict, severity, kind, sources."""

    finding: Finding
    facets: str
    said: tuple[Said, ...]
    because: tuple[str, ...]
    in_full: tuple[str, ...]
    waived: str | None
    waive: Waive | None
    plot: Plot | None
    tree: Tree | None
    quiet: bool


def card(finding: Finding, report: Report, texts: Texts, numbers: dict[str, int]) -> Card:
    """The card of a finding; ``numbers`` are the sources' numbers on the page."""
    return Card(
        finding=finding,
        facets=_facets(finding, numbers),
        said=tuple(_said(*pair, finding, texts) for pair in zip(finding.claims, rows(finding), strict=True)),
        because=_because(finding),
        in_full=_in_full(finding),
        waived=waived(finding),
        waive=waive(finding, report.claims_file, report.today),
        plot=plot(finding),
        tree=tree(finding),
        quiet=finding.verdict in _QUIET,
    )


def _facets(finding: Finding, numbers: dict[str, int]) -> str:
    sources = " ".join(str(numbers[name]) for name in dict.fromkeys(claim.source for claim in finding.claims))
    return "|".join((finding.verdict_name, finding.severity.value, finding.kind or finding.category.value, sources))


def _because(finding: Finding) -> tuple[str, ...]:
    reasons = tuple(because(finding))
    if finding.claims and (reasons or finding.verdict in _QUIET):
        return reasons
    return (finding.message, *(reason for reason in reasons if reason != finding.message))


def _in_full(finding: Finding) -> tuple[str, ...]:
    """Every reason, where the card's own lines name some of the pairs alone."""
    every = tuple(in_full(finding))
    return every if every != tuple(told(finding)) else ()


def _said(claim: ShownClaim, row: tuple[str, ...], finding: Finding, texts: Texts) -> Said:
    source, _, _, reads_as, by, manner, place = row
    return Said(
        source=source,
        words=texts.context(claim) or quoted(claim),
        reads_as=reads_as,
        interval=interval(claim.kind or finding.kind, claim.key),
        by=by,
        manner=manner,
        place=place,
        paged=claim.page is not None,
        role=claim.role or "",
    )


def quoted(claim: ShownClaim) -> Context:
    """The value within its quote, where the text is not at hand."""
    before, found, after = (claim.quote or "").partition(claim.written)
    return Context(before, found, after) if found else Context("", claim.written, "")
