"""What docs/extraction.md shows is tried here: the claims file, the added words, the plug-in and the lines of a model."""

from __future__ import annotations

import re
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

import claims.extract.plugins as plugins
from tests.joining import SOURCES, checked, desk, of_slot, written
from tests.running import ROOT, claims

GUIDE = (ROOT / "docs" / "extraction.md").read_text("utf-8")


def block(name: str) -> str:
    found = re.search(rf"<!-- tried: {re.escape(name)} -->\n```\w+\n(.*?)```", GUIDE, re.DOTALL)
    assert found, f"no block '{name}'"
    return found[1]


def test_declared_questions(tmp_path: Path) -> None:
    report, ran = checked(desk(tmp_path, block("claims.yaml")))
    (deaths,), (aboard,) = of_slot(report, "deaths"), of_slot(report, "aboard")
    assert (deaths["verdict"], aboard["verdict"], ran.err) == ("superseded", "conflict", "")


def test_added_words(tmp_path: Path) -> None:
    text = "2024-03-05\n\nSome 40 sheep were dipped on Monday.\n"
    report, _ = checked(desk(tmp_path, SOURCES + block("vocabulary"), herald=text))
    assert [written(finding) for finding in of_slot(report, "dipped")] == [["Some 40 sheep"]]


def test_the_plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "documented_claims.py").write_text(block("plug-in"), encoding="utf-8")
    monkeypatch.syspath_prepend(str(package))
    points = EntryPoints([EntryPoint("ferry", "documented_claims:extract", plugins.GROUP)])
    monkeypatch.setattr(plugins, "entry_points", lambda **wanted: points.select(**wanted))
    (tmp_path / "texts").mkdir()
    report, ran = checked(desk(tmp_path / "texts"), "--extractor", "ferry")
    sys.modules.pop("documented_claims", None)
    assert [written(finding) for finding in of_slot(report, "lifeboats")] == [["3"]]
    assert ran.err == ""


def test_lines_of_a_model(tmp_path: Path) -> None:
    (tmp_path / "model.jsonl").write_text(block("claims.jsonl"), encoding="utf-8")
    (tmp_path / "texts").mkdir()
    report, ran = checked(desk(tmp_path / "texts"), "--claims-from", tmp_path / "model.jsonl")
    assert [written(finding) for finding in of_slot(report, "lifeboats")] == [["3"]]
    assert "the coast guard" in {claim["by"] for finding in of_slot(report, "killed") for claim in finding["claims"]}
    assert ran.err == ""


def test_two_sentences() -> None:
    pair = re.search(r'^claims compare ("[^"]+") ("[^"]+") (.*)$', GUIDE, re.MULTILINE)
    assert pair
    ran = claims("compare", pair[1].strip('"'), pair[2].strip('"'), *pair[3].split())
    assert "killed: Nine people and 12: comparable" in ran.out
