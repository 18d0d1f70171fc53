"""Values that lie so far apart that no reader asks whether they contradict each other are two questions, by a table that a reader can see."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.judge.voices import said_in
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "out_of_question.yaml").read_text(encoding="utf-8")
)
SAID = {"doubt": ["uncertain"], "conflict": ["conflict"], "update": ["superseded"], "agree": ["agreement"], "alone": []}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_said_of_two_values(case: dict[str, Any]) -> None:
    claims, sources = _read(case["texts"])
    found = discover(claims, said=said_in(sources))
    wanted = next(name for name in SAID if name in case)

    def is_it(a: Claim, b: Claim) -> bool:
        return a.source != b.source and sorted((a.written, b.written)) == sorted(case[wanted])

    verdicts = [pair.verdict for group in told(found, sources) for pair in group.pairs if is_it(pair.left, pair.right)]
    assert verdicts == SAID[wanted]
    assert not any(is_it(one.left, one.right) for one in found.possible)


def _read(texts: list[str]) -> tuple[list[Claim], dict[str, Source]]:
    """The claims of texts whose first line is the day on which they appeared."""
    claims: list[Claim] = []
    sources: dict[str, Source] = {}
    for number, text in enumerate(texts):
        name, day = f"source-{number}", date.fromisoformat(text[:10])
        sources[name] = Source(id=name, published=Published(date=day.isoformat(), basis="stated"))
        claims += extract(Document(name, name, text[12:], ""), sources[name], Reading(published=(day, day)))
    return claims, sources
