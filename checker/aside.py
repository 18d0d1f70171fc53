"""What is told beside the groups: pairs of claims in doubt, and what was left out before the check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.align import group_key
from checker.finding import NotCompared, PossiblePair
from checker.shown import ShownClaim
from checker.wording.feature_words import NEAR_ENOUGH, plain_reason
from checker.wording.feature_words import shown as called
from claims.claim import Claim
from claims.value import Given, RelationKind
from claims.values import kind

if TYPE_CHECKING:
    from checker.baseline.model import Baseline
    from checker.discover import Score
    from checker.from_texts.found import Found

# How many features are named for a pair, and how many against it.
_MOST = 3
_ORDER = (RelationKind.DIFFERS, RelationKind.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two claims that may answer one question, the weights that speak for and against it, and the weight that is needed."""

    left: Claim
    right: Claim
    score: Score
    needed: float

    def sides(self) -> tuple[Claim, Claim]:
        """Both claims, in an order that does not depend on the input's."""
        left, right = sorted((self.left, self.right), key=Claim.order)
        return left, right

    def parts(self) -> tuple[str, ...]:
        """What the fingerprint is made of: sources, questions, values and words, and no place, so that it survives new lines."""
        return tuple(
            part for claim in self.sides() for part in (claim.source, claim.slot, claim.value.key(), _words(claim))
        )


@dataclass(frozen=True, slots=True)
class Aside:
    """Pairs in doubt, what was left out, with the reason, and the findings that are known already."""

    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[NotCompared, ...] = ()
    baseline: Baseline | None = None


def aside_of(found: Found | None, left_out: tuple[NotCompared, ...] = ()) -> Aside:
    """What is told beside the groups of claims that were found in texts."""
    return Aside(tuple(_doubts(found)), (*left_out, *found.left_out)) if found else Aside((), left_out)


def _doubts(found: Found) -> Iterator[Doubt]:
    """The pairs in doubt, with curated claims in the place of those found where they stand; none whose question was settled by declaration."""
    from checker.discover.discovery import spot_of
    from checker.discover.pairing.log_odds import weights

    now = {spot_of(origin): claim for claim in found.joined.claims if (origin := found.joined.origins.get(id(claim)))}
    now |= {spot_of(claim): twin for claim, twin in found.joined.doubles}
    needed = float(weights()["thresholds"]["comparable"])
    for pair in found.discovery.possible:
        left, right = now.get(spot_of(pair.left)), now.get(spot_of(pair.right))
        if left and right and left is not right and _question(left) != _question(right):
            yield Doubt(left, right, pair.score, needed)


def _question(claim: Claim) -> tuple[object, ...]:
    return group_key(claim.slot, claim.about, claim.qualifiers)


def pairs_shown(
    doubts: Iterable[Doubt],
    shown: Callable[[Claim], ShownClaim],
    asked: Callable[[Claim, Claim], str],
    given: Mapping[str, Given],
    digest: Callable[..., str],
) -> tuple[PossiblePair, ...]:
    """The pairs in doubt as a report shows them: those that would conflict first, then the surest. ``asked`` gives the question of two claims."""
    made = [_shown(doubt, shown, asked, given, digest) for doubt in doubts]
    return tuple(sorted(made, key=lambda pair: (_rank(pair.relation), -pair.score, pair.fingerprint)))


def _rank(relation: RelationKind) -> int:
    return _ORDER.index(relation) if relation in _ORDER else len(_ORDER)


def _shown(
    doubt: Doubt,
    shown: Callable[[Claim], ShownClaim],
    asked: Callable[[Claim, Claim], str],
    given: Mapping[str, Given],
    digest: Callable[..., str],
) -> PossiblePair:
    left, right = doubt.sides()
    relation = kind(left.value.kind).relate(left.value, right.value, given[left.slot])
    return PossiblePair(
        question=asked(left, right),
        fingerprint=digest("possible", *doubt.parts()),
        left=shown(left),
        right=shown(right),
        score=round(doubt.score.total, 2),
        needed=doubt.needed,
        reason=_reason(doubt),
        in_words=NEAR_ENOUGH if doubt.score.total >= doubt.needed else plain_reason(doubt.score.features),
        relation=relation.kind,
        relation_reason=relation.reason,
    )


def _words(claim: Claim) -> str:
    return claim.provenance.quote or claim.written


def _reason(doubt: Doubt) -> str:
    """The weightiest features on either side; the prior speaks against every pair and is named only with the weights."""
    told = sorted(
        (row for row in doubt.score.features if row[2] and row[0] != "prior"), key=lambda row: (-abs(row[2]), row[0])
    )
    sides = (("for it", [row for row in told if row[2] > 0]), ("against it", [row for row in told if row[2] < 0]))
    parts = (
        f"{side}: {', '.join(f'{called(name)} ({added:+.2f})' for name, _, added in rows[:_MOST])}"
        for side, rows in sides
        if rows
    )
    return "; ".join((*parts, *((NEAR_ENOUGH,) if doubt.score.total >= doubt.needed else ())))
