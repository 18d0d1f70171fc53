"""The reasons of a finding as people read them: what decides its verdict first and in full, of the rest the pairs alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.finding import Finding, Reason, Verdict
from claims.value import RelationKind

# Up to so many reasons of one sort are said in full; of more the first alone, with so many pairs of the others.
_FULL, _NAMED = 2, 4
_GAVE_WAY = "gave way"
_SORTS = {
    RelationKind.DIFFERS: "apart",
    RelationKind.UNCERTAIN: "in doubt",
    RelationKind.SAME: "the same",
    RelationKind.OVERLAPS: "compatible",
    RelationKind.CONTAINS: "compatible",
    RelationKind.WITHIN: "compatible",
    RelationKind.INCOMPARABLE: "not compared",
}


def told(finding: Finding) -> Iterator[str]:
    """The reasons, those that decide first; of a sort with more than two, the first in full and the pairs of the others."""
    by_sort: dict[str, list[Reason]] = {}
    known: dict[frozenset[str], str] = {}
    for reason in decisive_first(finding):
        sort = _sort(reason)
        # Two values that surely differ somewhere are not said to be in doubt elsewhere as well.
        if known.setdefault(frozenset((reason.left, reason.right)), sort) == sort:
            by_sort.setdefault(sort, []).append(reason)
    for sort, reasons in by_sort.items():
        yield from _of_sort(sort, reasons)


def in_full(finding: Finding) -> Iterator[str]:
    """Every reason in full, those that decide first."""
    return (reason.text for reason in decisive_first(finding))


def decisive_first(finding: Finding) -> Sequence[Reason]:
    """The reasons without those that the notes count as not compared; where a later report decides, what gave way comes first."""
    noted = "\n".join(finding.notes)
    reasons = [
        reason
        for reason in finding.reasons
        if reason.relation is not RelationKind.INCOMPARABLE or reason.text not in noted
    ]
    decides = finding.verdict is Verdict.SUPERSEDED
    return sorted(reasons, key=lambda reason: reason.superseded != decides)


def _sort(reason: Reason) -> str:
    return _GAVE_WAY if reason.superseded else _SORTS[reason.relation]


def _of_sort(sort: str, reasons: Sequence[Reason]) -> Iterator[str]:
    if len(reasons) <= _FULL:
        yield from (reason.text for reason in reasons)
        return
    first, *rest = reasons
    yield first.text
    pairs = [pair for pair in dict.fromkeys(map(_pair, rest)) if pair != _pair(first)]
    if not pairs:
        return
    more = len(pairs) - _NAMED
    # To say that there is one more takes no less room than to name it.
    named = pairs if more <= 1 else [*pairs[:_NAMED], f"and {more} more pairs"]
    yield f"also {sort}: {'; '.join(named)}"


def _pair(reason: Reason) -> str:
    """Two values side by side: that a figure was converted stands in the table."""
    return f"{reason.left} and {reason.right}".replace(" (converted)", "")
