"""FollowTheMoney statements: read by followthemoney itself, which computes the same ids and takes every value."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest

from checker.reports import omitted
from checker.reports._statements import COLUMNS, datasets, entity_id, table
from tests.exports.desk import desk
from tests.formats.desks import hostile, rendered, small

MISSING = "followthemoney is not installed: pip install '.[exports]'"
Row = dict[str, str]


def rows(made: Any = None) -> list[Row]:
    return list(csv.DictReader(StringIO(rendered("ftm", *(made or desk())), newline=""), strict=True))


def values(prop: str, schema: str = "") -> list[tuple[str, str]]:
    return [(row["dataset"], row["value"]) for row in rows() if row["prop"] == prop and schema in ("", row["schema"])]


def test_the_columns() -> None:
    assert rendered("ftm", *desk()).splitlines()[0] == ",".join(f'"{name}"' for name in COLUMNS)


def test_entities_with_their_names_and_ids() -> None:
    (row,) = [row for row in rows() if row["prop"] == "name" and row["value"] == "Ada Quill"]
    assert (row["schema"], row["canonical_id"], row["dataset"], row["origin"]) == (
        "Person",
        "Q13406268",
        "claims",
        "curated",
    )
    assert row["entity_id"] == entity_id("person", "quill", "Ada Quill")
    assert ("claims", "gb") in values("country", "Organization")
    assert ("claims", "Harven") in values("full", "Address")


def test_a_source_is_an_article_and_a_dataset() -> None:
    assert ("herald", "https://herald.example/bridge") in values("sourceUrl", "Article")
    assert ("herald", "eng") in values("language", "Article")
    assert {name for name, _ in values("fileName")} == {"herald", "courier", "courier_e", "wiki"}
    assert ("courier_e", "2021-05") in values("publishedAt")
    assert {row["first_seen"] for row in rows() if row["dataset"] == "herald"} == {"2025-12-01"}


def test_a_claim_links_its_article_to_its_subject() -> None:
    link = next(row for row in rows() if row["prop"] == "summary" and row["value"] == "2021-05-04")
    of = {row["prop"]: row["value"] for row in rows() if row["entity_id"] == link["entity_id"]}
    assert of["entity"] == entity_id("event", "bridge", "the opening of the bridge")
    assert of["document"] == entity_id("source", "herald")
    assert (of["role"], of["status"]) == ("When was the opening of the bridge?", "conflict")


def test_a_claim_on_a_thing_is_a_note_on_its_article() -> None:
    note = next(row for row in rows() if row["schema"] == "Note" and row["value"] == "12,000,000 EUR")
    assert (note["prop"], note["original_value"]) == ("description", "12 million euros")


def test_a_slot_with_a_property_is_a_statement_on_its_subject() -> None:
    assert values("date", "Event") == [("courier_e", "2021-05-06"), ("herald", "2021-05-04"), ("wiki", "2021-05-06")]
    assert values("birthDate") == [("herald", "1970-02")]
    assert ("courier", "gb") in values("country", "Person")


def test_what_has_no_place_is_counted() -> None:
    assert omitted("ftm", *desk()) == (
        "left out, 2: 'organizer' is no property of Event that can be written",
        "left out, 1: a plan or a denial states no value",
        "left out, 1: an entity of kind thing, for which FollowTheMoney has no schema",
        "left out, 1: no value of type date ('birthDate')",
        "left out, 1: the question is narrowed by qualifiers",
    )


def test_datasets_have_names_of_their_own() -> None:
    assert datasets(["claims", "A b", "a-b", "ü", "日本"]) == {
        "claims": "claims_2",
        "A b": "a_b",
        "a-b": "a_b_2",
        "ü": "u",
        "日本": "source",
    }


@pytest.mark.parametrize("made", [desk, small, hostile])
def test_followthemoney_reads_it(made: Any) -> None:
    pytest.importorskip("followthemoney", reason=MISSING)
    from followthemoney import model
    from followthemoney.dataset.util import dataset_name_check
    from followthemoney.statement.serialize import CSV, CSV_COLUMNS, read_statements

    assert list(COLUMNS) == CSV_COLUMNS
    found = rows(made())
    read = list(read_statements(BytesIO(rendered("ftm", *made()).encode()), CSV))
    assert len(read) == len(found) == len({item.id for item in read})
    for row, item in zip(found, read, strict=True):
        assert item.generate_key() == row["id"]
        assert item.prop_type == row["prop_type"]
        assert dataset_name_check(item.dataset) == item.dataset
        if item.prop != "id":
            schema = model.get(item.schema)
            assert schema is not None
            prop = schema.get(item.prop)
            assert prop is not None
            assert prop.type.clean(item.value, format=prop.format) == item.value, (item.prop, item.value)


def test_followthemoney_makes_whole_entities_of_it() -> None:
    pytest.importorskip("followthemoney", reason=MISSING)
    from followthemoney.dataset import Dataset
    from followthemoney.statement.entity import StatementEntity
    from followthemoney.statement.serialize import CSV, read_statements

    by_id: dict[str, list[Any]] = {}
    for item in read_statements(BytesIO(rendered("ftm", *desk()).encode()), CSV):
        by_id.setdefault(item.canonical_id, []).append(item)
    dataset = Dataset({"name": "claims", "title": "claims"})
    made = {name: StatementEntity.from_statements(dataset, items) for name, items in by_id.items()}
    for entity in made.values():
        for name in entity.schema.required:
            assert entity.has(name), (entity.schema.name, name)
    links = {item.entity_id for items in by_id.values() for item in items}
    for entity in made.values():
        for prop in entity.iterprops():
            if prop.type.name == "entity":
                assert set(entity.get(prop)) <= links
                for target in entity.get(prop):
                    schema = next(item.schema for items in by_id.values() for item in items if item.entity_id == target)
                    assert prop.range is not None
                    assert made_of(schema).is_a(prop.range)
    assert made["Q13406268"].caption == "Ada Quill"


def made_of(name: str) -> Any:
    from followthemoney import model

    return model.get(name)


def test_the_table_is_followthemoneys_own() -> None:
    pytest.importorskip("followthemoney", reason=MISSING)
    from followthemoney import model
    from followthemoney.types import registry
    from followthemoney.util import make_entity_id

    for name, properties in table()["properties"].items():
        schema = model.get(name)
        assert schema is not None
        assert {prop: schema.get(prop).type.name for prop in properties} == properties  # type: ignore[union-attr]
    assert all(registry.language.clean(code) == name for code, name in table()["languages"].items())
    assert entity_id("person", "quill", "Ada") == make_entity_id("person", "quill", "Ada", key_prefix="claims")
