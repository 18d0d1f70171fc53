"""Pairs of cells as the benchmark of tables reads them: notations of one value, or two values."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TABLE = yaml.safe_load((Path(__file__).parent / "readings.yaml").read_text(encoding="utf-8"))
CASES = [
    (str(a), str(b), listed, said == "same")
    for listed, pairs in ((False, TABLE), (True, TABLE["list"]))
    for said in ("same", "other")
    for a, b in pairs[said]
]


@pytest.mark.parametrize(("a", "b", "listed", "expected"), CASES)
def test_two_cells(a: str, b: str, listed: bool, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    same = importlib.import_module("tables_reading").same
    assert (same(a, b, listed), same(b, a, listed)) == (expected, expected)


@pytest.mark.parametrize("name", ["tables_reading.py", "tables_values.py"])
def test_the_reading_is_none_of_the_program_under_test(name: str) -> None:
    text = (ROOT / "benchmarks" / name).read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:from|import) (?:claims|checker)\b", text, re.MULTILINE)
