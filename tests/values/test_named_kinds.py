"""The tables beside this file, and the laws that hold for every value of these kinds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from claims.folding import fold
from claims.value import Given, Reading, RelationKind
from claims.values import kind

# A small invented world. id: kind, country, names (the first is preferred), what it lies in.
_ENTITIES: dict[str, tuple[str, str | None, tuple[str, ...], tuple[str, ...]]] = {
    "aru": ("person", "KZ", ("Aru Belgibay", "Aroo Belgibai", "Belgibay"), ()),
    "dana": ("person", "KZ", ("Dana Belgibay",), ()),
    "zamin": ("place", "KZ", ("Zamin", "Port Zamin", "Leninabat"), ("zamin-region",)),
    "zamin-region": ("place", "KZ", ("Zamin Region",), ("ostland",)),
    "ostland": ("place", "KZ", ("Ostland",), ()),
    "westmark": ("place", None, ("Westmark",), ()),
    "pact": ("organisation", None, ("Mutual Harbour Pact", "MHP"), ()),
    "sport": ("term", None, ("sport",), ()),
    "chess": ("term", None, ("chess",), ("sport",)),
    "cooking": ("term", None, ("cooking",), ()),
    "sand-and-salt": ("place", None, ("Sand and Salt",), ()),
}


class SmallWorld:
    """A ``World`` over the table above."""

    def entity(self, kind: str, words: str) -> str | None:
        found = [
            id
            for id, (is_kind, _, names, _) in _ENTITIES.items()
            if kind in ("", is_kind) and fold(words) in map(fold, names)
        ]
        return found[0] if len(found) == 1 else None

    def lies_in(self, inner: str, outer: str) -> bool:
        return inner == outer or any(self.lies_in(one, outer) for one in _ENTITIES.get(inner, ("", None, (), ()))[3])

    def name(self, entity: str) -> str:
        return _ENTITIES[entity][2][0] if entity in _ENTITIES else entity

    def country(self, entity: str) -> str | None:
        return _ENTITIES[entity][1] if entity in _ENTITIES else None


NAMES = ("person", "organisation", "place", "name", "rank", "post", "set", "term", "yes-no")
HERE = Path(__file__).parent
WORLD = SmallWorld()
READING = Reading(world=WORLD)
TERMS = Reading(world=WORLD, terms={"sport": "sport", "chess": "chess", "cooking": "cooking"})
GIVEN = Given(world=WORLD)
TABLES: dict[str, dict[str, Any]] = {
    name: yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader) for name in NAMES
}
PARTS = [(name, part, READING) for name, part in TABLES.items()] + [("term", TABLES["term"]["declared"], TERMS)]
PARSED = [(name, text, key, reading) for name, part, reading in PARTS for text, key in part["parse"].items()]
WRONG = [(name, text, reading) for name, part, reading in PARTS for text in part["wrong"]]
RELATED = [(name, *row, reading) for name, part, reading in PARTS for row in part["relate"]]
TEXTS = sorted({(name, text) for name, part in TABLES.items() for text in part["parse"]})


@pytest.mark.parametrize(("name", "text", "key", "reading"), PARSED)
def test_read_as(name: str, text: str, key: str, reading: Reading) -> None:
    assert kind(name).parse(text, reading).key() == key


@pytest.mark.parametrize(("name", "text", "reading"), WRONG)
def test_not_readable(name: str, text: str, reading: Reading) -> None:
    with pytest.raises(ValueError, match=r"expected|empty"):
        kind(name).parse(text, reading)


@pytest.mark.parametrize(("name", "a", "b", "relation", "spelling", "reason", "reading"), RELATED)
def test_related(name: str, a: str, b: str, relation: str, spelling: str, reason: str, reading: Reading) -> None:
    of = kind(name)
    first, second = of.parse(a, reading), of.parse(b, reading)
    found = of.relate(first, second, GIVEN)
    assert (found.kind, found.spelling) == (relation, spelling == "true"), found
    assert reason in found.reason
    assert of.relate(second, first, GIVEN) == found.mirrored()


@pytest.mark.parametrize(("name", "text"), TEXTS)
def test_same_as_itself_and_through_json(name: str, text: str) -> None:
    of = kind(name)
    value = of.parse(text, READING)
    assert of.relate(value, value, GIVEN).kind is RelationKind.SAME
    adapter = TypeAdapter(of.value)
    assert adapter.validate_json(adapter.dump_json(value)) == value
    assert of.show(value)


@given(st.sampled_from(TEXTS), st.data())
def test_symmetric(one: tuple[str, str], data: st.DataObject) -> None:
    name, text = one
    other = data.draw(st.sampled_from([some for is_name, some in TEXTS if is_name == name]))
    of = kind(name)
    a, b = of.parse(text, READING), of.parse(other, READING)
    assert of.relate(a, b, GIVEN) == of.relate(b, a, GIVEN).mirrored()


@given(st.sampled_from(NAMES), st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_read_or_refused(name: str, one: str, other: str) -> None:
    of = kind(name)
    try:
        a, b = of.parse(one, READING), of.parse(other, READING)
    except ValueError:
        return
    assert of.relate(a, b, GIVEN) == of.relate(b, a, GIVEN).mirrored()
    assert of.relate(a, a, GIVEN).kind is RelationKind.SAME


@settings(max_examples=300)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Chad, Peru", (2, 2)),
        ("states such as Chad", (1, None)),
        ("Chad and two others", (3, 3)),
        ("two others", (3, None)),
    ],
)
def test_size_of_a_set(text: str, size: tuple[int, int | None]) -> None:
    assert kind("set").parse(text, READING).size() == size
