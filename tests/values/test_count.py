"""The table of tests/values/count.yaml and the laws that every count keeps."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from claims.numbers.value import Count
from claims.value import Given, Reading, RelationKind, Tolerance
from claims.values.count import parse, relate, show

TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load(Path(__file__).with_name("count.yaml").read_text("utf-8"))
AGREE = {RelationKind.SAME, RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS}


@pytest.mark.parametrize("case", TABLE["parse"], ids=lambda case: case["text"])
def test_reads(case: dict[str, Any]) -> None:
    value = parse(case["text"], Reading())
    assert (value.raw, value.key()) == (case["text"], case["key"])
    assert value.noun == case.get("noun")
    assert (value.ordinal, value.other) == (case.get("ordinal", False), case.get("other", False))
    assert value.hedge == case.get("hedge", value.hedge)
    assert show(value) == case.get("show", show(value))


@pytest.mark.parametrize("case", TABLE["refused"], ids=lambda case: case["text"])
def test_refuses(case: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=case["says"]):
        parse(case["text"], Reading())


@pytest.mark.parametrize("case", TABLE["relate"], ids=lambda case: f"{case['a']} / {case['b']}")
def test_relates(case: dict[str, Any]) -> None:
    tolerance = Tolerance(
        percent=Decimal(case.get("percent", 0)),
        absolute=Decimal(case.get("absolute", 0)),
        converted=case.get("converted", False),
        rounded=case.get("rounded", False),
    )
    a, b = parse(str(case["a"]), Reading()), parse(str(case["b"]), Reading())
    found = relate(a, b, Given(tolerance=tolerance))
    assert found.kind == case["kind"]
    assert case.get("reason", "") in found.reason
    assert relate(b, a, Given(tolerance=tolerance)) == found.mirrored()
    if "distance" in case:
        assert found.distance == pytest.approx(case["distance"], abs=1e-3)


@pytest.mark.parametrize("case", TABLE["parse"], ids=lambda case: case["text"])
def test_survives_json_and_its_own_key(case: dict[str, Any]) -> None:
    value, adapter = parse(case["text"], Reading()), TypeAdapter(Count)
    assert adapter.validate_json(adapter.dump_json(value)) == value
    assert parse(value.key(), Reading()).key() == value.key()


NUMBERS = st.decimals(min_value=0, max_value=10**7, allow_nan=False, places=2) | st.integers(0, 10**7).map(Decimal)
HEDGES = ["", "about ", "nearly ", "just over ", "more than ", "at least ", "up to ", "fewer than ", "close to "]
UNITS = ["", "", "", " percent", " km", " miles", " dollars"]


@st.composite
def counts(draw: st.DrawFn) -> Count:
    vague = draw(st.sampled_from([None, None, None, "dozens", "thousands", "a few", "45th", "five others"]))
    words = vague or f"{draw(st.sampled_from(HEDGES))}{draw(NUMBERS):f}{draw(st.sampled_from(UNITS))}"
    return parse(words, Reading())


@settings(max_examples=200)
@given(counts(), counts(), st.integers(0, 20))
def test_relate_is_symmetric_and_reflexive(a: Count, b: Count, percent: int) -> None:
    handed = Given(tolerance=Tolerance(percent=Decimal(percent)))
    assert relate(a, b, handed) == relate(b, a, handed).mirrored()
    assert relate(a, a, handed).kind == RelationKind.SAME
    if a.key() == b.key():
        assert relate(a, b, handed).kind == RelationKind.SAME


@settings(max_examples=200)
@given(counts(), counts(), st.integers(0, 1000), st.integers(0, 1000), st.booleans())
def test_wider_never_turns_agreement_into_conflict(a: Count, b: Count, down: int, up: int, open_top: bool) -> None:
    if relate(a, b, Given()).kind not in AGREE or a.ordinal:
        return
    low = None if a.low is None else a.low - down
    high = None if a.high is None or open_top else a.high + up
    wide = Count(a.raw, low, high, a.low_open and not down, a.high_open and not up and high is not None, unit=a.unit)
    assert relate(wide, b, Given()).kind in AGREE


@settings(max_examples=200)
@given(counts())
def test_key_is_read_back(value: Count) -> None:
    assert parse(value.key(), Reading()).key() == value.key()
