from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.extract.incidents.incident import incident
from claims.extract.incidents.victims import suffered
from claims.value import Reading

_CASES: Any = yaml.safe_load((Path(__file__).parent / "victim_ages.yaml").read_text(encoding="utf-8"))
_DAY = date(2021, 5, 4)


@pytest.mark.parametrize("case", _CASES["sentences"], ids=lambda case: case["text"][:60])
def test_each_party_with_an_age_has_its_role(case: dict[str, Any]) -> None:
    told = [one for one in suffered(case["text"]) if one.ages]
    assert [" ".join([one.family, *(str(age.years) for age in one.ages)]) for one in told] == case["told"]


@pytest.mark.parametrize("case", _CASES["articles"], ids=lambda case: case["title"])
def test_a_text_gives_the_ages_of_those_harmed(case: dict[str, Any]) -> None:
    found = incident(f"{case['title']}\n\n{case['text']}", Reading(published=(_DAY, _DAY)))
    assert [age.years for age in found.ages] == case["ages"]


@pytest.mark.parametrize("case", _CASES["claims"], ids=lambda case: case["text"])
def test_ages_without_a_name_are_claims(case: dict[str, Any]) -> None:
    source = Source(id="a", published=Published(date=_DAY.isoformat()))
    claims = extract(Document("a", "a", case["text"], ""), source, Reading())
    assert [claim.value.key() for claim in claims if claim.slot == "age-of"] == case["ages"]
