"""Dates and durations in running text, and durations against dates."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.dates.against import age, born, fits
from claims.dates.find import find
from claims.value import Reading, RelationKind
from claims.values import date as dates
from claims.values import duration as durations

TABLE = yaml.load(Path(__file__).with_name("find.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
FRIDAY = Reading((date(2022, 1, 14), date(2022, 1, 14)))


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["text"])
def test_a_text_is_read(case: dict[str, str]) -> None:
    marked = case["text"]
    text = re.sub(r"[\[\]]", "", marked)
    found = find(text, FRIDAY)
    assert [text[one.start : one.stop] for one in found] == re.findall(r"\[(.*?)\]", marked)
    assert [one.value.key() for one in found] == list(case.get("keys", []))


WORDS = st.sampled_from(["in", "on", "by", "since", "until", "the", "a", "Friday", "Jan.", "5", ",", "2022", "1990s", "two", "three", "weeks", "ago", "last", "spring", "first", "half", "of", "will", "said", "evening", "10:30", "p.m.", "next", "day", "quarter", "third", "and", "to", "-", "\n\n", ".", "May", "march", "from", "between", "half", "an", "hour"])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_text_is_read_without_harm(text: str) -> None:
    for reading in (FRIDAY, Reading()):
        found = find(text, reading)
        ends = [0] + [one.stop for one in found]
        assert all(stop <= one.start < one.stop <= len(text) for stop, one in zip(ends, found, strict=False))
        assert all(one.value.raw == text[one.start : one.stop] for one in found)
        assert all(one.rule for one in found)


def test_what_is_found_can_be_parsed_alone() -> None:
    text = "On Jan. 5, 2022, after two weeks, he came back; since 2009 she had waited for nearly 30 years."
    modules = {"date": dates, "duration": durations}
    for one in dates.find(text, FRIDAY):
        assert modules[one.value.kind].parse(one.value.raw, FRIDAY).key() == one.value.key()


def test_a_weekday_that_does_not_fit_is_told() -> None:
    right, wrong = dates.find("On Wednesday, Jan. 5, 2022, not on Thursday, Jan. 5, 2022, it rained.", FRIDAY)
    assert right.rule == "month-day-year"
    assert wrong.rule == "month-day-year, weekday differs"
    assert right.value.key() == wrong.value.key()


def test_without_a_publication_relative_words_stay_relative() -> None:
    (one,) = dates.find("They met on Friday.", Reading())
    assert one.value.key() == "relative: friday"


@pytest.mark.parametrize(
    ("length", "start", "end", "kind"),
    [
        ("30 years", "1992", "2022-01", RelationKind.CONTAINS),
        ("nearly 30 years", "1992", "2022-01-08", RelationKind.CONTAINS),
        ("20 years", "1992", "2022-01", RelationKind.DIFFERS),
        ("40 years", "1992", "2022-01", RelationKind.DIFFERS),
        ("a week", "2022-01-06", "2022-01-13", RelationKind.CONTAINS),
        ("a week", "2022-01-06", "2022-01-20", RelationKind.DIFFERS),
        ("a week", "2022-01-06", "2022-01-06/..", RelationKind.INCOMPARABLE),
    ],
)
def test_a_duration_is_held_against_dates(length: str, start: str, end: str, kind: RelationKind) -> None:
    nothing = Reading()
    assert fits(durations.parse(length, nothing), dates.parse(start, nothing), dates.parse(end, nothing)).kind == kind


def test_an_age_gives_the_days_of_birth() -> None:
    at = dates.parse("January 2022", Reading())
    span = born(59, at)
    assert (span.low, span.high) == (date(1962, 1, 2), date(1963, 1, 31))
    assert age(date(1962, 3, 4), at) == (59, 59)
    assert age(date(1963, 1, 15), at) == (58, 59)
