"""The table of tests/numbers/sentences.yaml, and laws of the search that hold for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.numbers.find import find
from claims.numbers.words import read
from claims.value import Reading

TABLE: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text("utf-8"))
NUMBERS: dict[str, str | None] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
PIECES = [
    "5",
    "2,500",
    "about",
    "nearly",
    "dozens",
    "of",
    "troops",
    "and",
    "to",
    "-",
    "$",
    "%",
    "km",
    "in",
    "2019",
    "one",
    "third",
    "a",
]
PIECES += [
    "half",
    "million",
    "hundred",
    "(",
    ")",
    ".",
    "\n",
    "people",
    "aged",
    "Il-76",
    "between",
    "more than",
    "first",
    "½",
    "/",
    "year-old",
]


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["text"][:50])
def test_finds(case: dict[str, Any]) -> None:
    found = [
        (item.value.raw, item.value.key(), getattr(item.value, "noun", None)) for item in find(case["text"], Reading())
    ]
    assert found == [tuple(wanted) for wanted in case["found"]]


@pytest.mark.parametrize(("phrase", "number"), NUMBERS.items())
def test_reads_number_words(phrase: str, number: str | None) -> None:
    found = read(phrase)
    assert (None if found is None else f"{found:f}") == number


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60), st.booleans())
def test_any_text_is_searched_and_spans_are_in_order(text: str, bare: bool) -> None:
    last = 0
    for item in find(text, Reading(), bare=bare, times=bare):
        assert last <= item.start < item.stop <= len(text)
        assert item.value.raw == text[item.start : item.stop]
        assert item.value.key()
        last = item.stop


@settings(max_examples=100)
@given(st.integers(0, 10**9))
def test_a_grouped_figure_is_itself(number: int) -> None:
    (found,) = (
        find(f"They saw {number:,} soldiers.", Reading())
        if number > 2100 or number < 1400
        else find("They saw 5 soldiers.", Reading())
    )
    assert found.value.key() == (str(number) if number > 2100 or number < 1400 else "5")
