"""0 clean, 1 findings, 2 bad usage or input: for each level, in every format, and as a true process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.reports import formats
from checker.settings import FailOn
from tests.running import TODAY, check, process

HERE = Path(__file__).parent / "scenarios"
# Which scenario fails from which level on.
FAILS = {
    "agreement": None,
    "single-source": None,
    "waiver-current": None,
    "compatible": FailOn.ANY,
    "uncertain": FailOn.ANY,
    "superseded-by-the-outcome": FailOn.ANY,
    "quote-moved": FailOn.ANY,
    "text-changed": FailOn.ANY,
    "variant": FailOn.VARIANT,
    "conflict-of-every-kind": FailOn.CONFLICT,
    "rules-broken": FailOn.CONFLICT,
    "quotes": FailOn.CONFLICT,
    "waiver-expired": FailOn.CONFLICT,
    "waiver-idle": FailOn.CONFLICT,
}


def fails(scenario: str, level: FailOn) -> bool:
    """``never`` fails nothing; each level includes those before it."""
    levels, first = list(FailOn), FAILS[scenario]
    return first is not None and levels.index(level) >= levels.index(first)


@pytest.mark.parametrize("level", FailOn)
@pytest.mark.parametrize("scenario", FAILS)
def test_each_level(scenario: str, level: FailOn) -> None:
    assert check(HERE / scenario, "--fail-on", level.value).exit == int(fails(scenario, level))


@pytest.mark.parametrize("scenario", FAILS)
def test_exit_zero(scenario: str) -> None:
    assert check(HERE / scenario, "--fail-on", "any", "--exit-zero").exit == 0


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("level", FailOn)
def test_each_format(level: FailOn, name: str) -> None:
    ran = check(HERE / "variant", "--format", name, "--fail-on", level.value)
    assert ran.exit == int(fails("variant", level))
    assert check(HERE / "variant", "--format", name, "--fail-on", level.value, "--exit-zero").exit == 0


def test_the_level_changes_no_report() -> None:
    shown = {check(HERE / "quotes", "--format", "json", "--fail-on", level.value).out for level in FailOn}
    assert len(shown) == 1


@pytest.mark.parametrize(("scenario", "code"), [("agreement", 0), ("rules-broken", 1), ("nowhere", 2)])
def test_true_process(scenario: str, code: int) -> None:
    ran = process("check", scenario, "--today", TODAY, cwd=HERE)
    assert ran.returncode == code
    assert bool(ran.stdout) == (code < 2)
    assert bool(ran.stderr) == (code == 2)
    assert b"Traceback" not in ran.stderr


def test_settings_of_the_files_give_way_to_the_command_line(tmp_path: Path) -> None:
    text = (HERE / "variant" / "claims.yaml").read_text("utf-8")
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "claims.yaml").write_text(text, encoding="utf-8")
    assert check(desk).exit == 0
    (tmp_path / "pyproject.toml").write_text('[tool.claims]\nfail-on = "variant"\n', encoding="utf-8")
    assert check(desk).exit == 1
    (desk / "claims.yaml").write_text(text + "settings: {fail-on: never}\n", encoding="utf-8")
    assert check(desk).exit == 0
    assert check(desk, "--fail-on", "any").exit == 1


def test_texts_of_the_file_lie_beside_it(tmp_path: Path) -> None:
    text = (HERE / "quote-moved" / "claims.yaml").read_text("utf-8")
    (tmp_path / "claims.yaml").write_text(text + "settings: {texts: articles}\n", encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "herald.txt").write_text("The guild reported the loss of forty boats.\n", encoding="utf-8")
    assert '"evidence": "verified"' in check(tmp_path, "--format", "json").out
