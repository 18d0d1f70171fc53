"""Position strings, and laws of the table of ranks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claims.offices.positions import clauses
from claims.offices.posts import read_post
from claims.offices.ranks import code, grade_of, source_of, titles_in
from claims.offices.whose import country_of
from claims.tables import table
from claims.value import Given, RelationKind
from claims.values.rank import Rank, relate
from claims.world.countries import countries

TABLE = yaml.load(Path(__file__).with_name("positions.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
WHOSE = yaml.load(Path(__file__).with_name("whose.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def _plain(clause: str, whose: str | None) -> dict[str, Any]:
    title = next(titles_in(clause), None)
    grade = grade_of(title.name, country_of(clause, whose)) if title else None
    office = read_post(clause[: title.start] + " " + clause[title.stop :] if title else clause)
    low, high = (code(grade.low), code(grade.high)) if grade else ("", "")
    parts = {
        "title": title.name if title else None,
        "grade": low if low == high else f"{low}{'|' if grade and grade.disputed else '..'}{high}",
        "role": office.role if office else None,
        "flags": " ".join(flag for flag in ("deputy", "acting", "former") if office and getattr(office, flag)),
    }
    return {name: part for name, part in parts.items() if part}


@pytest.mark.parametrize(("text", "parts"), TABLE.items())
def test_position(text: str, parts: list[dict[str, str]]) -> None:
    read = [_plain(clause, country_of(text, None)) for clause in clauses(text)]
    assert [one for one in read if one] == parts


@given(st.text(max_size=120))
def test_any_text_is_answered(text: str) -> None:
    for title in titles_in(text):
        assert 0 <= title.start < title.stop <= len(text)
        assert grade_of(title.name, None)


@given(st.text(alphabet="ab;,( ) -", max_size=60))
def test_clauses_lose_no_letter(text: str) -> None:
    def letters(some: str) -> str:
        return "".join(letter for letter in some if letter.isalpha())

    assert "".join(map(letters, clauses(text))) == letters(text)


def test_every_title_is_graded_in_every_system() -> None:
    for name, system in table("ranks")["systems"].items():
        assert system["source"], name
        assert set(system["countries"]) <= set(countries()), name
        for title in system["titles"]:
            grade = grade_of(title, next(iter(system["countries"]), None))
            assert -9 <= grade.low <= grade.high <= 10, title
            assert [found.name for found in titles_in(title)] == [title], title


def test_every_other_name_leads_to_a_title() -> None:
    data = table("ranks")
    for other, title in data["alias"].items():
        assert grade_of(title, None), other
        assert [found.name for found in titles_in(other)] == [title], other


def test_what_is_no_rank_is_read_as_none() -> None:
    for phrase in table("ranks")["not_ranks"]:
        assert list(titles_in(phrase)) == [], phrase


def test_a_country_belongs_to_one_system() -> None:
    codes = [code for system in table("ranks")["systems"].values() for code in system["countries"]]
    assert len(codes) == len(set(codes))


def test_a_source_is_told() -> None:
    assert "STANAG 2116" in source_of(None)
    assert "Customary" in source_of("RU")


@pytest.mark.parametrize(("text", "country"), WHOSE.items())
def test_whose_ranks(text: str, country: str) -> None:
    assert (country_of(text, None) or "") == country


GRADED = st.builds(
    lambda low, more, disputed, country: Rank(
        "", f"title {low} {more} {disputed}", low, min(low + more, 10), country, disputed
    ),
    st.integers(-9, 10),
    st.integers(0, 4),
    st.booleans(),
    st.sampled_from(["RU", "US"]),
)


@given(GRADED, GRADED, st.integers(0, 3), st.integers(0, 3))
def test_a_wider_rank_never_conflicts_where_the_narrower_did_not(a: Rank, b: Rank, below: int, above: int) -> None:
    wider = replace(a, grade_low=max(-9, a.grade_low - below), grade_high=min(10, a.grade_high + above))
    if relate(a, b, Given()).kind is not RelationKind.DIFFERS:
        assert relate(wider, b, Given()).kind is not RelationKind.DIFFERS


@given(GRADED, GRADED)
def test_relating_ranks_is_symmetric(a: Rank, b: Rank) -> None:
    assert relate(a, b, Given()) == relate(b, a, Given()).mirrored()
