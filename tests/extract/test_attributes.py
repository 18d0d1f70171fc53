"""What an amount is the amount of, by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover.rarity import context_of
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "attributes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_attribute(case: dict[str, Any]) -> None:
    found = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    told = {claim.written: context_of(claim).attribute for claim in found if claim.slot != "age"}
    assert {written: told.get(written, "not found") for written in case["told"]} == case["told"]
