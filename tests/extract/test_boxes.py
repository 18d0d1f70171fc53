"""Fact boxes, label lines and tables, by tables that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.boxes.spelled import spelled
from claims.extract.extract import extract
from claims.text import Span
from claims.value import Reading

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "boxes.yaml").read_text(encoding="utf-8"))
PAIRS: list[dict[str, Any]] = yaml.safe_load((HERE / "box_pairs.yaml").read_text(encoding="utf-8"))
VERDICTS = {"conflict": ("conflict", "violation"), "agreement": ("agreement", "compatible", "variant")}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_sentences_of_rows(case: dict[str, Any]) -> None:
    found = spelled(case["text"])
    lines = found.text.splitlines() if found else []
    assert [line for line in lines if line.strip() and line not in case["text"].splitlines()] == case["spelled"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_value_leads_back_to_its_words(case: dict[str, Any]) -> None:
    text = case["text"]
    for claim in _claims(text, "a"):
        place = claim.provenance
        assert place.span is not None and place.line is not None and place.column is not None
        assert text[place.span.start : place.span.stop] == claim.written
        assert text.split("\n")[place.line - 1][place.column - 1 :].startswith(claim.written.split("\n")[0])
        assert claim.written in (place.quote or "")
        assert place.quote in text


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case["name"])
def test_what_is_found_beside_a_box(case: dict[str, Any]) -> None:
    found = _pairs(case["texts"])
    conflicts = {frozenset(pair) for verdict, *pair in found if verdict in VERDICTS["conflict"]}
    assert conflicts == {frozenset(pair) for pair in case.get("conflict", ())}
    agreed = {frozenset(pair) for verdict, *pair in found if verdict in VERDICTS["agreement"]}
    assert agreed >= {frozenset(pair) for pair in case.get("agreement", ())}


def test_what_is_inserted_is_nowhere_in_the_original() -> None:
    text = "Tarn Viaduct\n\nOpened: 14 June 1902\n"
    found = spelled(text)
    assert found is not None
    at = found.text.index("14 June 1902")
    home = found.back(Span(at, at + 12))
    assert home is not None and text[home.start : home.stop] == "14 June 1902"
    inserted = found.text.index("was opened")
    assert found.back(Span(inserted, inserted + 3)) is None


def _claims(text: str, name: str) -> tuple[Claim, ...]:
    source = Source(id=name, published=Published())
    return extract(Document(name, name, text, ""), source, Reading())


def _pairs(texts: list[str]) -> list[tuple[str, str, str]]:
    claims = [claim for number, text in enumerate(texts) for claim in _claims(text, f"source-{number}")]
    sources = {claim.source: Source(id=claim.source) for claim in claims}
    groups = told(discover(claims), sources)
    return [(pair.verdict, pair.left.written, pair.right.written) for group in groups for pair in group.pairs]
