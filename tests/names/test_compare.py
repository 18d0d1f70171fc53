"""The table of cases, and what must hold for any two strings."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.names import compare, fold, parse, similarity

CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))
# Letters that names are written with, so that more than the last resort is met.
NAMELIKE = st.text(
    "abeghiklmnorsuvyzABDKS -'.,оваеийсьяґїўқәіŽščłöالمحدקყობაΓεώ김정नम習", max_size=40
)


@pytest.mark.parametrize(("left", "right", "outcome", "why"), CASES)
def test_case(left: str, right: str, outcome: str, why: str) -> None:
    found = compare(left, right)
    assert found.outcome == outcome, f"{why}: {found}"
    assert found.reason


@pytest.mark.parametrize(("left", "right", "outcome", "why"), CASES)
def test_either_order(left: str, right: str, outcome: str, why: str) -> None:
    assert compare(left, right) == compare(right, left)


@pytest.mark.parametrize(("left", "right", "outcome", "why"), CASES)
def test_score_agrees_with_the_outcome(left: str, right: str, outcome: str, why: str) -> None:
    score = similarity(left, right)
    assert (score >= 0.8) == (outcome == "variant")
    assert (score < 0.45) == (outcome == "different")


@given(st.one_of(st.text(), NAMELIKE), st.one_of(st.text(), NAMELIKE))
@settings(max_examples=300, deadline=None)
def test_symmetric_and_bounded(a: str, b: str) -> None:
    found = compare(a, b)
    assert found == compare(b, a)
    assert 0 <= found.score <= 1


@given(st.one_of(st.text(), NAMELIKE))
@settings(max_examples=500, deadline=None)
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(NAMELIKE)
@settings(max_examples=200, deadline=None)
def test_a_name_is_never_different_from_itself(text: str) -> None:
    assert compare(text, text).outcome != "different"


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "ab " * 3_333, "-" * 10_000, "\u0301" * 10_000, "ш" * 10_000]
)
def test_a_name_of_any_length_gets_an_answer(text: str) -> None:
    assert compare(text, "Anna Weber").outcome == "different"
    assert len(parse(text).tokens) <= 24


def test_the_reason_names_the_part_that_differs() -> None:
    assert "surname differs: burakov, burlakov" in compare("Ivan Burakov", "Ivan Burlakov").reason
    assert "given name differs" in compare("Yegor Zubov", "Igor Zubov").reason
    assert "patronymic differs" in compare("Oleg Ivanovich Zubov", "Oleg Petrovich Zubov").reason


def test_the_steps_explain_every_pair() -> None:
    steps = compare("Ihar Piatrou", "Igor Petrov").steps
    assert any("ihar" in step and "given name" in step for step in steps)
    assert any("piatrou" in step and "romanisation" in step for step in steps)


def test_a_part_left_out_is_named() -> None:
    assert "left out" in compare("Oleg Zubov", "Oleg Petrovich Zubov").reason
