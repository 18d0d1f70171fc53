"""What is in doubt, and repeats values that the same sources are in conflict over, is told in the conflict; nothing vanishes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker import check
from checker.finding import Finding, PossiblePair, Verdict
from checker.outcome.once import doubts_told_once, told_once
from checker.shown import ShownClaim
from claims.value import RelationKind

TEXTS = {
    "courier": "2024-03-04\n\nThe collapse of the stage at Norwick injured 34 people on Sunday evening.\n",
    "gazette": "2024-03-05\n\nNobody slept. 27 people were injured in the collapse of the stage at Norwick, it was found.\n",
}


@pytest.fixture(scope="module")
def conflict(tmp_path_factory: pytest.TempPathFactory) -> Finding:
    folder = tmp_path_factory.mktemp("stage")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (found,) = (item for item in check(folder).findings if item.verdict is Verdict.CONFLICT)
    return found


def elsewhere(claim: ShownClaim, line: int) -> ShownClaim:
    """The same said at another place."""
    return replace(claim, line=line, column=1, value_start=1000 + line, value_stop=1010 + line)


def pair(left: ShownClaim, right: ShownClaim) -> PossiblePair:
    return PossiblePair(
        question="How many were injured?",
        fingerprint="0123456789ab",
        left=left,
        right=right,
        score=-1.0,
        needed=-0.8,
        reason="",
        relation=RelationKind.DIFFERS,
        relation_reason="",
    )


def test_a_pair_in_doubt_is_told_in_the_conflict_with_its_places(conflict: Finding) -> None:
    one, two = conflict.claims
    (kept,), pairs = doubts_told_once([conflict], [pair(elsewhere(one, 9), two)])
    assert pairs == ()
    assert kept.claims == conflict.claims
    assert kept.fingerprint == conflict.fingerprint
    assert kept.notes[-1] == (
        f"told again, and perhaps of another thing: 34 people (courier:9:1) and 27 people (gazette:3:{two.column})"
    )


def test_a_finding_in_doubt_is_told_there_too(conflict: Finding) -> None:
    claims = tuple(elsewhere(claim, 7) for claim in conflict.claims)
    doubt = replace(conflict, verdict=Verdict.UNCERTAIN, fingerprint="ba9876543210", claims=claims)
    (kept,), _ = doubts_told_once([doubt, conflict], [])
    assert kept.notes[-1] == (
        "told again, and perhaps of another thing: 34 people (courier:7:1) and 27 people (gazette:7:1)"
    )


def test_the_same_words_under_another_question_in_doubt(conflict: Finding) -> None:
    doubt = replace(
        conflict, verdict=Verdict.UNCERTAIN, fingerprint="ba9876543210", slot="seized", question="How many were seized?"
    )
    (kept,) = told_once([doubt, conflict])
    assert kept.verdict is Verdict.CONFLICT
    assert kept.notes[-1] == "the same words answer: How many were seized?"


@pytest.mark.parametrize("change", ["value", "question", "source", "curated"])
def test_what_tells_anything_else_stays(conflict: Finding, change: str) -> None:
    one, two = conflict.claims
    other = {
        "value": replace(one, key="21", written="21 people"),
        "question": replace(one, slot="seized"),
        "source": replace(one, source="radio"),
        "curated": one,
    }[change]
    stands = conflict
    if change == "curated":
        stands = replace(conflict, claims=(replace(one, origin="curated"), two))
    doubtful = pair(elsewhere(other, 9), two)
    (kept,), pairs = doubts_told_once([stands], [doubtful])
    assert (kept, pairs) == (stands, (doubtful,))


def test_a_whole_report_counts_what_is_left(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    report = check(tmp_path)
    assert report.summary.possible == len(report.possible)
    assert report.summary.conflicts == 1
