"""Dates: the case table, and the laws that hold for all of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from claims.dates import edtf
from claims.dates.days import Days
from claims.dates.value import DateValue
from claims.value import Given, Reading, RelationKind, Tolerance
from claims.values.date import KIND

TABLE = yaml.load(Path(__file__).with_name("date.yaml").read_text(), yaml.BaseLoader)


def reading(published: str | None, zone: str | None = None, planned: bool = False) -> Reading:
    if published is None:
        return Reading(zone=zone, planned=planned)
    first, _, last = published.partition("/")
    return Reading((date.fromisoformat(first), date.fromisoformat(last or first)), zone, planned=planned)


@pytest.mark.parametrize("case", TABLE["read"], ids=lambda case: f"{case['words']} on {case.get('published')}")
def test_words_are_read(case: dict[str, str]) -> None:
    context = reading(case.get("published"), planned="planned" in case)
    if "error" in case:
        with pytest.raises(ValueError, match=r".") as caught:
            KIND.parse(case["words"], context)
        assert case["error"] in str(caught.value)
    else:
        assert KIND.parse(case["words"], context).key() == case["key"]


@pytest.mark.parametrize("case", TABLE["relate"], ids=lambda case: f"{case['a']} and {case['b']}")
def test_two_dates_are_related(case: dict[str, Any]) -> None:
    a = KIND.parse(case["a"], reading(case.get("pa"), case.get("za")))
    b = KIND.parse(case["b"], reading(case.get("pb"), case.get("zb")))
    found = KIND.relate(a, b, Given(tolerance=Tolerance(days=int(case.get("days", 0)))))
    assert found.kind == case["is"], found.reason
    assert case.get("says", "") in found.reason
    assert found.note == ("note" in case)
    if "distance" in case:
        assert found.distance == pytest.approx(float(case["distance"]), abs=0.001)


DAYS = st.dates(date(1000, 1, 1), date(2200, 12, 31))
WORDS = st.sampled_from([case["words"] for case in TABLE["read"] if "error" not in case])


@st.composite
def values(draw: st.DrawFn) -> DateValue:
    """Values as they come out of words, and intervals that no one would write."""
    if draw(st.booleans()):
        day = draw(DAYS)
        context = Reading(
            (day, day + timedelta(days=draw(st.integers(0, 9)))), draw(st.sampled_from([None, "Asia/Almaty"]))
        )
        return KIND.parse(draw(WORDS), context)
    low = draw(st.none() | DAYS)
    high = draw(DAYS if low is None else st.none() | st.dates(low, date(2200, 12, 31)))
    return DateValue("", low, high, "day", draw(st.booleans()), draw(st.booleans()))


@settings(max_examples=200, deadline=None)
@given(values(), values(), st.integers(0, 40))
def test_a_relation_reads_the_same_from_both_sides(a: DateValue, b: DateValue, days: int) -> None:
    context = Given(tolerance=Tolerance(days=days))
    assert KIND.relate(a, b, context) == KIND.relate(b, a, context).mirrored()


@settings(max_examples=100, deadline=None)
@given(values())
def test_a_date_is_itself(value: DateValue) -> None:
    kind = RelationKind.INCOMPARABLE if value.unresolved else RelationKind.SAME
    assert KIND.relate(value, value, Given()).kind == kind


@settings(max_examples=200, deadline=None)
@given(values())
def test_a_date_survives_notation_and_json(value: DateValue) -> None:
    adapter = TypeAdapter(DateValue)
    assert adapter.validate_json(adapter.dump_json(value)) == value
    if not value.unresolved:
        assert KIND.parse(value.key(), Reading()).key() == value.key()


@settings(max_examples=200, deadline=None)
@given(values(), values(), st.integers(0, 400), st.integers(0, 400))
def test_wider_never_turns_agreement_into_conflict(a: DateValue, b: DateValue, before: int, after: int) -> None:
    if a.unresolved or b.unresolved or KIND.relate(a, b, Given()).kind == RelationKind.DIFFERS:
        return
    low = a.low and a.low - timedelta(days=before)
    high = a.high and a.high + timedelta(days=after)
    wider = DateValue("", low, high, a.precision, a.approximate, a.relative, zone=a.zone)
    if (a.part or a.time or a.relative) and wider.low != a.low:
        return
    assert KIND.relate(wider, b, Given()).kind != RelationKind.DIFFERS


@given(DAYS, st.integers(0, 5000), st.booleans())
def test_edtf_reads_what_it_wrote(low: date, length: int, approximate: bool) -> None:
    value = Days(low, low + timedelta(days=length), "day", approximate)
    again = edtf.read(edtf.write(value))
    assert again is not None
    assert (again.low, again.high, again.approximate) == (value.low, value.high, approximate)


def test_the_example_differs() -> None:
    a, b = (KIND.parse(words, Reading()) for words in KIND.example)
    assert KIND.relate(a, b, Given()).kind == RelationKind.DIFFERS
