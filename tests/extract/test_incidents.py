from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.extract.incidents.incident import incident
from claims.extract.incidents.victims import suffered
from claims.value import Reading

_CASES: Any = yaml.safe_load((Path(__file__).parent / "incidents.yaml").read_text(encoding="utf-8"))
_ELSEWHERE: Any = yaml.safe_load((Path(__file__).parent / "elsewhere.yaml").read_text(encoding="utf-8"))
_COUNTS: Any = yaml.safe_load((Path(__file__).parent / "harm_counts.yaml").read_text(encoding="utf-8"))
_HARM = ("killed", "shot", "injured")


@pytest.mark.parametrize("case", _CASES["sentences"], ids=lambda case: case["text"][:60])
def test_sentence(case: dict[str, Any]) -> None:
    told = [one for one in suffered(case["text"]) if one.family in _HARM]
    assert [f"{one.family} {'-' if one.number is None else one.number}" for one in told] == case["told"]
    if "ages" in case:
        found = {age.span.start: age.years for one in suffered(case["text"]) for age in one.ages}
        assert [found[start] for start in sorted(found)] == case["ages"]


def _marked(case: dict[str, Any]) -> Any:
    """A case that is known to fail, with the reason."""
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["title"][:60], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in [*_CASES["articles"], *_ELSEWHERE["articles"]]])
def test_article(case: dict[str, Any]) -> None:
    day: date = case["published"]
    text = f"{case['title']}\n\n{case['text']}"
    found = incident(text, Reading(published=(day, day)))
    assert {
        "killed": found.killed.number if found.killed else None,
        "injured": found.injured.number if found.injured else None,
        "day": found.day.day if found.day else None,
        "city": found.place.name if found.place else None,
        "ages": [age.years for age in found.ages],
    } == case["expect"]
    for age in found.ages:
        assert text[age.span.start : age.span.stop]


def _answers() -> list[Any]:
    """Each answer of each article; those that are known to fail with their reason."""
    return [
        pytest.param(
            case,
            field,
            id=f"{field}: {case['title'][:50]}",
            marks=[pytest.mark.xfail(reason=case["fails"][field], strict=True)]
            if field in case.get("fails", {})
            else [],
        )
        for case in _COUNTS["articles"]
        for field in case["expect"]
    ]


@pytest.mark.parametrize(("case", "field"), _answers())
def test_answer(case: dict[str, Any], field: str) -> None:
    day: date = case["published"]
    found = incident(f"{case['title']}\n\n{case['text']}", Reading(published=(day, day)))
    answers = {
        "killed": found.killed.number if found.killed else None,
        "injured": found.injured.number if found.injured else None,
        "day": found.day.day if found.day else None,
        "city": found.place.name if found.place else None,
        "ages": [age.years for age in found.ages],
    }
    assert answers[field] == case["expect"][field]


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for one in suffered(text):
        assert 0 <= one.sentence.start <= one.span.start < one.span.stop <= one.sentence.stop <= len(text)


_WORDS = re.findall(
    r"\S+", "Two men and a woman , 17 , were killed shot his wife himself in Milford on Friday . the 3 others"
)


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_any_words_are_read(words: list[str]) -> None:
    incident(" ".join(words), Reading())
