"""The town of an incident where other towns stand beside it, by the table beside this file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.extract.incidents.towns.by_tables import is_borough, is_in_london, is_part_of_city, is_short, is_side_of
from claims.extract.incidents.towns.counties_told import counties_told
from claims.extract.incidents.towns.datelines import datelines
from claims.extract.incidents.towns.happened_where import happened_where, places_told
from claims.extract.incidents.towns.lands import lands
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
        ("Six died at Tarnau, which lies 40 km away from Milford, on Monday.", "milford", "beside"),
        ("Six died at Tarnau on the road between Milford and Ayr on Monday.", "milford", "beside"),
        ("Six died in Ayr. They were buried in the nearby town of Milford.", "milford", "beside"),
        ("Two died in the north of Milford on Monday.", "milford", "in a side of"),
        ("Two were shot in south-west Milford on Monday.", "milford", "in a side of"),
        ("Two were shot in Bowie, Md., in Prince George's County, on Monday.", "bowie", "in a county named"),
        ("A bus fell into Stourport Basin, Worcestershire, on Monday.", "stourport", "landmark"),
        ("Four died when a stand fell during a wedding in Milford on Monday.", "milford", "in, harm"),
        ("A flood drowned two in Xiakou Township on Monday.", "xiakou township", "a town by its name"),
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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("MILFORD. Two were hurt.", [("Milford", "dateline")]),
        ("GRANBURY, Texas. A spark set off the blast.", [("Granbury", "dateline")]),
        ("CONCORD, N.H. Three were hurt.", [("Concord", "dateline")]),
        ("CHAMBA, OCTOBER 24\nThe toll has gone up.", [("Chamba", "desk's dateline")]),
        ("QUETTA:\n\nFour were killed.", [("Quetta", "desk's dateline")]),
        ("Colombo, May 23: Two were killed.", [("Colombo", "desk's dateline")]),
        ("Kingston, Jamaica: Two were killed.", [("Kingston", "desk's dateline")]),
        ("Sivakasi (Tamil Nadu), February 25: Fire took two lives.", [("Sivakasi", "desk's dateline")]),
        ("Kumasi, March 21, GNA - Four died.", [("Kumasi", "agency's dateline")]),
        (
            "Sangli/Pune, Oct 15 (PTI) Six were killed.",
            [("Sangli", "agency's dateline"), ("Pune", "agency's dateline")],
        ),
        ("Police: Driver kept going", []),
        ("WESTERN BUREAU. Two were killed.", []),
        ("Wrong lane\n\nThe bus went too fast.", []),
        ("Laos: Bus plunge leaves two dead", []),
    ],
)
def test_datelines(text: str, shown: list[tuple[str, str]]) -> None:
    assert [(vote.where.name, vote.signs[0]) for vote in datelines(text, len(text))] == shown


def test_a_text_without_a_title_has_none() -> None:
    text = "\n\nA man was shot in Milford on Monday.\n\nHe is in Ayr hospital."
    assert "lead" in {one.key: one.strengths for one in places_told(text)}["milford"]
    titled = f"Man shot in Milford\n{text}"
    assert "headline" in {one.key: one.strengths for one in places_told(titled)}["milford"]


def test_counties_that_a_text_names() -> None:
    text = "All over Prince George's County, Co Cavan, Satara district and Devon two died each; Ann County was there."
    assert {"prince george", "cavan", "satara", "devon"} <= counties_told(text)


def test_every_feature_that_speaks_has_a_weight() -> None:
    known = set(table("town_weights")["weights"])
    for case in CASES["articles"]:
        for place in places_told(case["text"]):
            assert set(place.strengths) <= known


def test_what_the_tables_say_of_a_place() -> None:
    assert is_part_of_city("portage park", "chicago")
    assert not is_part_of_city("chicago", "portage park")
    assert is_side_of("south boston", "boston")
    assert not is_side_of("west memphis", "memphis")
    assert is_in_london("plumstead", "london")
    assert is_borough("croydon", "london")
    assert is_short("ludwigshafen")
    assert not is_short("elmli")
