"""How a report says a quantity: in the unit of its size, no finer than its source does, while it is compared in its base unit."""

from __future__ import annotations

import pytest

from claims.value import Given, Reading
from claims.values import kind


@pytest.mark.parametrize(
    ("words", "said", "key"),
    [
        ("277 miles", "446 km (converted)", "445788.288 m"),
        ("about 370km", "about 370 km", "[351500,388500] m"),
        ("3 to 5 miles", "4.8 to 8 km (converted)", "[4828.032,8046.72] m"),
        ("less than 2 miles", "less than 3.2 km (converted)", "[0,3218.688) m"),
        ("less than 5%", "less than 5 %", "(,5) %"),
        ("fewer than 30 people", "fewer than 30", "[0,30)"),
        ("6ft", "1.8 m (converted)", "1.8288 m"),
        ("0.001 mm", "0.000001 m", "0.000001 m"),
        ("100 acres", "40 ha (converted)", "404685.64224 m2"),
        (
            "5 trillion light-years",
            "47,000,000,000,000,000,000,000,000 km (converted)",
            "47303652362904000000000000000 m",
        ),
        ("2,500 kg", "2.5 t", "2500 kg"),
        ("2,500", "2,500", "2500"),
        ("about 20 miles", "about 32 km (converted)", "[30577.536,33796.224] m"),
        ("82 mph", "132 km/h (converted)", "131.966208 km/h"),
        ("26.2 miles", "42.2 km (converted)", "42164.8128 m"),
        ("1.2 million acres", "4,900 km2 (converted)", "4856227706.88 m2"),
        ("6ft 2in", "1.88 m", "1.8796 m"),
    ],
)
def test_quantities_are_said_in_the_unit_of_their_size(words: str, said: str, key: str) -> None:
    count = kind("count")
    value = count.parse(words, Reading())
    assert (count.show(value), value.key()) == (said, key)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("70 mph", "40 mph", "70 mph and 40 mph are 43 percent apart"),
        ("200 feet", "up to 14,000 feet", "200 ft lies within up to 14,000 ft (0 to 14,000)"),
        ("about 20 miles", "11 miles", "about 20 mi and 11 mi are 42 percent apart"),
        ("44 miles", "some 70 km", "71 km lies within about 70 km (66.5 to 73.5)"),
        ("70 mph", "60 km/h", "110 km/h and 60 km/h are 47 percent apart"),
    ],
)
def test_beside_each_other_they_are_said_in_the_unit_that_both_texts_write(one: str, other: str, reason: str) -> None:
    count = kind("count")
    assert count.relate(count.parse(one, Reading()), count.parse(other, Reading()), Given()).reason == reason


def test_two_figures_that_rounding_would_make_one_are_said_with_all_digits() -> None:
    count = kind("count")
    reason = count.relate(count.parse("30 mph", Reading()), count.parse("48 km/h", Reading()), Given()).reason
    assert reason.startswith("48.28 km/h and 48 km/h are 0.58 percent apart")
