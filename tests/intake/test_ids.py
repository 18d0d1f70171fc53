"""The short names of texts: no two alike, and found in steps in proportion to the texts."""

from __future__ import annotations

import json

from claims.document import Source
from claims.intake.folder import taken_in
from claims.intake.ids import Ids


def ids(*records: dict[str, str], curated: tuple[str, ...] = ()) -> list[str]:
    sources = {id: Source(id=id, title="Known", file=None) for id in curated}
    data = "\n".join(json.dumps({"text": "Nine died.", **record}) for record in records).encode()
    return [item.source.id for item in taken_in([("day.jsonl", data)], sources).items]


def test_records_without_an_id_are_called_by_their_number() -> None:
    assert ids({}, {}, {}) == ["day-1", "day-2", "day-3"]


def test_records_of_one_id_are_counted() -> None:
    assert ids({"id": "a"}, {"id": "a-2"}, {"id": "A"}, {"id": "a"}) == ["a", "a-2", "a-3", "a-4"]


def test_a_source_of_the_claims_file_is_the_text_of_its_id() -> None:
    assert ids({"id": "a"}, {"id": "a"}, curated=("a", "a-3")) == ["a", "a-2"]
    assert ids({"id": "a"}, {"id": "a"}, {"id": "a"}, curated=("a-2",)) == ["a", "a-2", "a-3"]


class Asked(dict[str, Source]):
    """Sources that count how often somebody asks for an id among them."""

    times = 0

    def __contains__(self, key: object) -> bool:
        self.times += 1
        return super().__contains__(key)


def test_many_texts_of_one_name_take_two_steps_each() -> None:
    asked = Asked()
    names = Ids(asked)
    for _ in range(2000):
        names.add(names.new("day", None))
    assert asked.times <= 2 * 2000
