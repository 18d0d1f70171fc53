"""One line, or nothing; files are written all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import ROOT, TODAY, claims

CONFLICT = ROOT / "tests" / "scenarios" / "conflict-of-every-kind"


def ran(*args: str) -> tuple[int, list[str]]:
    found = claims("check", CONFLICT, "--today", TODAY, *args)
    assert found.err == ""
    return found.exit, found.out.splitlines()


@pytest.mark.parametrize("args", [["-q"], ["--quiet"], ["-q", "-f", "json"]])
def test_one_line(args: list[str]) -> None:
    code, lines = ran(*args)
    assert code == 1
    assert len(lines) == 1
    assert "conflicts" in lines[0]


@pytest.mark.parametrize("args", [["-qq"], ["-q", "--quiet", "-f", "markdown"]])
def test_nothing(args: list[str]) -> None:
    assert ran(*args) == (1, [])


@pytest.mark.parametrize(("quiet", "lines"), [("-q", 1), ("-qq", 0)])
def test_files_are_written(quiet: str, lines: int, tmp_path: Path) -> None:
    code, printed = ran(quiet, "-f", f"csv:{tmp_path / 'a.csv'}", "-f", "terminal")
    assert (code, len(printed)) == (1, lines)
    assert (tmp_path / "a.csv").stat().st_size > 0


def test_errors_are_told() -> None:
    found = claims("check", "nowhere", "-qq")
    assert (found.exit, found.out, found.err) == (2, "", "there is no folder 'nowhere'\n")
