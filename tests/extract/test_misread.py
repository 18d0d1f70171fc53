"""Words beside a value that seem to say something of it, by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "misread.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_said(case: dict[str, Any]) -> None:
    found = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    told = {slot: [claim.written for claim in found if claim.slot == slot] for slot in case["slots"]}
    assert told == case["slots"]
