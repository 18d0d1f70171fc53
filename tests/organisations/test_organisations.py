"""What documents teach about names of organisations, and ministries under several names."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.offices.ministries import ministry
from claims.offices.organisations import acronym_of, acronyms

TABLE = yaml.load(Path(__file__).with_name("acronyms.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize(("text", "taught"), TABLE["taught"].items())
def test_acronyms(text: str, taught: dict[str, str]) -> None:
    assert acronyms(text) == taught


@pytest.mark.parametrize(("text", "wanted"), TABLE["ministries"].items())
def test_ministry(text: str, wanted: str) -> None:
    found = ministry(text)
    assert " ".join(filter(None, (found.portfolio, found.country) if found else ())) == wanted


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(acronyms(text), dict)
    assert ministry(text) is None or text


@given(st.lists(st.sampled_from(["North", "Salt", "Union", "Bats"]), min_size=2, max_size=6))
def test_initials_are_an_acronym(words: list[str]) -> None:
    assert acronym_of("".join(word[0] for word in words), " ".join(words))
