"""Which claims of a text give the main figures of its incident; the cases are in main_figures.yaml."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import search
from claims.extract.main_figures import MADE
from claims.value import Reading

CASES = yaml.safe_load(Path(__file__).with_name("main_figures.yaml").read_text("utf-8"))


def marked(case: dict[str, Any]) -> list[Claim]:
    document = Document("herald", "herald.txt", case["text"], "")
    day = case.get("published", date(2024, 3, 5))
    source = Source(id="herald", published=Published(date=day.isoformat()))
    found = search(document, source, Reading(published=(day, day)))
    return [claim for claim in (*found.claims, *found.made) if claim.context and claim.context.main]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_main_figures(case: dict[str, Any]) -> None:
    told: dict[str, list[str]] = defaultdict(list)
    for claim in marked(case):
        assert claim.context
        told[claim.context.main].append(claim.value.key())
    ages = sorted(told.pop("age", []))
    wanted = {name: str(value) for name, value in case["main"].items() if name != "ages"}
    assert {name: " ".join(values) for name, values in told.items()} == wanted
    assert ages == sorted(case["main"].get("ages", []))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_their_words_stand_in_the_text(case: dict[str, Any]) -> None:
    for claim in marked(case):
        place = claim.provenance
        assert place.span
        assert place.quote
        assert case["text"][place.span.start : place.span.stop] == claim.written
        assert claim.written in place.quote
        assert place.quote in case["text"]


def test_a_claim_that_is_there_is_marked_and_not_said_twice() -> None:
    bus = next(case for case in CASES if case["name"].startswith("a bus crash"))
    slots = {claim.context.main: claim.slot for claim in marked(bus) if claim.context}
    assert (slots["killed"], slots["injured"]) == ("killed", "injured")
    cyclist = next(case for case in CASES if case["name"].startswith("nobody counts"))
    slots = {claim.context.main: claim.slot for claim in marked(cyclist) if claim.context}
    assert slots["killed"] == f"{MADE}killed"
