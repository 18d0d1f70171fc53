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
    told = {name for row in re.findall(r"^\| (`.*?`) \|", CI, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert told | {"terminal"} == set(formats())


def test_every_recipe_is_yaml() -> None:
    for block in re.findall(r"```yaml\n(.*?)```", CI, re.DOTALL):
        assert yaml.safe_load(block)


def test_the_hook() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert set(hook) == {"id", "name", "description", "entry", "language", "pass_filenames", "files", "require_serial"}
    assert (hook["language"], hook["pass_filenames"], hook["require_serial"]) == ("python", False, True)
    for name in ("claims.yaml", "desk/claims.yml", "articles/a.txt", "a.md"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "main.py")
    assert shlex.split(hook["entry"])[:2] == ["claims", "check"]


def test_the_example_of_a_mismatch(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(sources:.*?)```", EXPORTS, re.DOTALL)
    (tmp_path / "claims.yaml").write_text('version: "1"\n' + example, encoding="utf-8")
    ran = claims("check", tmp_path, "--today", TODAY, "--format", "mismatch")
    (row,) = ran.out.splitlines()[1:]
    assert (
        row
        == "Q4115189,Q4115189$8419C20C-8EF8-4EC0-80D6-AF1CA55E7557,P585,2021-05-06,,2021-05-04,https://herald.example/bridge,statement"
    )
    assert ran.err == ""
