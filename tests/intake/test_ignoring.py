"""Which files of a folder are read, and that what is not is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.intake.patterns import Patterns, Selection, files_below
from tests.running import claims

CASES = yaml.safe_load((Path(__file__).parent / "ignoring.yaml").read_text("utf-8"))


def made(case: dict[str, Any], root: Path) -> Path:
    """A repository with a folder of texts."""
    (root / ".git").mkdir()
    folder = root / "texts"
    for name in case["files"]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Forty boats were lost.\n", encoding="utf-8")
    for base, lines in case.get("claimsignore", {}).items():
        (folder / base / ".claimsignore").write_text(lines, encoding="utf-8")
    return folder


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_which_are_read(case: dict[str, Any], tmp_path: Path) -> None:
    folder = made(case, tmp_path)
    chosen = Selection(Patterns(tuple(case.get("include", ()))), Patterns(tuple(case.get("ignore", ()))))
    listed = files_below(folder, chosen)
    assert list(listed.files) == case["read"]
    assert list(listed.ignored) == case.get("ignored", [])


def test_of_another_repository_nothing_is_taken(tmp_path: Path) -> None:
    folder = made({"files": ["a.txt"]}, tmp_path)
    (folder / ".git").mkdir()
    (tmp_path / ".claimsignore").write_text("*.txt\n", encoding="utf-8")
    assert files_below(folder, Selection()).files == ("a.txt",)


def test_told_from_the_file_that_says_it(tmp_path: Path) -> None:
    folder = made({"files": ["a.txt", "deep/a.txt"]}, tmp_path)
    above = Selection(ignore=Patterns(("/texts/a.txt",), str(tmp_path)))
    assert files_below(folder, above).files == ("deep/a.txt",)


FILES = {"herald.txt": "The mayor said 40 people were killed.\n", "drafts/old.txt": "Nothing yet.\n"}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


NOTE = ".: 1 folder ignored by .claimsignore and the settings; 'claims sources' names them\n"


@pytest.mark.parametrize("command", ["check", "extract", "init"])
@pytest.mark.parametrize("how", ["option", "claimsignore", "pyproject"])
def test_said_by_every_command(command: str, how: str, desk: Path) -> None:
    args = ["--ignore", "drafts/"] if how == "option" else []
    if how == "claimsignore":
        (desk / ".claimsignore").write_text("drafts/\n", encoding="utf-8")
    if how == "pyproject":
        (desk / "pyproject.toml").write_text('[tool.claims]\nignore = ["/drafts/"]\n', encoding="utf-8")
    ran = claims(command, *args)
    assert (ran.exit, ran.err) == (0, NOTE)


def test_named_by_sources(desk: Path) -> None:
    ran = claims("sources", "--ignore", "drafts/")
    assert ran.out.endswith("Ignored, as .claimsignore or the settings say:\n  drafts/\n")
    assert "old" not in ran.out


def test_an_option_comes_before_the_setting(desk: Path) -> None:
    (desk / "pyproject.toml").write_text('[tool.claims]\nignore = "drafts/"\n', encoding="utf-8")
    assert "herald" not in claims("sources", "--ignore", "herald.txt").out.partition("Ignored")[0]
    assert "drafts/old.txt" in claims("sources", "--ignore", "herald.txt").out


@pytest.mark.parametrize("pattern", ["!", "[z-a]"])
def test_a_pattern_that_is_none(pattern: str, desk: Path) -> None:
    (desk / ".claimsignore").write_text(f"drafts/\n{pattern}\n", encoding="utf-8")
    ran = claims("check")
    said = f"'{pattern}' is no pattern of .gitignore\n"
    assert (ran.exit, ran.err) == (2, f"{desk.as_posix()}/.claimsignore:2:1: {said}")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_patterns_with_a_byte_order_mark(encoding: str, desk: Path) -> None:
    (desk / ".claimsignore").write_text("drafts/\n", encoding=encoding)
    assert claims("sources").out.endswith("Ignored, as .claimsignore or the settings say:\n  drafts/\n")


def test_a_table_and_another_format_are_said(desk: Path) -> None:
    for name in ("counts.csv", "more.tsv", "sheet.xls", "pyproject.toml"):
        (desk / name).write_text("" if name == "pyproject.toml" else "a,b\n1,2\n", encoding="utf-8")
    ran = claims("check")
    assert (ran.exit, ran.err.splitlines()) == (
        0,
        [
            ".: 2 tables (counts.csv, more.tsv) not read: 'tables' of claims.yaml says which columns hold what",
            ".: 1 file (sheet.xls) not read, because no reader knows the format",
        ],
    )
    (desk / "claims.yaml").write_text('version: "1"\ntables: [{file: counts.csv}]\n', encoding="utf-8")
    assert "counts.csv, more.tsv" not in claims("check", "--extract").err
