"""Where a report goes: to a file whole or not at all, to a pipe plain, as wide as is asked for."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from checker.reports import formats
from tests.running import ROOT, TODAY, check, claims, process

HERE = Path(__file__).parent / "scenarios"
CONFLICTS = HERE / "conflict-of-every-kind"


@pytest.mark.parametrize("name", formats())
def test_the_file_holds_what_would_be_printed(name: str, tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("old\n", encoding="utf-8")
    printed, written = (check(CONFLICTS, "--format", name, *more) for more in ((), ("-o", file)))
    assert file.read_text("utf-8") == printed.out
    assert written.out.endswith(f"; report written to {file.as_posix()}\n")
    assert written.out.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("more", [("--format", "none"), ("--texts", "nowhere"), ("--today", "never")])
def test_the_old_file_stays_when_the_check_fails(more: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("old\n", encoding="utf-8")
    assert check(CONFLICTS, *more, "-o", file).exit == 2
    assert file.read_text("utf-8") == "old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_the_old_file_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report"
    file.write_text("old\n", encoding="utf-8")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    ran = check(CONFLICTS, "-o", file)
    assert (ran.exit, ran.err) == (2, f"'{file.as_posix()}' cannot be written: no space left on device\n")
    assert file.read_text("utf-8") == "old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old\n", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    check(CONFLICTS, "-o", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text("utf-8") != "old\n"


def test_the_mode_of_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("old\n", encoding="utf-8")
    file.chmod(0o640)
    check(CONFLICTS, "-o", file)
    assert file.stat().st_mode & 0o777 == 0o640


def lines(env: dict[str, str]) -> list[str]:
    ran = process("check", CONFLICTS, "--today", TODAY, cwd=HERE, env=env)
    return ran.stdout.decode().splitlines()


def test_a_pipe_gets_plain_text_of_the_width_asked_for() -> None:
    wide, narrow = lines({"COLUMNS": "200"}), lines({"COLUMNS": "60"})
    assert not any("\x1b" in line for line in wide + narrow)
    assert max(map(len, narrow)) <= 60
    assert len(narrow) > len(wide)
    assert lines({}) == lines({"COLUMNS": "120"}) == lines({"COLUMNS": "many"})
    assert not any(line != line.rstrip() for line in wide)


def on_a_terminal(**env: str) -> str:
    """What the check writes where standard output is a terminal."""
    ours, theirs = pty.openpty()
    bare = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "TERM")}
    command = [sys.executable, "-c", "from checker.cli import main; main()", "check", str(HERE / "variant")]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=theirs, env={**bare, "TERM": "xterm", "PYTHONIOENCODING": "utf-8", **env}
    ):
        os.close(theirs)
        seen = b""
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:  # the other end has closed
                break
            if not data:
                break
            seen += data
    os.close(ours)
    return seen.decode()


def test_a_terminal_gets_colour_unless_it_wants_none() -> None:
    assert "\x1b[" in on_a_terminal()
    assert "\x1b" not in on_a_terminal(NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(TERM="dumb")
    assert "\x1b[" in on_a_terminal(NO_COLOR="")


def test_what_the_encoding_cannot_show_becomes_a_question_mark() -> None:
    ran = process("check", CONFLICTS, "--today", TODAY, cwd=HERE, env={"PYTHONIOENCODING": "ascii"})
    assert ran.returncode == 1
    assert b"?lindmoor? has no counterpart" in ran.stdout


def test_a_reader_that_goes_away_gets_no_traceback() -> None:
    command = f"{sys.executable} -c 'from checker.cli import main; main()' check {CONFLICTS} -f json | head -c 10"
    ran = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False)
    assert (len(ran.stdout), ran.stderr) == (10, b"")


def test_same_input_same_bytes() -> None:
    once, again = (
        process("check", CONFLICTS, "--today", TODAY, "--format", "json", cwd=HERE, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    )
    assert once == again


@pytest.mark.parametrize("args", [("--help",), ("check", "-h"), ("waive", "-h"), ("explain", "-h"), ("schema", "-h")])
def test_help(args: tuple[str, ...]) -> None:
    ran = claims(*args)
    assert ran.exit == 0
    assert ran.out.startswith("Usage: claims")


def test_the_version_is_the_installed_one() -> None:
    ran = claims("--version")
    assert (ran.exit, ran.out) == (0, f"claims {version('claims-checker')}\n")
