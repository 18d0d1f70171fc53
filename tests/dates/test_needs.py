"""The short way to a rule finds what the long way finds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.dates import phrase
from claims.dates.find import find
from claims.value import Reading
from tests.dates.test_find import WORDS

FRIDAY = Reading(published=(date(2022, 1, 7), date(2022, 1, 7)))


def found(text: str, short: int, patch: pytest.MonkeyPatch) -> list[tuple[int, int, str, str]]:
    patch.setattr(phrase, "_SHORT", short)
    return [(one.start, one.stop, one.value.key(), one.rule) for one in find(text, FRIDAY)]


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=7).map(" ".join))
def test_both_ways_agree(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert found(text, 10_000, patch) == found(text, 0, patch)


@pytest.mark.parametrize(
    "text",
    [
        "Friday's close",
        "Oct2",
        "|Friday",
        "Jan. 5-7, 2022",
        "twenty-second of May",
        "two weeks ago",
        "mid-1990s",
        "Q3 2021",
    ],
)
def test_both_ways_agree_on_odd_writings(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert found(text, 10_000, patch) == found(text, 0, patch)
