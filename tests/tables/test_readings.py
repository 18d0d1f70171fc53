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


@pytest.mark.parametrize("name", ["tables_reading.py", "tables_values.py", "tables_words.py", "tables_habits.py"])
def test_the_reading_is_none_of_the_program_under_test(name: str) -> None:
    text = (ROOT / "benchmarks" / name).read_text(encoding="utf-8")
    assert not re.search(r"^\s*(?:from|import) (?:claims|checker)\b", text, re.MULTILINE)


def told(pairs: str) -> list[tuple[str, str, str]]:
    """The rows of one source, "said = true" each."""
    return [("w", *(cell.strip() for cell in pair.split("="))) for pair in pairs.split(";")]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ("Y = Open; Y = Open; N = Closed; N = Closed; N = Closed; Y = Open; Y = Closed", ["Y = Closed"]),
        ("71% = 7.1; 50% = 5.0; 93% = 9.3; 64% = 6.4; 38% = 8.3", ["38% = 8.3"]),
        ("220 nits = 220; 300 nits = 300; 250 nits = 250; 400 nits = 300; 450 nits = 450", ["400 nits = 300"]),
        ("2 oak, 1 elm = oak 2 elm 1; 3 oak, 1 elm = oak 3 elm 1; 4 oak, 2 elm = oak 4 elm 2; 9 oak, 6 elm = oak 9 elm 5", ["9 oak, 6 elm = oak 9 elm 5"]),
    ],
)  # fmt: skip
def test_what_a_source_does_throughout(rows: str, wrong: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    same, habitual = importlib.import_module("tables_reading").same, importlib.import_module("tables_habits").habitual
    own = habitual(told(rows), same)
    others = [
        f"{cell} = {true}"
        for source, cell, true in told(rows)
        if not same(cell, true) and (source, cell, true) not in own
    ]
    assert others == wrong
