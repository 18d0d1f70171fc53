"""The town of an incident where other towns stand beside it, by the table beside this file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.extract.incidents.towns.happened_where import happened_where, places_told
from claims.extract.incidents.towns.lands import lands
from claims.extract.incidents.towns.by_tables import is_part_of_city, is_short
from claims.people import find
from claims.tables import table

CASES = yaml.safe_load((Path(__file__).parent / "towns.yaml").read_text(encoding="utf-8"))


def _marked(case: dict[str, str]) -> Any:
    """A case, or a strict xfail with its reason."""
    marks = [pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else []
    return pytest.param(case, id=case["text"][:40], marks=marks)


@pytest.mark.parametrize("case", [_marked(case) for case in CASES["articles"]])
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


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("A man was shot dead in Milford on Monday.", "milford", "in, harm"),
        ("Bell, 27, of 14 High Street, Milford, died in Ayr.", "milford", "home"),
        ("A Dover, N.J., man was hurt in Milford on Monday.", "dover", "resident"),
        ("Police in Milford said that two were killed in Ayr.", "milford", "force in it"),
        ("Six died in a hill town 40 miles north of Milford.", "milford", "beside"),
        ("Three were hurt on Sunday in Milford. He was taken to Dayton Regional Hospital.", "dayton", "hospital alone"),
        (
            "Two died near Oranmore in Co Galway. A Galway crash last week hurt one.",
            "galway",
            "a county told before it",
        ),
    ],
)
def test_what_speaks_for_a_place(text: str, name: str, shown: str) -> None:
    found = {one.key: one.strengths for one in places_told(text)}
    assert shown in found[name]


def test_every_feature_that_speaks_has_a_weight() -> None:
    known = set(table("town_weights")["weights"])
    for case in CASES["articles"]:
        for place in places_told(case["text"]):
            assert set(place.strengths) <= known


def test_what_the_tables_say_of_a_place() -> None:
    assert is_part_of_city("portage park", "chicago")
    assert not is_part_of_city("chicago", "portage park")
    assert is_short("ludwigshafen")
    assert not is_short("elmli")
