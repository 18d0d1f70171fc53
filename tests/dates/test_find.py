"""Dates and durations in running text."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.dates.find import find
from claims.value import Reading
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


def test_a_plan_of_now_without_a_publication_has_no_year() -> None:
    """The year of what is over says nothing of a plan; that of the plan does."""
    keys = [one.value.key() for one in find("Opened in 2019, the hall will be closed on 19 February.", Reading())]
    assert keys == ["2019", "relative: 19 february"]
    assert [one.value.key() for one in find("In 2019 the hall will be closed on 19 February.", Reading())] == [
        "2019",
        "2019-02-19",
    ]
