"""Durations: the case table, and the laws that hold for all of them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from claims.dates.length import Duration
from claims.value import Given, Reading, RelationKind, Tolerance
from claims.values.duration import KIND

TABLE = yaml.load(Path(__file__).with_name("duration.yaml").read_text(), yaml.BaseLoader)
NOTHING = Reading()


@pytest.mark.parametrize("case", TABLE["read"], ids=lambda case: case["words"])
def test_words_are_read(case: dict[str, str]) -> None:
    if "error" in case:
        with pytest.raises(ValueError, match=case["error"]):
            KIND.parse(case["words"], NOTHING)
        return
    value = KIND.parse(case["words"], NOTHING)
    assert value.key() == case["key"]
    assert value.indefinite == ("indefinite" in case)
    assert KIND.show(value) == case.get("show", KIND.show(value))


@pytest.mark.parametrize("case", TABLE["relate"], ids=lambda case: f"{case['a']} and {case['b']}")
def test_two_durations_are_related(case: dict[str, Any]) -> None:
    a, b = KIND.parse(case["a"], NOTHING), KIND.parse(case["b"], NOTHING)
    found = KIND.relate(a, b, Given(tolerance=Tolerance(days=int(case.get("days", 0)))))
    assert found.kind == case["is"], found.reason
    assert case.get("says", "") in found.reason


UNITS = st.sampled_from(["minutes", "hours", "days", "weeks", "months", "years", "decades"])
HEDGES = st.sampled_from(["", "nearly ", "about ", "more than ", "less than ", "at least "])
VALUES = st.builds(
    lambda h, n, u: KIND.parse(f"{h}{n} {u}", NOTHING), HEDGES, st.integers(1, 60), UNITS
) | st.sampled_from([KIND.parse(case["words"], NOTHING) for case in TABLE["read"] if "error" not in case])


@settings(max_examples=200, deadline=None)
@given(VALUES, VALUES, st.integers(0, 20))
def test_a_relation_reads_the_same_from_both_sides(a: Duration, b: Duration, days: int) -> None:
    context = Given(tolerance=Tolerance(days=days))
    assert KIND.relate(a, b, context) == KIND.relate(b, a, context).mirrored()
    assert KIND.relate(a, a, context).kind == RelationKind.SAME


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_a_duration_survives_notation_and_json(value: Duration) -> None:
    adapter = TypeAdapter(Duration)
    assert adapter.validate_json(adapter.dump_json(value)) == value
    assert KIND.parse(value.key(), NOTHING).key() == value.key()


@settings(max_examples=200, deadline=None)
@given(VALUES, VALUES, st.integers(0, 400), st.integers(0, 400))
def test_wider_never_turns_agreement_into_conflict(a: Duration, b: Duration, less: int, more: int) -> None:
    if KIND.relate(a, b, Given()).kind == RelationKind.DIFFERS:
        return
    high = None if a.high is None else a.high + more
    wider = Duration("", max(Decimal(0), a.low - less), high, a.unit)
    assert KIND.relate(wider, b, Given()).kind != RelationKind.DIFFERS


def test_the_example_differs() -> None:
    a, b = (KIND.parse(words, NOTHING) for words in KIND.example)
    assert KIND.relate(a, b, Given()).kind == RelationKind.DIFFERS
