"""How a report says a quantity: in the unit of its size, to a thousandth, while it is compared in its base unit."""

from __future__ import annotations

import pytest

from claims.value import Reading
from claims.values import kind


@pytest.mark.parametrize(
    ("words", "said", "key"),
    [
        ("277 miles", "445.788 km", "445788.288 m"),
        ("about 370km", "about 370 km", "[351500,388500] m"),
        ("3 to 5 miles", "4.828 to 8.047 km", "[4828.032,8046.72] m"),
        ("less than 2 miles", "less than 3.219 km", "[0,3218.688) m"),
        ("less than 5%", "less than 5 %", "(,5) %"),
        ("fewer than 30 people", "fewer than 30", "[0,30)"),
        ("6ft", "1.829 m", "1.8288 m"),
        ("0.001 mm", "0.000001 m", "0.000001 m"),
        ("100 acres", "40.469 ha", "404685.64224 m2"),
        ("5 trillion light-years", "47,303,652,362,904,000,000,000,000 km", "47303652362904000000000000000 m"),
        ("2,500 kg", "2.5 t", "2500 kg"),
        ("2,500", "2,500", "2500"),
    ],
)
def test_quantities_are_said_in_the_unit_of_their_size(words: str, said: str, key: str) -> None:
    count = kind("count")
    value = count.parse(words, Reading())
    assert (count.show(value), value.key()) == (said, key)
