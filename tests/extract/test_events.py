"""Folders that hold the texts on two like events: quiet across, and what is found on each is found as if it stood alone."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.discover.links.anchors import anchors_of, telling
from checker.discover.links.link import linked, things_told
from checker.discover.rarity import rarity_of
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "events.yaml").read_text(encoding="utf-8"))
cases = pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))


def claims_of(case: dict[str, Any]) -> tuple[list[Claim], dict[str, Source]]:
    day: date = case["day"]
    sources = {
        name: Source(id=name, published=Published(date=day.isoformat(), basis="stated")) for name in case["texts"]
    }
    reading = Reading(published=(day, day))
    return [
        claim
        for name, text in case["texts"].items()
        for claim in extract(Document(name, name, text, ""), sources[name], reading)
    ], sources


@cases
def test_texts_of_two_events_are_never_held_against_each_other(case: dict[str, Any]) -> None:
    claims, sources = claims_of(case)
    home = {name: number for number, part in enumerate(case["apart"]) for name in part}
    for group in told(discover(claims), sources):
        # One commission and its president whom both name are the same body and the same man, whatever they tell of.
        for pair in group.pairs if group.slot not in ("organisation-name", "person-name", "post-president") else ():
            one, two = home.get(pair.left.source), home.get(pair.right.source)
            assert one == two or None in (one, two), (pair.left.provenance.quote, pair.right.provenance.quote)


@cases
def test_what_texts_of_one_event_contradict_is_found(case: dict[str, Any]) -> None:
    claims, sources = claims_of(case)
    found = {
        frozenset(claim.written.removesuffix(" passengers") for claim in (pair.left, pair.right))
        for group in told(discover(claims), sources)
        for pair in group.pairs
        if pair.verdict == "conflict"
    }
    assert {frozenset(row) for row in case["conflicts"]} <= found


@cases
def test_texts_told_apart_are_said(case: dict[str, Any]) -> None:
    claims, _ = claims_of(case)
    told_ = discover(claims).divided.apart
    assert len(told_) == len(case["apart"])
    assert all(any(set(part) <= set(one) for one in told_) for part in case["apart"])


@cases
def test_texts_of_one_event_are_linked(case: dict[str, Any]) -> None:
    claims, _ = claims_of(case)
    parts = things_told(linked(claims, rarity_of(claims)))
    for part in case["apart"] or [list(case["texts"])]:
        assert any(set(part) <= set(one) for one in parts)
    for one, two in product(case["apart"], repeat=2):
        assert one is two or not any(set(one) & set(part) and set(two) & set(part) for part in parts)


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("wexmouth", 1.0),
        ("day 2024-03-05", 1.0),
        ("ingrid", 0.5),
        ("~=fire", 0.1),
        ("service", 0.1),
        ("norway", 0.1),
        ("swiss", 0.1),
        ("country:KE", 0.1),
        ("2024", 0.1),
    ],
)
def test_how_much_a_name_tells_of_which_event_a_text_is(name: str, tells: float) -> None:
    assert telling(name) == tells


def test_days_are_anchors_where_they_are_told_to_the_day() -> None:
    claims, _ = claims_of(
        {"day": date(2024, 6, 14), "texts": {"a": "The hall at Odeska opened on 10 June 2024. It was built in 1931."}}
    )
    assert {name for name in anchors_of(claims)["a"] if name.startswith("day ")} == {"day 2024-06-10"}
