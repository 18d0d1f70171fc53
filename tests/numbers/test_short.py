"""A figure with nothing behind it that could belong to it is read the short way, with the same result."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.numbers import figures
from claims.numbers.quantity import quantity

PIECES = [
    "2,500",
    "59",
    "1.5",
    "0",
    "six",
    "twenty",
    "five",
    "hundred",
    "million",
    "a",
    "half",
    "and",
    "of",
    "or",
    "or so",
]
PIECES += [
    "people",
    "km",
    "kilometres",
    "m",
    "per",
    "day",
    "year-old",
    "years old",
    "third",
    "st",
    "%",
    "about",
    "nearly",
    "to",
    "-",
    ",",
    ".",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5), st.sampled_from(["", " "]))
def test_both_ways_agree(pieces: list[str], gap: str) -> None:
    text = " ".join(pieces[:-1]) + gap + pieces[-1]
    short = quantity(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "_nothing", lambda text, pos: False)
        assert quantity(text) == short
