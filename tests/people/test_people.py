"""Persons in sentences: case tables, and laws for any text at all."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.people import PersonMention, find, gather

_HERE = Path(__file__).parent
_TABLE = yaml.safe_load((_HERE / "names.yaml").read_text(encoding="utf-8"))
_CASES = [pytest.param(case, id=f"{group}-{at}") for group, some in _TABLE.items() for at, case in enumerate(some)]
_CORPORA = yaml.safe_load((_HERE / "corpus.yaml").read_text(encoding="utf-8"))

# Pieces that make names and their traps, thrown together in any order.
_PIECES = st.sampled_from(yaml.safe_load((_HERE / "pieces.yaml").read_text(encoding="utf-8")))
_TEXTS = st.one_of(
    st.text(max_size=200), st.lists(_PIECES, max_size=30).map("".join), st.lists(_PIECES, max_size=30).map(" ".join)
)


@pytest.mark.parametrize("case", _CASES)
def test_sentence(case: dict[str, Any]) -> None:
    found = find(case["text"])
    wanted = [{"name": one} if isinstance(one, str) else one for one in case["persons"]]
    assert [mention.name for mention in found] == [one["name"] for one in wanted], found
    for mention, one in zip(found, wanted, strict=True):
        for part in ("titles", "posts"):
            if part in one:
                assert list(getattr(mention, part)) == one[part]
        assert "age" not in one or mention.age == one["age"]


@pytest.mark.parametrize("name", _CORPORA)
def test_corpus(name: str) -> None:
    found = gather(_CORPORA[name]["texts"])
    assert [[one.source, one.name, one.full] for one in found] == _CORPORA[name]["full"]


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_places_lead_back(text: str) -> None:
    found = find(text)
    assert all(text[one.start : one.stop] == one.name and one.name for one in found)
    assert all(one.stop <= two.start for one, two in pairwise(found))
    assert all(words in text for one in found for words in (*one.titles, *one.posts, one.age or ""))


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from("abc"), _TEXTS, max_size=3))
def test_gather_is_find_over_sources(texts: dict[str, str]) -> None:
    found = gather(texts)
    assert [(one.source, one.span.start) for one in found] == sorted((one.source, one.span.start) for one in found)
    assert len(found) == sum(len(find(text)) for text in texts.values())


@pytest.mark.parametrize("piece", ["Ann ", "A.", "Ann-", "Mr. ", "President of the ", "a, Ann, ", "(", "Aa’", "von "])
def test_long_lines_end(piece: str) -> None:
    text = piece * 20_000
    assert all(text[one.start : one.stop] == one.name for one in find(text))


def test_rule_and_post_are_said() -> None:
    (mention,) = find("Later, President Ann Bellamy, a lawyer, agreed.")
    assert mention == PersonMention(17, 28, "Ann Bellamy", ("President",), ("President", "a lawyer"), None, "title")
    assert mention.post == "President"
