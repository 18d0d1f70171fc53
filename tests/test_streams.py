"""Streams that are closed or take nothing, pipes and devices in place of files, paths that no file can have."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker import api
from claims.errors import UsageError
from tests.running import ROOT, claims


class TestStreams:
    """A stream that whoever started the program has closed, or that takes nothing."""

    @pytest.mark.parametrize("command", ["check", "extract", "read"])
    def test_standard_input_is_closed(self, command: str, folder: Path) -> None:
        ran = self.shell(f"{command} - <&-", folder)
        assert (ran.returncode, ran.stderr) == (2, b"standard input is closed; expected a text from it\n")

    @pytest.mark.parametrize("errors", ["2>/dev/full", "2>&-", ">&- 2>&-", ">/dev/full 2>/dev/full"])
    @pytest.mark.parametrize(
        ("words", "code"), [("check nowhere", 2), ("check --fromat json", 2), ("check -f json -o report", 0)]
    )
    def test_nobody_hears_of_an_error(self, words: str, code: int, errors: str, folder: Path) -> None:
        is_told = code == 0 and ">/dev/full " in errors  # that the report was written
        assert self.shell(f"{words} {errors}", folder).returncode == (2 if is_told else code)

    def shell(self, words: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
        command = f"{sys.executable} -c 'from checker.cli import main; main()' {words}"
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, shell=True, cwd=folder, env=env, capture_output=True, check=False)


def test_a_pipe_as_claims_of_another_program(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    ran = claims("check", "--claims-from", "pipe")
    assert (ran.exit, ran.err) == (2, "'pipe' is not a regular file; expected one\n")


def test_two_names_told_to_be_one_without_a_claims_file(folder: Path) -> None:
    ran = claims("names", "Ann Grey", "A. Grey", "--same")
    assert (ran.exit, ran.err) == (2, "there is no 'claims.yaml' to write to; 'claims init .' makes one\n")


@pytest.mark.parametrize("name", ["a" * 100_000, "a/" * 3000, "/dev/null", "a\0b"])
def test_a_folder_that_no_folder_can_be(name: str, folder: Path) -> None:
    for given in ({"folder": name}, {"claims": name}, {"texts": name}):
        with pytest.raises(UsageError):
            api.check(**given)  # type: ignore[arg-type]
    (folder / "claims.yaml").write_text(f'version: "1"\nsettings: {{texts: "{name}"}}\n'.replace("\0", "\\0"), "utf-8")
    with pytest.raises(UsageError):
        api.check(folder)
