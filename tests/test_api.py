"""The same from Python: ``from checker import check``."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from checker import check
from checker.finding import Verdict
from checker.reports import Style, renderer
from claims.errors import InputError, UsageError
from tests.running import TODAY
from tests.running import check as command

HERE = Path(__file__).parent / "scenarios"
DAY = date.fromisoformat(TODAY)


def test_three_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    report = check("two-outcomes")
    assert [finding.about for finding in report.findings if finding.verdict == "conflict"] == ["bridge"]
    assert report.summary.conflicts == 1


def test_the_same_as_the_command() -> None:
    folder = HERE / "quotes"
    report = check(folder, texts=folder / "texts", today=DAY)
    assert renderer("json")(report, Style()) == command(folder, "--format", "json").out
    assert check(claims=folder / "claims.yaml", texts=str(folder / "texts"), today=DAY) == report


def test_today_is_an_input() -> None:
    verdicts = [check(HERE / "waiver-current", today=date(2026, 1, day)).summary.waived for day in (15, 16)]
    assert verdicts == [1, 0]


def test_a_report_is_frozen() -> None:
    report = check(HERE / "agreement", today=DAY)
    assert report.findings[0].verdict is Verdict.AGREEMENT
    with pytest.raises(FrozenInstanceError):
        report.findings = ()  # type: ignore[misc]


def test_problems_have_their_places(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text('version: "1"\nsource: []\nclaim: []\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        check(tmp_path)
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(2, 1), (3, 1)]
    with pytest.raises(UsageError, match=r"there is no folder"):
        check(tmp_path / "nowhere")
