"""What a negation denies, by a table of sentences; and what two texts come to of which one denies what the other says."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.finding import Verdict
from checker.why.two_texts import report_of
from claims.claim import Modality
from claims.extract.manner.negations import OF_SOME, PLAN
from tests.extract.test_extract import claims_of

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "negations.yaml").read_text(encoding="utf-8"))
PUBLISHED = date(2024, 9, 1)


def denied(value: str, text: str) -> list[bool]:
    """Of every claim of the value whether it is denied."""
    found = [
        claim for claim in claims_of(text, PUBLISHED) if value.split(maxsplit=1)[0].lower() in claim.written.lower()
    ]
    found = found or [claim for claim in claims_of(text, PUBLISHED) if claim.value.key() == value]
    return [claim.modality is Modality.DENIED for claim in found]


@pytest.mark.parametrize(("value", "text"), CASES["denied"])
def test_what_is_denied(value: str, text: str) -> None:
    found = denied(value, text)
    assert found
    assert all(found)


@pytest.mark.parametrize(("value", "text"), CASES["affirmed"])
def test_what_is_not(value: str, text: str) -> None:
    assert not any(denied(value, text))


@pytest.mark.parametrize(("verdict", "asked", "first", "second"), CASES["pairs"])
def test_two_texts(verdict: str, asked: str, first: str, second: str) -> None:
    report = report_of(first, second, (str(PUBLISHED),))
    found = {
        str(one.verdict)
        for one in report.findings
        if one.verdict not in (None, Verdict.SINGLE_SOURCE) and asked in one.question.lower()
    }
    assert found == (set() if verdict == "none" else {verdict})


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("The storm did not kill 14 people.", ""),
        ("The mayor was not arrested by the army on 3 May.", OF_SOME),
        ("The museum will not open on 4 July.", PLAN),
    ],
)
def test_why_a_denial_may_be_of_something_else(text: str, doubt: str) -> None:
    found = [claim.context for claim in claims_of(text, PUBLISHED) if claim.modality is Modality.DENIED]
    assert [context.doubt for context in found if context] == [doubt]
