"""Parts that add up to more than their whole, by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.implied import implied
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("implied_parts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_parts_against_their_whole(case: dict[str, Any]) -> None:
    claims = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    assert [broken.reason for broken in implied(claims, lambda _: None)] == case.get("broken", [])
