"""Which folder a command works on, and what it says of one that holds nothing for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.joining import TODAY
from tests.running import BOATS, claims

DECISIONS = {
    "waive": ("--reason", "two counts", "--until", "2099-12-31", "--by", "R. Desk"),
    "review": ("--reason", "two floods", "--state", "not-comparable", "--by", "R. Desk"),
}


@pytest.mark.parametrize("command", DECISIONS)
@pytest.mark.parametrize("form", ["argument", "option", "both"])
def test_the_folder_of_a_decision(form: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("desk/claims.yaml").write_text(BOATS, encoding="utf-8")
    mark = fingerprint()
    folder = {"argument": ("desk",), "option": ("--folder", "desk"), "both": ("desk", "--folder", "desk")}[form]
    ran = claims(command, mark, *folder, *DECISIONS[command], *TODAY)
    assert (ran.exit, ran.err) == (0, "")
    assert mark in Path("desk/claims.yaml").read_text("utf-8")
    assert claims("check", "desk", *TODAY).exit == 0


def fingerprint() -> str:
    [finding] = json.loads(claims("check", "desk", "-f", "json").out)["findings"]
    return str(finding["fingerprint"])


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ((), ""),
        ((".hidden",), ""),
        (("figures.xlsx",), " (there is figures.xlsx)"),
        (("a.png", "b.png", "c.png", "d.png", "e.png"), " (there is a.png, b.png, c.png and 2 more)"),
    ],
)
def test_a_folder_without_a_text(
    files: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    for name in files:
        (Path("desk") / name).write_bytes(b"x")
    ran = claims("check", "desk")
    assert (ran.exit, ran.out) == (2, "")
    assert ran.err.startswith(
        f"no text that can be read lies in 'desk'{told}, and no claims.yaml; expected texts (.txt, "
    )


@pytest.mark.parametrize("command", ["check", "extract", "init", "sources", "suggest"])
@pytest.mark.parametrize(("file", "lies"), [(None, ""), ("scan.bin", " (there is scan.bin)")])
def test_a_folder_without_texts_is_told_alike(command: str, file: str | None, lies: str, tmp_path: Path) -> None:
    if file:
        (tmp_path / file).write_bytes(b"\x00\x01")
    ran = claims(command, tmp_path)
    told = ran.err.splitlines()[-1]
    assert ran.exit == 2
    assert told.startswith(f"no text that can be read lies in '{tmp_path.as_posix()}'{lies}")
    assert "expected texts (.txt, .md, .docx, .eml …)" in told
