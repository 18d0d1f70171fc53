"""The town of an incident where other towns stand beside it, by the table beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claims.extract.incidents.towns.happened_where import happened_where
from claims.extract.incidents.towns.lands import lands
from claims.people import find

CASES = yaml.safe_load((Path(__file__).parent / "towns.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["articles"], ids=lambda case: case["text"][:40])
def test_town(case: dict[str, str]) -> None:
    found = happened_where(case["text"], find(case["text"]))
    assert (found.name if found else None) == case["town"]


@pytest.mark.parametrize(
    ("text", "countries", "regions"),
    [
        ("A man drowned at Mudgee, NSW, on Monday.", {"AU"}, {"region:AU:new-south-wales"}),
        ("A barn burned near Hazleton, Pa., on Monday.", {"US"}, {"region:US:pennsylvania"}),
        ("Kenyan police said that the bus had left Nairobi.", {"KE"}, set()),
        ("Man dies after CAR hits wall in Bar.", set(), set()),
    ],
)
def test_lands(text: str, countries: set[str], regions: set[str]) -> None:
    found = lands(text)
    assert set(found.countries) == countries
    assert set(found.regions) == regions
