"""Times told in other words meet where two reports speak of one moment, and stay apart where they do not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES = yaml.safe_load((Path(__file__).parent / "moments.yaml").read_text(encoding="utf-8"))["cases"]
DAY = date(2024, 3, 5)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_times_of_two_reports(case: dict[str, Any]) -> None:
    verdicts = said(case)
    if case["told"] == "quiet":
        assert not verdicts & {"conflict", "violation"}
    else:
        assert case["told"] in verdicts


def said(case: dict[str, Any]) -> set[str]:
    """What is said of the two times, wherever they stand side by side."""
    claims: list[Claim] = []
    sources = {}
    for name in ("a", "b"):
        sources[name] = Source(id=name, published=Published(date=DAY.isoformat(), basis="stated"))
        claims += extract(Document(name, name, case[name], ""), sources[name], Reading(published=(DAY, DAY)))
    first, second = case["times"]
    assert all(
        any(words in claim.written for claim in claims if claim.source == name)
        for name, words in zip("ab", case["times"], strict=True)
    )
    return {
        pair.verdict
        for group in told(discover(claims), sources)
        for pair in group.pairs
        for one, two in ((pair.left, pair.right), (pair.right, pair.left))
        if one.source == "a" and first in one.written and two.source == "b" and second in two.written
    }
