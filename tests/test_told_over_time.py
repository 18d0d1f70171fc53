"""Figures and plans told at several times, folder by folder: what is an update, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.from_texts.found import reading_of
from checker.judge.voices import said_in
from checker.verdicts import told
from claims.claim import Claim
from claims.extract.extract import extract
from claims.intake.folder import read_folder

ROWS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "told_over_time.yaml").read_text(encoding="utf-8"))
SAID = {"superseded": "update", "conflict": "conflict", "agreement": "agreement"}
_ONE_TEXT = "two figures of one text are of two things unless its words say more; the hours of its entries are not read"
KNOWN = {
    "the old figure and the text of its day": "the earlier figure of a text is held against none of other texts",
    "instead of what was planned": "a bare figure before a clause is not extracted",
    "a live blog": _ONE_TEXT,
    "trap, a live blog that goes down": _ONE_TEXT,
}


def verdicts(folder: Path, texts: dict[str, str], pairs: list[list[str]]) -> list[str]:
    """What is said of each pair of values of a folder of texts."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    claims: list[Claim] = []
    sources = {}
    for item in read_folder(folder).items:
        name = Path(item.document.path).stem
        source = replace(item.source, id=name)
        sources[name] = source
        claims += extract(replace(item.document, source=name), source, reading_of(replace(item, source=source)))
    found = [
        (pair.left, pair.right, pair.verdict)
        for group in told(discover(claims, said=said_in(sources)), sources)
        for pair in group.pairs
    ]
    return [_verdict(found, texts, row) for row in pairs]


def _verdict(found: list[tuple[Claim, Claim, str]], texts: dict[str, str], row: list[str]) -> str:
    wanted = [(name, texts[name].index(words), words) for name, words in (row[0:2], row[2:4])]
    said = {
        SAID.get(verdict, "none")
        for one, two, verdict in found
        if any(_is(a, wanted[0]) and _is(b, wanted[1]) for a, b in ((one, two), (two, one)))
    }
    return next((name for name in ("conflict", "update", "agreement") if name in said), "none")


def _is(claim: Claim, wanted: tuple[str, int, str]) -> bool:
    span, (name, start, words) = claim.provenance.span, wanted
    return span is not None and claim.source == name and span.start < start + len(words) and start < span.stop


@pytest.mark.parametrize("name", ROWS)
def test_told_over_time(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if name in KNOWN:
        request.applymarker(pytest.mark.xfail(strict=True, reason=KNOWN[name]))
    row = ROWS[name]
    said = verdicts(tmp_path, row["texts"], row["pairs"])
    wanted = [pair[4] for pair in row["pairs"]]
    assert [
        "quiet" if want == "quiet" and got != "conflict" else got for got, want in zip(said, wanted, strict=True)
    ] == wanted
