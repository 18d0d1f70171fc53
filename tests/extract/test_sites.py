"""At which named places something is told to be, and where two texts give one place for one thing, by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.stated.slots import SITE
from claims.value import Reading
from tests.extract.test_questions import ALARMS, _marked, groups_of

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "sites.yaml").read_text(encoding="utf-8"))


def _with(key: str) -> list[Any]:
    return [_marked(case) for case in CASES if key in case]


def _agreeing(case: dict[str, Any], slot: str) -> list[str]:
    """The places on which groups of a question agree."""
    return [group.pairs[0].left.written for group in groups_of(case) if group.slot.startswith(slot)]


@pytest.mark.parametrize("case", _with("sites"))
def test_sites(case: dict[str, Any]) -> None:
    found = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    assert [claim.written for claim in found if claim.slot == SITE] == case["sites"]


@pytest.mark.parametrize("case", _with("agree"))
def test_agree(case: dict[str, Any]) -> None:
    assert case["agree"] in _agreeing(case, SITE)


@pytest.mark.parametrize("case", _with("apart"))
def test_apart(case: dict[str, Any]) -> None:
    assert case["apart"] not in _agreeing(case, SITE)


@pytest.mark.parametrize("case", _with("quiet"))
def test_quiet(case: dict[str, Any]) -> None:
    assert not [group.slot for group in groups_of(case) if ALARMS & {pair.verdict for pair in group.pairs}]


@pytest.mark.parametrize("case", _with("once"))
def test_once(case: dict[str, Any]) -> None:
    assert case["once"] in _agreeing(case, "where-")
    assert case["once"] not in _agreeing(case, SITE)
