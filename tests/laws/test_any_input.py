"""Whatever stands in claims.yaml: a corpus, or sentences with their places. Never anything else."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_corpus
from checker.settings import Settings
from claims.curated import read_corpus
from claims.curated.model import KEYS
from claims.document import decode
from claims.errors import InputError
from claims.values import kind, kinds
from tests.laws.desks import TODAY, WORDS, Desk, Plain, desks, written

WORD = st.sampled_from(
    [*KEYS, *kinds(), "id", "kind", "title", "name", "source", "about", "slot", "value", "before", "1", ""]
)
NODE = st.recursive(
    WORD | st.text(max_size=6),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(WORD | st.text(max_size=3), below, max_size=4),
    max_leaves=12,
)


def read(text: str) -> None:
    """Read a text and check what it holds; every problem must have its place in the text."""
    try:
        found = read_corpus(text, "claims.yaml")
    except InputError as error:
        lines = text.splitlines() or [""]
        for problem in error.problems:
            assert 1 <= problem.line <= len(lines) + 1
            assert problem.column >= 1
            assert problem.message.strip()
        return
    check_corpus(found, {}, Settings(), TODAY)


@settings(max_examples=30)
@given(NODE)
def test_any_tree(node: Any) -> None:
    read(yaml.dump(node, Dumper=Plain))


@settings(max_examples=25)
@given(st.dictionaries(st.sampled_from(KEYS), st.lists(NODE, max_size=3), max_size=5))
def test_any_sections(sections: dict[str, Any]) -> None:
    read(yaml.dump({"version": "1", **sections, "settings": {}}, Dumper=Plain))


@settings(max_examples=25)
@given(desks(most=3), st.data())
def test_a_good_file_with_one_thing_wrong(desk: Desk, data: st.DataObject) -> None:
    text = written(desk)
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, min(len(text), start + 10)))
    read(text[:start] + data.draw(st.text(max_size=5)) + text[stop:])


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    read(text)


@settings(max_examples=40)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    try:
        text = decode(data)
    except UnicodeDecodeError:
        return
    read(text)


@pytest.mark.parametrize("name", sorted(kinds()))
@settings(max_examples=12)
@given(data=st.data())
def test_any_words_as_a_value(name: str, data: st.DataObject) -> None:
    """Words of any kind, joined anyhow, in any slot."""
    words = st.sampled_from([word for some in WORDS.values() for word in some])
    text = " ".join(data.draw(st.lists(words | st.text(max_size=4), min_size=1, max_size=3)))
    slot = {"id": "q", "title": "Q?", "kind": name}
    rows = [{"source": "s", "about": "a", "slot": "q", "value": text} for _ in range(2)]
    entities = [{"id": "a", "kind": "thing", "name": "A"}]
    read(
        yaml.dump(
            {"version": "1", "sources": [{"id": "s"}], "entities": entities, "slots": [slot], "claims": rows},
            Dumper=Plain,
        )
    )
    assert kind(name).name == name
