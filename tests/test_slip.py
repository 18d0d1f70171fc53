"""Figures of which one may be a slip of the pen for the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.judge.slip import lost, of_another_unit, turned
from claims.value import Reading
from claims.values import kind

TURNED = [
    ("count", "167 steps", "176 steps", True),
    ("count", "2.3 million euros", "3.2 million euros", True),
    ("count", "320 tonnes", "230 tonnes", True),
    ("count", "38 metres", "83 metres", True),
    ("date", "1846", "1864", True),
    ("date", "12 March 2024", "21 March 2024", True),
    ("time", "10:52", "10:25", True),
    ("time", "6:40 p.m.", "6:04 p.m.", True),
    ("duration", "PT2H9M47S", "PT2H7M49S", True),
    ("duration", "two hours, 13 minutes and 52 seconds", "PT2H15M32S", True),
    ("time", "10:00", "01:00", False),
    ("time", "10:52", "10:53", False),
    ("duration", "12 days", "12 hours", False),
    ("count", "167 steps", "168 steps", False),
    ("count", "11 steps", "11 steps", False),
    ("count", "38 metres", "83 kilos", False),
    ("count", "about 38 metres", "83 metres", False),
    ("date", "12 March 2024", "21 May 2024", False),
    ("date", "5 March 2024", "March 2024", False),
]
LOST = [
    ("count", "60 million degrees", "160 million degrees", True),
    ("count", "9 houses", "19 houses", True),
    ("count", "10,000 dollars", "100,000 dollars", True),
    ("count", "14 km", "4 km", True),
    ("date", "5 September 2024", "15 September 2024", True),
    ("count", "2.1 million tonnes", "21.4 million tonnes", False),
    ("count", "9 houses", "29,000 houses", False),
    ("count", "60 million", "61 million", False),
]
# One figure in two units that do like work, and what only looks so.
ANOTHER_UNIT = [
    ("65 feet", "65 metres", True),
    ("some 40 miles", "40 kilometres", True),
    ("14 nautical miles", "14 km", True),
    ("1,200 acres", "about 1,200 hectares", True),
    ("120 mph", "120 km/h", True),
    ("250 lb", "250 kg", True),
    ("30 gallons", "30 litres", True),
    ("18 inches", "18 centimetres", True),
    ("55 knots", "55 km/h", True),
    ("3,800ft", "3,800m", True),
    ("65 feet", "20 metres", False),
    ("65 feet", "65 feet", False),
    ("15 feet", "15 miles", False),
    ("40 metres", "40 yards", False),
    ("186,000 tons", "186,000 tonnes", False),
    ("six feet", "six metres", False),
    ("65 feet", "66 metres", False),
    ("40 miles", "40 mph", False),
    ("30 litres", "30 kg", False),
    ("12 to 15 feet", "12 to 15 metres", False),
    ("40 houses", "40 metres", False),
]


@pytest.mark.parametrize(("one", "two", "is_so"), ANOTHER_UNIT)
def test_one_figure_in_another_unit(one: str, two: str, is_so: bool) -> None:
    left, right = (kind("count").parse(words, Reading()) for words in (one, two))
    assert of_another_unit(left, right) is of_another_unit(right, left) is is_so


@pytest.mark.parametrize(("name", "one", "two", "is_so"), TURNED)
def test_digits_turned_round(name: str, one: str, two: str, is_so: bool) -> None:
    left, right = (kind(name).parse(words, Reading()) for words in (one, two))
    assert turned(left, right) is turned(right, left) is is_so


@pytest.mark.parametrize(("name", "one", "two", "is_so"), LOST)
def test_a_digit_lost(name: str, one: str, two: str, is_so: bool) -> None:
    left, right = (kind(name).parse(words, Reading()) for words in (one, two))
    assert lost(left, right) is lost(right, left) is is_so


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_both_look_the_same_from_either_side(one: int, two: int) -> None:
    left, right = (kind("count").parse(f"{number:,} boxes", Reading()) for number in (one, two))
    assert turned(left, right) is turned(right, left)
    assert lost(left, right) is lost(right, left)
