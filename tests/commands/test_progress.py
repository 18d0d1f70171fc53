"""A bar for those who wait: on a terminal, after a second, gone at the end; else not a byte."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import count

import pytest

from checker.command_line.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def every(seconds: float) -> Iterator[float]:
    return (number * seconds for number in count())


def ran(stream: io.StringIO, seconds: float) -> str:
    """What is shown of a step of twenty items, of which each takes so many seconds."""
    clock = every(seconds)
    track = progress(stream, lambda: next(clock))
    assert list(track(range(20), "Searching texts for claims")) == list(range(20))
    return stream.getvalue()


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")


def test_on_a_long_run() -> None:
    shown = ran(Terminal(), 0.3)
    assert "Searching texts for claims" in shown
    assert "19/20" in shown


def test_under_a_second() -> None:
    assert ran(Terminal(), 0.04) == ""


def test_in_a_pipe() -> None:
    assert ran(io.StringIO(), 10) == ""


def test_on_a_dumb_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert ran(Terminal(), 10) == ""


def test_stopped_in_the_middle() -> None:
    clock = every(1)
    stream = Terminal()
    items = iter(progress(stream, lambda: next(clock))(range(20), "Reading texts"))
    assert [next(items) for _ in range(5)] == [0, 1, 2, 3, 4]
    items.close()  # type: ignore[attr-defined]
    assert stream.getvalue().count("Reading texts") >= 1
