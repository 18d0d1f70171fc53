"""Each setting, its value and where it came from."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from checker.settings import SETTINGS, Settings
from tests.running import claims

CORPUS = """\
version: "1"
settings:
  fail-on: any
  ignore: [drafts/]
sources: [{id: herald}]
"""
PROJECT = """\
[project]
name = "desk"

[tool.claims]
texts = "articles"   # beside this file
fail-on = "variant"
"exit-zero" = true
format = ["concise", "html:out/report.html"]
today = 2026-01-31
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "claims.yaml").write_text(CORPUS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*args: str) -> dict[str, Any]:
    ran = claims("config", *args, "--json")
    assert (ran.exit, ran.err) == (0, "")
    return {name: (row["value"], row["from"]) for name, row in json.loads(ran.out).items()}


def test_every_setting_is_listed() -> None:
    assert [item.name.replace("_", "-") for item in fields(Settings)] == list(SETTINGS)


def test_where_each_came_from(desk: Path) -> None:
    assert shown("desk", "--exit-zero", "--include", "*.txt") == {
        "texts": (str(desk / "articles"), "pyproject.toml:5"),
        "include": (["*.txt"], "--include"),
        "ignore": (["drafts/"], "desk/claims.yaml:4"),
        "fail-on": ("any", "desk/claims.yaml:3"),
        "exit-zero": (True, "--exit-zero"),
        "today": ("2026-01-31", "pyproject.toml:9"),
        "quote-similarity": (70, "default"),
        "value-pairs": (20_000, "default"),
        "format": (["concise", f"html:{desk / 'out/report.html'}"], "pyproject.toml:8"),
        "verbose": (False, "default"),
        "quiet": (0, "default"),
        "redact": (False, "default"),
        "baseline": (None, "default"),
        "extract": (None, "default"),
        "extractors": ([], "default"),
        "claims-from": ([], "default"),
        "tagger": (None, "default"),
        "jobs": (1, "default"),
    }


def test_an_option_takes_back_what_a_file_says(desk: Path) -> None:
    assert shown("--no-exit-zero")["exit-zero"] == (False, "--exit-zero")


def test_from_below(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk / "desk")
    assert shown()["exit-zero"] == (True, "../pyproject.toml:7")


def test_as_a_table(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk / "desk")
    lines = claims("config").out.splitlines()
    assert lines[0].split() == ["setting", "value", "from"]
    assert ["fail-on", "any", "claims.yaml:3"] in [line.split() for line in lines]


def test_shown_though_the_claims_are_wrong(desk: Path) -> None:
    (desk / "desk" / "claims.yaml").write_text(CORPUS + "claims: [{}]\n", encoding="utf-8")
    assert shown("desk")["fail-on"] == ("any", "desk/claims.yaml:3")


def test_without_a_claims_file(desk: Path) -> None:
    (desk / "desk" / "claims.yaml").unlink()
    assert shown("desk")["fail-on"] == ("variant", "pyproject.toml:6")


def test_settings_of_a_check(desk: Path) -> None:
    (desk / "articles").mkdir()
    (desk / "out").mkdir()
    assert claims("check", "desk").exit == 0
    assert "<html" in (desk / "out" / "report.html").read_text("utf-8")


def test_verbose_tells_what_is_set(desk: Path) -> None:
    ran = claims("check", "desk", "--texts", "desk", "-v", "-f", "concise")
    assert "read desk/claims.yaml; texts at hand: 0" in ran.err
    assert "fail-on = any (desk/claims.yaml)" in ran.err
    assert "today = 2026-01-31 (pyproject.toml:9)" in ran.err
    assert "quote-similarity" not in ran.err
