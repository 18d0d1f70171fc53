"""By whom something was done, and where texts tell of one doer, by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.stated.slots import AGENT
from claims.value import Reading
from tests.extract.test_questions import _marked, groups_of

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "agents.yaml").read_text(encoding="utf-8"))


def _with(key: str) -> list[Any]:
    return [_marked(case) for case in CASES if key in case]


def _told(case: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The verdicts on who did something, each with the words of the two claims."""
    return [
        (pair.verdict, sorted((pair.left.written, pair.right.written)))
        for group in groups_of(case)
        if group.slot.startswith(AGENT)
        for pair in group.pairs
    ]


@pytest.mark.parametrize("case", _with("agents"))
def test_agents(case: dict[str, Any]) -> None:
    found = extract(Document("a", "a.txt", case["text"], ""), Source(id="a"), Reading())
    told = [f"{claim.slot.removeprefix(AGENT)} {claim.written}" for claim in found if claim.slot.startswith(AGENT)]
    assert told == case["agents"]


@pytest.mark.parametrize("case", _with("one"))
def test_one(case: dict[str, Any]) -> None:
    assert ("agreement", sorted(case["one"])) in _told(case)


@pytest.mark.parametrize("case", _with("apart"))
def test_apart(case: dict[str, Any]) -> None:
    assert _told(case) == []
