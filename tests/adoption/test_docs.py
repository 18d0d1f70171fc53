"""docs/adoption.md: its walk can be walked, every command exists with its options, and the table of states is what happens."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from checker.commands._application import application
from claims.review import ReviewState
from tests.running import ROOT, TODAY, claims

GUIDE = (ROOT / "docs/adoption.md").read_text("utf-8")
WALK = re.search(r"<!-- walk -->\n```sh\n(.*?)```", GUIDE, re.DOTALL)
CI = (ROOT / "docs/ci.md").read_text("utf-8")
SHOWN = re.findall(r"^\s*(?:- (?:run: )?)?(claims [a-z].*)$", GUIDE + CI, re.MULTILINE)


def words(line: str) -> list[str]:
    return shlex.split(line, comments=True)[1:]


def test_the_walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert WALK
    shutil.copytree(ROOT / "docs/examples/stage", tmp_path / "articles")
    monkeypatch.chdir(tmp_path)
    exits = []
    for line in WALK[1].splitlines():
        dated = [] if words(line)[0] in ("init", "suggest") else ["--today", TODAY]
        ran = claims(*words(line), *dated)
        assert "Traceback" not in ran.err
        exits.append(ran.exit)
    assert exits == [1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("line", sorted(set(SHOWN)))
def test_every_command_that_is_shown_exists_with_its_options(line: str) -> None:
    command, *rest = words(line)
    told = claims(command, "--help").out
    assert told
    for word in rest:
        if word.startswith("-") and len(word) > 1:
            assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", told), f"{command} has no {word}"
    assert application([command])


def test_every_state_is_told() -> None:
    rows = re.search(r"<!-- pinned: states -->\n((?:\|.*\n)+)", GUIDE)
    assert rows
    assert [line.split("|")[1].strip() for line in rows[1].splitlines()[2:]] == list(ReviewState)
