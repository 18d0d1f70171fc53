"""A check that is run again after each change, with changes that a test makes up; and once with the library that sees them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

import pytest
import typer

from checker.command_line import watch as _watch
from checker.command_line.asked import Asked
from checker.command_line.watched import watched
from tests.running import ROOT, claims

CORPUS = """\
version: "1"
sources: [{id: herald, published: {date: 2024-03-05, basis: stated}}, {id: courier}]
entities: [{id: flood, kind: event, name: the flood}]
slots: [{id: boats, title: Boats?, kind: count}]
claims:
  - {source: herald, about: flood, slot: boats, value: "40"}
  - {source: courier, about: flood, slot: boats, value: "14"}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(CORPUS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


Step = tuple[Callable[[], object], Collection[Path]]


def with_changes(*steps: Step, end: type[BaseException] | None = None) -> _watch.Changes:
    """Makes one change after another, and tells of it; then nothing more, or Ctrl-C."""
    left = iter(steps)

    def changes(paths: Sequence[Path]) -> Iterator[Collection[Path]]:
        for change, told in left:
            change()
            yield told
        if end:
            raise end

    return changes


def test_again_after_a_change(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = desk / "claims.yaml"
    mended = (lambda: file.write_text(CORPUS.replace('"14"', '"40"'), encoding="utf-8"), [file])
    with pytest.raises(typer.Exit) as stop:
        watched(Asked(folder=Path(), options={"quiet": 1}), with_changes(mended))
    shown = capsys.readouterr()
    assert stop.value.exit_code == 0
    assert [line.split(",")[0] for line in shown.out.splitlines()] == ["1 conflict", "0 conflicts"]
    assert shown.err == "\n-- changed: claims.yaml; checking again\n\n"
    assert "\x1b" not in shown.out


def test_a_wrong_input_is_said_and_watched_on(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = desk / "claims.yaml"
    file.write_text("version: [", encoding="utf-8")
    mended = (lambda: file.write_text(CORPUS, encoding="utf-8"), [file])
    broken = (lambda: file.write_text("clams: 1\n", encoding="utf-8"), [file])
    with pytest.raises(typer.Exit):
        watched(Asked(folder=Path(), options={"quiet": 1}), with_changes(mended, broken, mended))
    shown = capsys.readouterr()
    assert shown.out.count("1 conflict") == 2
    assert shown.err.count("claims.yaml:1:") >= 2


def test_ctrl_c(desk: Path) -> None:
    with pytest.raises(typer.Exit) as stop:
        watched(Asked(folder=Path(), options={"quiet": 2}), with_changes(end=KeyboardInterrupt))
    assert stop.value.exit_code == 130


def test_a_report_is_no_change(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "pyproject.toml").write_text('[tool.claims]\nformat = "json:report.json"\n', encoding="utf-8")
    told = [desk / "report.json", desk / ".git" / "x", desk / ".claims.yaml.swp"]
    with pytest.raises(typer.Exit):
        watched(Asked(folder=Path()), with_changes((lambda: None, told[:1]), (lambda: None, told[2:])))
    assert capsys.readouterr().err == ""


def test_other_paths_are_watched_when_a_setting_names_them(desk: Path) -> None:
    (desk / "articles").mkdir()
    file = desk / "claims.yaml"
    seen: list[list[str]] = []
    left = iter([CORPUS + "settings: {texts: articles}\n"])

    def changes(paths: Sequence[Path]) -> Iterator[Collection[Path]]:
        seen.append([path.name for path in paths])
        for text in left:
            file.write_text(text, encoding="utf-8")
            yield [file]

    with pytest.raises(typer.Exit):
        watched(Asked(folder=Path(), options={"quiet": 2}), changes)
    assert seen == [[desk.name], [desk.name, "articles"]]


def test_many_changes_are_named_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    paths = [Path(f"{name}.txt") for name in "abcde"]
    _watch.watch(list, [], [], with_changes((lambda: None, paths)))
    assert capsys.readouterr().err == "\n-- changed: a.txt, b.txt, c.txt and 2 more; checking again\n\n"


def test_without_the_library(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    ran = claims("check", "--watch")
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err == "--watch needs the package watchfiles; install it with: pip install 'claims-checker[watch]'\n"


@pytest.mark.skipif(os.name == "nt", reason="signals are told otherwise there")
def test_with_the_library(desk: Path) -> None:
    pytest.importorskip("watchfiles", reason="watchfiles is not installed")
    # A run in the background may hand down that interrupts are ignored.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", f"{heard}from checker.cli import main; main()", "check", "-q", "--watch"]
    with subprocess.Popen(
        command,
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stdout is not None
        # A watcher may need a moment before it sees anything: the file is written until it does.
        done = threading.Event()

        def write() -> None:
            while not done.is_set():
                (desk / "claims.yaml").write_text(CORPUS.replace('"14"', '"40"'), encoding="utf-8")
                time.sleep(0.2)

        writer = threading.Thread(target=write)
        # A watcher that sees nothing fails the test; it must not keep it waiting for ever.
        patience = threading.Timer(120, started.kill)
        patience.start()
        try:
            assert started.stdout.readline().startswith("1 conflict")
            writer.start()
            assert started.stdout.readline().startswith("0 conflicts")
        finally:
            patience.cancel()
            done.set()
            if writer.ident is not None:
                writer.join()
            started.send_signal(signal.SIGINT)
        _, err = started.communicate(timeout=60)
        assert started.returncode == 130
        assert "Traceback" not in err
