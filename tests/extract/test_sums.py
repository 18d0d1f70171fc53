"""What parts add up to beside their whole: hedges, rounding, and laws."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extract.sums import as_told, misfit
from claims.value import Reading
from claims.values import kind
from claims.values.count import Count


def count(words: str) -> Count:
    found = kind("count").parse(words, Reading())
    assert isinstance(found, Count)
    return found


@pytest.mark.parametrize(
    ("whole", "parts", "complete", "way"),
    [
        ("58", ["31", "25"], True, "less"),
        ("58", ["31", "25"], False, None),
        ("22", ["14", "10"], False, "more"),
        # A whole is no part of another, and no sum is half as much again.
        ("22", ["24", "10"], False, None),
        ("22", ["21", "20"], False, None),
        # Hedges: each end has its slack, and who knows of "at least 43" knows of no more.
        ("about 40", ["26", "17"], False, None),
        ("about 40", ["30", "25"], False, "more"),
        ("at least 43", ["26", "19"], False, "more"),
        ("more than 40", ["26", "19"], False, None),
        ("30", ["18", "more than 9"], True, None),
        ("30", ["18", "at least 14"], False, "more"),
        # Rounding: half of the last figure told, for each.
        ("$4.2 billion", ["$2.6 billion", "$1.9 billion"], False, "more"),
        ("$4.4 billion", ["$2.6 billion", "$1.9 billion"], False, None),
        ("300,000", ["180,000", "130,000"], False, None),
        ("3,400", ["1,900", "1,100", "600"], False, "more"),
        ("8,412", ["5,000", "3,000"], True, None),
    ],
)
def test_misfit(whole: str, parts: list[str], complete: bool, way: str | None) -> None:
    assert misfit(count(whole), [count(part) for part in parts], complete) == way


@given(st.lists(st.integers(1, 5000), min_size=2, max_size=6), st.booleans())
def test_parts_that_add_up_fit(sizes: list[int], complete: bool) -> None:
    parts = [Count(str(size), Decimal(size), Decimal(size)) for size in sizes]
    total = Decimal(sum(sizes))
    assert misfit(Count(str(total), total, total), parts, complete) is None


def test_a_sum_is_told_as_its_whole_is() -> None:
    assert as_told(count("$4.2 billion"), Decimal("4.5e9")) == "$4.5 billion"
    assert as_told(count("90,000 tonnes"), Decimal("1e8")) == "100,000 tonnes"
    assert as_told(count("22"), Decimal(24)) == "24"
