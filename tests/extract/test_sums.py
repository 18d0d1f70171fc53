"""What parts add up to beside their whole, and what changes, shares and prices give: hedges, rounding, and laws."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extract.sums import ALL, FALL, RISE, SHARE, SOME, TIMES, as_told, misfit, unfit
from claims.numbers.value import Count
from claims.value import Reading
from claims.values import kind


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
        # One alone without decimals is told as finely as the others.
        ("$7.8 million", ["$5 million", "$3.2 million"], False, "more"),
        ("$8 million", ["$5 million", "$3.2 million"], False, None),
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


@pytest.mark.parametrize(
    ("tie", "whole", "parts", "found"),
    [
        # The new figure, the change and the old one.
        (RISE, "150", ["25 percent", "120"], None),
        (RISE, "150", ["40 percent", "120"], "a rise of 25 percent"),
        (FALL, "150", ["25 percent", "120"], "a rise of 25 percent"),
        (FALL, "90", ["25 percent", "120"], None),
        (RISE, "$1.6 billion", ["9 percent", "$1.5 billion"], None),
        (RISE, "150", ["more than 20 percent", "120"], None),
        (RISE, "150", ["more than 30 percent", "120"], "a rise of 25 percent"),
        (RISE, "about 150", ["20 percent", "120"], None),
        # The whole, the share and the part.
        (SHARE, "40", ["30 percent", "12"], None),
        (SHARE, "40", ["25 percent", "12"], "30 percent"),
        (SHARE, "40", ["a third", "13"], None),
        (SHARE, "40", ["less than half", "21"], "52.5 percent"),
        (SHARE, "40", ["more than half", "21"], None),
        # The total, the number and the price of one.
        (TIMES, "$480", ["40 tickets", "$12"], None),
        (TIMES, "$500", ["40 tickets", "$12"], "$480"),
        (TIMES, "about $500", ["40 tickets", "$12"], None),
        (TIMES, "more than $400", ["40 tickets", "$12"], None),
    ],
)
def test_unfit(tie: str, whole: str, parts: list[str], found: str | None) -> None:
    assert unfit(tie, count(whole), [count(part) for part in parts]) == found


@given(st.integers(1, 9000), st.integers(1, 400))
def test_a_change_that_was_reckoned_fits(old: int, percent: int) -> None:
    new = Decimal(old) * (100 + percent) / 100
    now, then = (Count(str(number), Decimal(number), Decimal(number)) for number in (new, old))
    told = Count(f"{percent} percent", Decimal(percent), Decimal(percent), unit="%")
    assert unfit(RISE, now, [told, then]) is None
    back = Decimal(100) - Decimal(100) * old / new
    assert unfit(FALL, then, [Count("1", back, back, unit="%"), now]) is None


@given(st.integers(1, 5000), st.integers(1, 5000), st.booleans())
def test_parts_told_with_their_sum_fit_in_any_order(one: int, two: int, complete: bool) -> None:
    parts = [Count(str(size), Decimal(size), Decimal(size)) for size in (one, two)]
    whole = Count(str(one + two), Decimal(one + two), Decimal(one + two))
    assert unfit(ALL if complete else SOME, whole, parts) is None
    assert unfit(ALL if complete else SOME, whole, parts[::-1]) is None
