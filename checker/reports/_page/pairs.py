"""Who agrees with whom: for every two sources, on how many questions that both answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from checker.finding import Finding, Report, Verdict
from checker.shown import ShownClaim
from claims.claim import Modality
from claims.extract.language.given import NAMES
from claims.value import RelationKind

# Worst first: two sources stand on a question as the worst pair of their claims does.
STANDS = ("conflict", "open", "compatible", "agree")
_SAME = (Verdict.AGREEMENT, Verdict.VARIANT, Verdict.SINGLE_SOURCE)
_OF = {
    RelationKind.DIFFERS: "conflict",
    RelationKind.UNCERTAIN: "open",
    RelationKind.INCOMPARABLE: "open",
    RelationKind.SAME: "agree",
}
_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources with their questions in common, counted by how they stand."""

    left: str
    right: str
    questions: int
    counts: tuple[tuple[str, int, float, float], ...]

    @property
    def conflicts(self) -> int:
        """On how many they conflict."""
        return self.counts[0][1]


def pairs(report: Report) -> tuple[tuple[Pair, ...], int]:
    """The pairs of sources with a question in common, most conflicts first, and how many are not shown."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for finding in report.findings:
        if finding.slot is not None and finding.verdict is not None and not _is_one_name(finding):
            for pair, stand in _stands(finding):
                found.setdefault(pair, Counter())[stand] += 1
    made = sorted(
        (_pair(*item) for item in found.items()), key=lambda pair: (-pair.conflicts, -pair.questions, pair.left)
    )
    return tuple(made[:_SHOWN]), max(len(made) - _SHOWN, 0)


def _is_one_name(finding: Finding) -> bool:
    """Whether all it says is that sources call something by one name: no two texts on it would not."""
    return finding.slot in NAMES and finding.verdict in (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)


def _pair(names: tuple[str, str], counts: Counter[str]) -> Pair:
    total = sum(counts.values())
    shares: list[tuple[str, int, float, float]] = []
    start = 0.0
    for stand in STANDS:
        share = 100 * counts[stand] / total
        shares.append((stand, counts[stand], round(start, 2), round(share, 2)))
        start += share
    return Pair(*names, total, tuple(shares))


def _stands(finding: Finding) -> Iterator[tuple[tuple[str, str], str]]:
    by_source: dict[str, list[ShownClaim]] = {}
    for claim in finding.claims:
        by_source.setdefault(claim.source, []).append(claim)
    relations = {
        (r.left_key, r.right_key): "compatible" if r.superseded else _OF.get(r.relation, "compatible")
        for r in finding.reasons
    }
    for left, right in combinations(sorted(by_source), 2):
        yield (
            (left, right),
            _worst(_stand(finding, a, b, relations) for a, b in product(by_source[left], by_source[right])),
        )


def _worst(stands: Iterable[str]) -> str:
    return min(stands, key=STANDS.index)


def _stand(finding: Finding, a: ShownClaim, b: ShownClaim, relations: dict[tuple[str, str], str]) -> str:
    if finding.verdict in _SAME or (a.key == b.key and _denied(a) == _denied(b)):
        return "agree"
    known = relations.get((a.key, b.key)) or relations.get((b.key, a.key))
    if known:
        return known
    # A pair without a reason of its own (a report shows the weightiest ones only) accuses nobody of a conflict.
    return "open" if finding.verdict in (Verdict.CONFLICT, Verdict.UNCERTAIN) else "compatible"


def _denied(claim: ShownClaim) -> bool:
    return claim.modality is Modality.DENIED
