"""Whether the places of two counts are two does not hang on which of the two is asked first."""

from __future__ import annotations

import pytest

from checker.discover.pairing.lands import lie_apart

_TUNIS, _SFAX = "city:TN:tunis", "city:TN:sfax"


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (("country:TN",), ("country:TN",), False),
        (("country:TN",), ("country:LY",), True),
        (("country:TN",), (_TUNIS,), False),
        (("country:TN", "country:LY"), ("country:TN",), True),
        (("country:TN", "country:LY"), ("country:LY", "country:TN"), False),
        # Two cities of one of the countries are not both countries.
        (("country:TN", "country:LY"), (_TUNIS, _SFAX), True),
        (("wider",), ("country:TN",), True),
        (("wider",), ("wider",), False),
    ],
)
def test_apart(one: tuple[str, ...], two: tuple[str, ...], apart: bool) -> None:
    assert lie_apart(one, two) is apart
    assert lie_apart(two, one) is apart
