"""Verbs that stand before those whom they count, by a table that a reader can see."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.numbers.value import Count
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "inverted.yaml").read_text(encoding="utf-8"))


def told(text: str) -> set[str]:
    """Every slot that a text counts, with the digits or the number that stands there."""
    claims = extract(Document("a", "a.txt", text, ""), Source(id="a"), Reading())
    counts = (claim for claim in claims if isinstance(claim.value, Count))
    return {f"{claim.slot} {re.sub(r'[^0-9]', '', claim.written) or claim.value.key()}" for claim in counts}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_inverted(case: dict[str, Any]) -> None:
    found = told(case["text"])
    assert {f"{slot} {number}" for slot, number in case.get("told", {}).items()} <= found
    assert not found & set(case.get("untold", ()))
