"""Columns of tables: the kind that they are taken for, and which of their differences are differences of notation."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.check import check_corpus
from checker.settings import Settings
from claims.curated import read_corpus
from claims.tables_in.model import Table
from claims.tables_in.read import joined, read_table

FILES = ("columns.yaml", "notations.yaml")
CASES = [case for name in FILES for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))]
EMPTY = read_corpus('version: "1"', "claims.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["of"] for case in CASES])
def test_a_column(case: dict[str, Any]) -> None:
    lines = [f"src\tsubject\t{case['column']}"]
    for subject, cells in case["rows"].items():
        lines += [f"s{number}\t{subject}\t{cell}" for number, cell in enumerate(cells) if cell != "~"]
    table = Table(file="t.tsv", source="src", about=("subject",))
    found = read_table("\n".join(lines).encode(), table, EMPTY)
    report = check_corpus(joined(EMPTY, found), {}, Settings(), date(2026, 1, 15))
    conflicts = [item.about for item in report.findings if str(item.verdict) == "conflict"]
    assert [slot.kind for slot in found.slots.values()] == [case["kind"]]
    assert (conflicts, list(found.problems)) == (case["conflicts"], [])
