"""What a length of time is the length of, and which two lengths are held against each other, by a table that a reader can see."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.discover.rarity import context_of
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.extract.lengths.lengths import is_of_length
from claims.value import Reading

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "lengths.yaml").read_text(encoding="utf-8"))
ROLES = [(how, text) for how, texts in TABLE["roles"].items() for text in texts]
TOLD = [(what, text) for what, texts in TABLE["told"].items() for text in texts]
_DAY = date(2024, 3, 5)


def _found(name: str, text: str) -> tuple[Claim, ...]:
    return extract(Document(name, name, text, ""), _source(name), Reading(published=(_DAY, _DAY)))


def _source(name: str) -> Source:
    return Source(id=name, published=Published(date=_DAY.isoformat()))


def _lengths(text: str) -> list[str | None]:
    return [context_of(claim).attribute for claim in _found("a", text) if claim.slot == "duration"]


def _verdicts(texts: list[str]) -> set[str]:
    names = "ab"[: len(texts)]
    claims = [claim for name, text in zip(names, texts, strict=True) for claim in _found(name, text)]
    groups = told(discover(claims), {name: _source(name) for name in names})
    return {pair.verdict for group in groups for pair in group.pairs if pair.left.value.kind == "duration"}


@pytest.mark.parametrize(("what", "text"), TOLD, ids=[text[:40] for _, text in TOLD])
def test_what_a_length_is_of(what: str, text: str) -> None:
    assert _lengths(text) == [what]


@pytest.mark.parametrize("text", TABLE["untold"], ids=lambda text: text[:40])
def test_nothing_is_told(text: str) -> None:
    assert not any(is_of_length(what) for what in _lengths(text))


@pytest.mark.parametrize(("how", "text"), ROLES, ids=[text[:40] for _, text in ROLES])
def test_how_a_length_is_told(how: str, text: str) -> None:
    marks = [context_of(claim).modifiers for claim in _found("a", text) if claim.slot == "duration"]
    assert [f"role {how}" in some for some in marks] == [True]


@pytest.mark.parametrize("texts", TABLE["conflict"], ids=lambda texts: texts[0][:40])
def test_lengths_of_one_thing_conflict(texts: list[str]) -> None:
    assert "conflict" in _verdicts(texts)


@pytest.mark.parametrize("texts", TABLE["quiet"], ids=lambda texts: texts[0][:40])
def test_lengths_of_two_things_do_not(texts: list[str]) -> None:
    assert "conflict" not in _verdicts(texts)
