"""The table of towns: what it holds, how it is searched, and that a word alone is no town."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.tables import rows
from claims.value import Given, Reading
from claims.values import kind
from claims.world.gazetteer import Gazetteer
from claims.world.spots import every_place
from claims.world.towns import town_in, towns_named

TABLE = yaml.load(Path(__file__).with_name("towns.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
WORLD = Gazetteer()


@pytest.mark.parametrize(("key", "places"), TABLE["named"].items())
def test_named(key: str, places: list[str]) -> None:
    found = [" ".join(filter(None, (one.country, one.region, one.county))) for one in towns_named(key)]
    assert found == places


@pytest.mark.parametrize(("inner", "outer", "relation"), TABLE["relate"])
def test_relation(inner: str, outer: str, relation: str) -> None:
    place, given_ = kind("place"), Given(world=WORLD)
    first, second = (place.parse(text, Reading(world=WORLD)) for text in (inner, outer))
    found, back = place.relate(first, second, given_), place.relate(second, first, given_)
    assert found.kind.value == relation
    assert back == found.mirrored()


@pytest.mark.parametrize("text", TABLE["no_place"])
def test_a_word_is_no_town(text: str) -> None:
    assert WORLD.entity("place", text) is None


def test_the_table_is_sorted_and_lies_in_known_regions() -> None:
    names = [row[0] for row in rows("towns")]
    assert names == sorted(names, key=str.encode)
    regions = {one.id for one in every_place()}
    assert {one.region for name in names[::97] for one in towns_named(name)} - regions <= {None}


@given(st.text(max_size=12))
def test_any_name_can_be_asked_for(name: str) -> None:
    assert all(one.key == name for one in towns_named(name))


def test_a_town_lies_in_its_county_region_and_country() -> None:
    wider = ("waukesha county", "region:US:wisconsin", "country:US")
    assert [town_in("elm grove", one) for one in wider] == ["Elm Grove"] * 3
    assert town_in("elm grove", "country:GB") is None
