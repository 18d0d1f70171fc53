"""What is found between texts of one event, by a table that a reader can see."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.judge.voices import said_in
from checker.verdicts import GroupTold, told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

TABLES = (
    "questions.yaml",
    "stated.yaml",
    "polar.yaml",
    "disputes.yaml",
    "injuries.yaml",
    "whys.yaml",
    "origins.yaml",
    "persons.yaml",
    "bearers.yaml",
    "somebody.yaml",
    "facts.yaml",
    "sorts.yaml",
    "precision.yaml",
    "askew.yaml",
    "lookalikes.yaml",
    "alarms.yaml",
    "holders.yaml",
    "lands.yaml",
    "contests.yaml",
)
CASES: list[dict[str, Any]] = [
    case for name in TABLES for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]
ALARMS = {"conflict", "violation"}
DAY = date(2024, 3, 5)


def groups_of(case: dict[str, Any]) -> list[GroupTold]:
    claims: list[Claim] = []
    sources: dict[str, Source] = {}
    for number, text in enumerate(case["texts"]):
        day = case["published"][number] if "published" in case else DAY
        source = Source(id=f"source-{number}", published=Published(date=day.isoformat(), basis="stated"))
        sources[source.id] = source
        claims += extract(Document(source.id, source.id, text, ""), source, Reading(published=(day, day)))
    return list(told(discover(claims, said=said_in(sources)), sources))


def written(group: GroupTold) -> set[str]:
    return {claim.written for pair in group.pairs for claim in (pair.left, pair.right)}


@pytest.mark.parametrize("case", [case for case in CASES if "found" in case], ids=lambda case: case["name"])
def test_found(case: dict[str, Any]) -> None:
    wanted = case["found"]
    groups = [group for group in groups_of(case) if group.slot == wanted["slot"]]
    assert groups
    assert any(set(wanted["written"]) <= written(group) for group in groups), [written(group) for group in groups]
    assert any(str(group.verdict) in wanted["verdict"] for group in groups), [group.verdict for group in groups]


@pytest.mark.parametrize("case", [case for case in CASES if "rule" in case], ids=lambda case: case["name"])
def test_rule(case: dict[str, Any]) -> None:
    broken = [group for group in groups_of(case) if str(group.verdict) == "violation"]
    assert [(group.slot, written(group)) for group in broken] == [(case["rule"]["name"], set(case["rule"]["written"]))]


def _marked(case: dict[str, Any]) -> Any:
    """A case that is known to fail, with the reason."""
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["name"], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in CASES if "quiet" in case])
def test_quiet(case: dict[str, Any]) -> None:
    alarms = [
        (group.slot, pair.left.written, pair.right.written)
        for group in groups_of(case)
        for pair in group.pairs
        if pair.verdict in ALARMS
    ]
    assert not alarms
    for group in groups_of(case):
        assert not (case["name"].startswith("near names of two") and group.slot == "person-name"), written(group)
