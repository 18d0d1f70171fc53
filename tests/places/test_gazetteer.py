"""The built-in world, its table of cases, and the chain with a declared one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.entities import Entity, index
from claims.value import World
from claims.world.countries import countries, countries_in
from claims.world.gazetteer import Gazetteer
from claims.world.renamings import renamings, two_names
from claims.world.spots import capital_of, every_place
from claims.world.worlds import Chained

TABLE = yaml.load(Path(__file__).with_name("gazetteer.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
WORLD: World = Gazetteer()


@pytest.mark.parametrize(("kind", "words", "entity"), TABLE["entities"])
def test_entity(kind: str, words: str, entity: str) -> None:
    assert (WORLD.entity(kind, words) or "") == entity


@pytest.mark.parametrize(("inner", "outer", "lies"), TABLE["lies_in"])
def test_lies_in(inner: str, outer: str, lies: str) -> None:
    assert WORLD.lies_in(inner, outer) is (lies == "true")


@pytest.mark.parametrize(("text", "codes"), TABLE["countries"].items())
def test_countries_in_text(text: str, codes: str) -> None:
    assert " ".join(found.code for found in countries_in(text)) == codes


def test_every_capital_and_region_is_a_place() -> None:
    known = {one.id for one in every_place()}
    assert [code for code in countries() if (id := capital_of(code)) and id not in known] == []
    assert [one for one in every_place() if one.region and one.region not in known] == []


def test_every_country_is_found_by_each_of_its_names() -> None:
    for code, country in countries().items():
        for name in country.names:
            assert WORLD.entity("place", name) == f"country:{code}", name


def test_dated_names_are_in_order() -> None:
    for one in renamings():
        assert len(one.names) > 1, one
        assert all(name.since is None or name.until is None or name.since <= name.until for name in one.names), one


def test_two_names_reads_the_same_from_both_sides() -> None:
    assert two_names("Kyiv", "Kiev") == two_names("Kiev", "Kyiv") == "Kiev, Kyiv"
    assert two_names("Kyiv", "Lviv") is None


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert WORLD.entity("", text) is None or WORLD.name(WORLD.entity("", text) or "")


@pytest.fixture
def chained() -> World:
    declared = [
        Entity(id="kz", kind="place", name="Kazakhstan"),
        Entity(id="capital", kind="place", name="Astana"),
        Entity(id="moss", kind="person", name="Tim Moss"),
    ]
    return Chained(index(declared, {}), Gazetteer())


def test_declared_entities_come_first(chained: World) -> None:
    assert chained.entity("place", "Nur-Sultan") == "capital"
    assert chained.entity("place", "Republic of Kazakhstan") == "kz"
    assert chained.entity("place", "Lviv") == "city:UA:lviv"
    assert chained.entity("person", "Tim Moss") == "moss"
    assert (chained.name("kz"), chained.name("city:UA:lviv")) == ("Kazakhstan", "Lviv")


def test_containment_goes_across(chained: World) -> None:
    assert chained.lies_in("capital", "kz")
    assert chained.lies_in("city:KZ:almaty", "kz")
    assert not chained.lies_in("kz", "capital")
    assert not chained.lies_in("moss", "kz")
    assert chained.country("city:UA:lviv") == "UA"
