"""A bare check, which goes past the option parser, is the check that goes through it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.alone import alone
from tests.running import SCENARIOS, claims

NEEDS_THE_PARSER = [
    [],
    ["check", "-h"],
    ["check", ""],
    ["check", "--"],
    ["check", "a", "b"],
    ["check", "a", "-v"],
    ["codes"],
]


@pytest.mark.parametrize("words", NEEDS_THE_PARSER, ids=" ".join)
def test_what_needs_the_parser(words: list[str]) -> None:
    assert alone(words) is None


def test_what_does_not() -> None:
    assert (alone(["check"]), alone(["check", "desk"])) == (Path(), Path("desk"))


def test_completion_needs_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_CLAIMS_COMPLETE", "bash_complete")
    assert alone(["check"]) is None


@pytest.mark.parametrize("folder", [*SCENARIOS, Path("nowhere")], ids=lambda folder: folder.name)
def test_the_same_report_and_exit(folder: Path) -> None:
    bare, parsed = claims("check", folder), claims("check", folder, "--format", "terminal")
    assert (bare.exit, bare.out) == (parsed.exit, parsed.out)


def test_a_reader_that_goes_away() -> None:
    code = "from checker.cli import main; main()"
    reader, writer = os.pipe()
    os.close(reader)
    runs = [
        subprocess.run([sys.executable, "-c", code, *words], stdout=writer, stderr=subprocess.PIPE, check=False)
        for words in (["check"], ["check", "-f", "terminal"])
    ]
    os.close(writer)
    assert [(ran.returncode, ran.stderr) for ran in runs] == [(1, b"")] * 2
