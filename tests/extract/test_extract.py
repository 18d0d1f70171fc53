"""Texts to claims, by a table that a reader can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.claim import Claim, Context
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.language.vocabulary import Added, added
from claims.value import Reading

CASES: list[dict[str, Any]] = [
    case
    for name in ("cases.yaml", "mentions.yaml")
    for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]


def claims_of(text: str, published: Any = None) -> tuple[Claim, ...]:
    reading = Reading(published=(published, published)) if published else Reading()
    return extract(Document("a", "a.txt", text, ""), Source(id="a"), reading)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_claims(case: dict[str, Any]) -> None:
    found = claims_of(case["text"], case.get("published"))
    rows = {(claim.slot, claim.written): claim for claim in found}
    for wanted in case["claims"]:
        claim = rows.get((wanted["slot"], wanted["written"]))
        assert claim is not None, [f"{key}" for key in rows]
        assert claim.value.key() == wanted["key"]
        assert claim.modality == wanted.get("modality", claim.modality)
        context = claim.context or Context()
        assert set(wanted.get("scope", ())) <= set(context.scope)
        assert set(wanted.get("near", ())) <= context.near
        assert wanted.get("head", context.head) == context.head
        assert set(wanted.get("owner", context.owner)) == context.owner
    written = {claim.written for claim in found if claim.slot != "weekday" and not claim.slot.startswith("when")}
    assert not written & set(case.get("absent", ()))
    if not case["claims"] and "absent" not in case:
        assert not found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_the_quote_stands_in_the_text(case: dict[str, Any]) -> None:
    for claim in claims_of(case["text"], case.get("published")):
        span = claim.provenance.span
        assert span is not None
        assert case["text"][span.start : span.stop] == claim.written
        assert claim.provenance.quote is not None
        assert claim.provenance.quote in case["text"]


def test_a_family_of_the_users_own() -> None:
    text = "The vet said that 40 sheep had been dipped by noon."
    assert not [claim for claim in claims_of(text) if claim.slot == "dipped"]
    with added(Added(families={"dipped": {"title": "How many were dipped?", "passive": ["dipped"]}})):
        assert [claim.value.key() for claim in claims_of(text) if claim.slot == "dipped"] == ["40"]


def test_the_speaker_is_the_nearest_before_a_claim() -> None:
    text = (
        "Although the deputy minister Ilan Petrov said that a total of about 400 soldiers were sent, "
        "Tarn Radio reported that there were 600 soldiers in the mission alone."
    )
    found = extract(Document("a", "a", text, ""), Source(id="a"), Reading())
    said = {claim.written: claim.attribution.by for claim in found if claim.slot == "deployed"}
    assert said == {"about 400 soldiers": "deputy minister Ilan Petrov", "600 soldiers": "Tarn Radio"}
