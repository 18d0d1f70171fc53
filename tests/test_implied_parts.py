"""Figures of one text that cannot all hold, by tables that a reader can see: parts and their whole, and others that are tied."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.implied.implied import implied
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

TABLES = ("implied_parts.yaml", "implied_figures.yaml")
CASES: list[dict[str, Any]] = [
    case for name in TABLES for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_figures_that_are_tied(case: dict[str, Any]) -> None:
    claims = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    assert [broken.reason for broken in implied(claims, lambda _: None)] == case.get("broken", [])
