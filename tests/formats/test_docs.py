"""What docs/ci.md tells people to run works, and the hook is what pre-commit needs."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml

from checker.reports import formats
from tests.running import ROOT, TODAY, claims

CI = (ROOT / "docs" / "ci.md").read_text("utf-8")
EXPORTS = (ROOT / "docs" / "exports.md").read_text("utf-8")
COMMANDS = sorted(set(re.findall(r"claims check --texts[^\n'`]*", CI + EXPORTS)))


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "tests" / "snapshots" / "desk", tmp_path / "desk")
    monkeypatch.chdir(tmp_path / "desk")
    args = shlex.split(command)[1:]
    ran = claims(*args, "--today", TODAY)
    assert ran.exit == 1
    # What a format has no place for is said on standard error, and nothing else.
    assert {line.partition(":")[0] for line in ran.err.splitlines()} <= set(args)
    wanted = {args[number + 1] for number, arg in enumerate(args) if arg == "-o"}
    assert {path.name for path in Path().iterdir()} == {"claims.yaml", "texts", *wanted}


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 5


def test_every_format_is_told() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", CI.partition("## ")[0], re.MULTILINE)
    told = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert told | {"terminal"} == set(formats())


def test_every_recipe_is_yaml() -> None:
    for block in re.findall(r"```yaml\n(.*?)```", CI, re.DOTALL):
        assert yaml.safe_load(block)
