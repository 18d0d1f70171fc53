"""What decides a verdict is read first and in full; of the rest the pairs alone, and nothing vanishes from the findings."""

from __future__ import annotations

import pytest

from checker.finding import Category, Finding, Reason, Severity, Verdict
from checker.outcome.order import rank
from checker.reports._page.bars import interval
from checker.reports._reasons import in_full, told
from claims.value import RelationKind

DIFFERS, UNCERTAIN, WITHIN, LEFT_OUT = (
    RelationKind.DIFFERS,
    RelationKind.UNCERTAIN,
    RelationKind.WITHIN,
    RelationKind.INCOMPARABLE,
)


def reason(left: str, right: str, relation: RelationKind, text: str = "", gave_way: bool = False) -> Reason:
    text = text or f"{left} and {right} are apart"
    return Reason(left=left, right=right, relation=relation, text=text, superseded=gave_way)


def finding(
    *reasons: Reason,
    verdict: Verdict = Verdict.CONFLICT,
    severity: Severity = Severity.MEDIUM,
    notes: tuple[str, ...] = (),
) -> Finding:
    return Finding(
        code="CC101",
        category=Category.GROUP,
        verdict=verdict,
        severity=severity,
        question="How many goats were sold?",
        message="the sources conflict",
        fingerprint="f00",
        reasons=reasons,
        notes=notes,
    )


def test_two_reasons_of_a_sort_are_both_said_in_full() -> None:
    said = finding(reason("9", "4", DIFFERS), reason("9", "5", DIFFERS))
    assert list(told(said)) == ["9 and 4 are apart", "9 and 5 are apart"]


def test_of_more_the_first_is_said_and_the_pairs_of_the_others_are_named() -> None:
    said = finding(reason("9", "4", DIFFERS), reason("9", "5", DIFFERS), reason("9", "7", DIFFERS))
    assert list(told(said)) == ["9 and 4 are apart", "also apart: 9 and 5; 9 and 7"]


def test_pairs_beyond_the_first_few_are_counted_and_kept() -> None:
    said = finding(*(reason("30", str(low), DIFFERS) for low in range(10, 18)))
    assert list(told(said))[1] == "also apart: 30 and 11; 30 and 12; 30 and 13; 30 and 14; and 3 more pairs"
    assert len(list(in_full(said))) == len(said.reasons) == 8


def test_a_pair_that_surely_differs_is_not_said_to_be_in_doubt_as_well() -> None:
    doubt = reason("9", "4", UNCERTAIN, "9 and 4 are apart, if both were told of one day")
    said = finding(reason("9", "4", DIFFERS), doubt)
    assert list(told(said)) == ["9 and 4 are apart"]
    assert list(in_full(said)) == ["9 and 4 are apart", doubt.text]


def test_what_the_notes_count_as_not_compared_is_said_once() -> None:
    wide = reason("9", "dozens", LEFT_OUT, "one is too wide")
    said = finding(reason("9", "4", DIFFERS), wide, notes=("not compared (1): one is too wide",))
    assert list(told(said)) == ["9 and 4 are apart"]


def test_where_a_later_report_decides_what_gave_way_comes_first() -> None:
    fits, rose = reason("9", "about 9", WITHIN, "9 fits"), reason("9", "4", DIFFERS, "9 is later", gave_way=True)
    assert list(told(finding(fits, rose, verdict=Verdict.SUPERSEDED))) == ["9 is later", "9 fits"]
    assert list(told(finding(fits, rose, verdict=Verdict.COMPATIBLE))) == ["9 fits", "9 is later"]


def test_a_clear_conflict_comes_before_one_in_doubt_and_a_weightier_one_before_both() -> None:
    clear = finding(reason("9", "4", DIFFERS))
    partly = finding(reason("9", "4", DIFFERS), reason("9", "7", UNCERTAIN))
    grave = finding(reason("9", "4", DIFFERS), reason("9", "7", UNCERTAIN), severity=Severity.HIGH)
    assert sorted([partly, clear, grave], key=rank) == [grave, clear, partly]


def test_pairs_are_named_without_the_note_on_their_unit() -> None:
    far = [reason(f"about {miles} km (converted)", "8 km", DIFFERS) for miles in (32, 40, 48)]
    assert list(told(finding(*far)))[1] == "also apart: about 40 km and 8 km; about 48 km and 8 km"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("[30577.536,33796.224] m", "30.6 to 33.8 km"),
        ("[2375,2625]", "2,375 to 2,625"),
        ("(,45.5] kg", "up to 45.5 kg"),
        ("[2000,)", "from 2,000"),
    ],
)
def test_what_a_hedge_stands_for_has_no_more_digits_than_it_bears(key: str, shown: str) -> None:
    assert interval("count", key) == shown
