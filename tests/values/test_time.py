"""Times of day."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from claims.times.value import TimeValue
from claims.value import Given, Reading, RelationKind, Tolerance
from claims.values import kind

CASES = yaml.load((Path(__file__).parent / "time.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
KIND = kind("time")
VALUES = st.sampled_from([KIND.parse(words, Reading()) for words in CASES["read"]])


@pytest.mark.parametrize(("words", "key"), CASES["read"].items())
def test_read(words: str, key: str) -> None:
    value = KIND.parse(words, Reading())
    assert (value.key(), value.raw) == (key, words)


@pytest.mark.parametrize("words", CASES["refused"])
def test_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"a time of day was expected, such as|the last minute of a day"):
        KIND.parse(words, Reading())


@pytest.mark.parametrize("case", CASES["relate"], ids=lambda case: " / ".join(case[:2]))
def test_relate(case: list[str]) -> None:
    first, second = (KIND.parse(words, Reading()) for words in case[:2])
    relation = KIND.relate(first, second, Given())
    assert [relation.kind, relation.reason] == case[2:]


def test_tolerance_counts_minutes() -> None:
    first, second, minutes, relation, reason = CASES["tolerance"]
    a, b = (KIND.parse(words, Reading()) for words in (first, second))
    found = KIND.relate(a, b, Given(tolerance=Tolerance(absolute=Decimal(minutes))))
    assert (found.kind, found.reason) == (relation, reason)


@given(VALUES, VALUES)
def test_laws(a: TimeValue, b: TimeValue) -> None:
    assert KIND.relate(a, b, Given()) == KIND.relate(b, a, Given()).mirrored()
    assert KIND.relate(a, a, Given()).kind is RelationKind.SAME


@given(VALUES)
def test_survives_json(value: TimeValue) -> None:
    adapter = TypeAdapter(TimeValue)
    assert adapter.validate_json(adapter.dump_json(value)) == value


@given(st.text(max_size=30))
def test_any_text(text: str) -> None:
    try:
        value = KIND.parse(text, Reading())
    except ValueError:
        return
    assert 0 <= value.low <= value.high
