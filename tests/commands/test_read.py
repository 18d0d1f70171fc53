"""``claims read``: every value with its place, reading and rule; from an argument, a file or standard input."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from tests.running import Ran, claims, process

CASES = yaml.load((Path(__file__).parent / "read.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
TEXT = "Nearly 300 people left on 5 January 2022.\nTwo weeks later, 12 were back.\n"


def options(case: dict[str, Any]) -> list[str]:
    return [f"--{name}={case[name]}" for name in ("published", "zone") if name in case]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_jsonl(case: dict[str, Any]) -> None:
    ran = claims("read", case["text"], "--jsonl", *options(case))
    assert (ran.exit, ran.err) == (0, "")
    items = [json.loads(line) for line in ran.out.splitlines()]
    shown = [[str(item[key]) for key in ("line", "column", "words", "kind", "reads_as", "rule")] for item in items]
    assert shown == case["rows"]
    for item in items:
        assert case["text"][item["start"] : item["stop"]] == item["words"]
        assert isinstance(item["key"], str)
    assert ran.out.isascii()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_table(case: dict[str, Any]) -> None:
    ran = claims("read", case["text"], *options(case))
    head, *lines = ran.out.splitlines() if case["rows"] else ["place words kind reads as rule"]
    assert head.split() == ["place", "words", "kind", "reads", "as", "rule"]
    wanted = [[f"{line}:{column}", words, kind, shown, rule] for line, column, words, kind, shown, rule in case["rows"]]
    assert [line.split() for line in lines] == [" ".join(row).split() for row in wanted]
    assert ran.exit == 0
    if not case["rows"]:
        assert ran.out == "no value found\n"


def test_the_columns_line_up() -> None:
    assert claims("read", TEXT).out == (
        "place  words              kind   reads as    rule\n"
        "1:1    Nearly 300 people  count  nearly 300  number\n"
        "1:27   5 January 2022     date   2022-01-05  day-month-year\n"
        "2:1    Two weeks later    date   2022-01-19  later\n"
        "2:18   12                 count  12          number\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file(encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_bytes(TEXT.encode(encoding))
    assert claims("read", "article.txt") == claims("read", TEXT)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert claims("read", "-") == claims("read", TEXT)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Nobody came."])
def test_nothing_to_read(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty text is a text, and not the folder that an empty path is."""
    monkeypatch.chdir(tmp_path)
    Path("other.txt").write_text(TEXT, encoding="utf-8")
    assert claims("read", text) == Ran(0, "no value found\n", "")
    assert claims("read", text, "--jsonl") == Ran(0, "", "")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("x", "--published", "yesterday"), "--published is 'yesterday'; expected a date or an interval such as "),
        (("x", "--published", "1990/.."), "--published is '1990/..'; expected a date or an interval such as "),
        (("x", "--published", "2022-02-30"), "--published: "),
        (("x", "--published", ""), "--published: "),
        (("x", "--zone", "Mars/North"), "--zone is 'Mars/North'; expected an IANA name such as Asia/Almaty"),
        (("x", "--zone", "../etc"), "--zone is '../etc'; expected an IANA name such as Asia/Almaty"),
        (("folder",), "'folder' is a folder; expected a text, a file, or - for standard input"),
        (("latin.txt",), "'latin.txt' is no text in UTF-8: byte 0xe9 at offset 3"),
    ],
)
def test_bad_usage(args: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("latin.txt").write_bytes(b"caf\xe9")
    ran = claims("read", *args)
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err.startswith(said), ran.err


@pytest.mark.parametrize(
    "text", ["\x00 40 boats", "x" * 300 + " 40 boats", "\ud800 40 boats", "\x1b]0;40 boats\x07 40 boats"]
)
def test_any_text(text: str) -> None:
    for more in ((), ("--jsonl",)):
        ran = claims("read", text, *more)
        assert (ran.exit, ran.err) == (0, "")
        assert "40" in ran.out
        assert not {"\x00", "\x1b", "\x07"} & set(ran.out)


def test_words_obey_no_runner() -> None:
    """A value's own words may hold a command."""
    for more in ((), ("--jsonl",)):
        out = claims("read", "5 ##[group]s and 3 \u202e ::warning::boats", *more).out
        assert "##[" not in out
        assert not any(line.lstrip().startswith("::") for line in out.splitlines())


def test_a_terminal_that_cannot_show_it(tmp_path: Path) -> None:
    ran = process("read", "5 – 7 bâteaux ☕", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert (ran.returncode, ran.stderr) == (0, b"")
