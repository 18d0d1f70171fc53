"""Two values of two texts that fit: where they are told of one thing, and where they are not, by a table that a reader can see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.discover.by_value.compatible import reach
from checker.discover.by_value.joins import join
from checker.discover.by_value.told_compatible import fits, is_told_twice
from claims.claim import Claim, Modality, Provenance
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading, Value
from claims.values import kind
from tests.extract.test_questions import _marked, groups_of

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "compatible.yaml").read_text(encoding="utf-8"))


def _told(case: dict[str, Any], pair: list[str]) -> list[tuple[str, str]]:
    """The verdicts on pairs of the two texts that are written so, with their reasons."""
    return [
        (told.verdict, told.reason)
        for group in groups_of(case)
        for told in group.pairs
        if sorted((told.left.written, told.right.written)) == sorted(pair) and told.left.source != told.right.source
    ]


@pytest.mark.parametrize("case", [_marked(case) for case in CASES if "together" in case])
def test_together_with_a_reason(case: dict[str, Any]) -> None:
    found = _told(case, case["together"])
    assert [verdict for verdict, _ in found] == ["agreement"]
    assert case["because"] in found[0][1]


@pytest.mark.parametrize("case", [_marked(case) for case in CASES if "apart" in case])
def test_apart(case: dict[str, Any]) -> None:
    assert _told(case, case["apart"]) == []


def test_what_one_text_denies_is_never_joined() -> None:
    claims = [
        claim
        for number, text in enumerate(CASES[0]["texts"])
        for claim in extract(Document(f"{number}", f"{number}", text, ""), Source(id=f"{number}"), Reading())
    ]
    denied = [replace(claim, modality=Modality.DENIED) if claim.source == "1" else claim for claim in claims]
    for some, together in ((claims, 1), (denied, 2)):
        named = {(claim.slot, claim.about) for claim in discover(some).claims if claim.written[-7:] in _ANIMALS}
        assert len(named) == together


_ANIMALS = ("animals", "eatures")


@pytest.mark.parametrize(
    ("name", "one", "two", "expected"),
    [
        ("count", "1,284", "nearly 1,300", True),
        ("count", "1,284", "about 1,900", False),
        ("duration", "19 days", "nearly three weeks", True),
        ("date", "October 2021", "the autumn of 2021", True),
        ("date", "October 2021", "March 2021", False),
        ("time", "06:42", "about 06:45", True),
        ("time", "06:42", "about 09:00", False),
    ],
)
def test_what_fits(name: str, one: str, two: str, expected: bool) -> None:
    a, b = _claim(_value(name, one)), _claim(_value(name, two))
    assert fits(a, b) is fits(b, a) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("$179,365,000", "$179.4 million", True),
        ("27 people", "some 27 people", True),
        ("10,000 barrels", "420,000 gallons", True),
        ("1,840 million euros", "about 1.9 billion euros", False),
        ("44 people", "47 people", False),
        ("$450 million", "450 million euros", False),
        ("seven people", "more than six people", False),
    ],
)
def test_what_one_text_may_tell_twice(one: str, two: str, expected: bool) -> None:
    a, b = _value("count", one), _value("count", two)
    assert is_told_twice(a, b) is is_told_twice(b, a) is expected


@pytest.mark.parametrize(
    ("name", "one", "two", "expected"),
    [
        ("count", "90", "100", 0.1),
        ("count", "0", "100", 1.0),
        ("date", "5 October 2021", "5 October 2021", 0.0),
        ("date", "1 January 2021", "1 January 2022", 0.5),
        ("time", "06:00", "12:00", 0.5),
        ("count", "90", "at least 100", None),
    ],
)
def test_how_far_two_values_reach(name: str, one: str, two: str, expected: float | None) -> None:
    found = reach(_value(name, one), _value(name, two))
    assert found == (expected if expected is None else pytest.approx(expected, abs=0.01))


def test_groups_are_joined_by_pairs_in_turn_where_they_may_be() -> None:
    assert join([[0, 1], [2, 3]], [(1, 2), (3, 4)], lambda one, two: len(one) + len(two) < 5) == [[0, 1, 2, 3]]
    assert join([[0, 1]], [(2, 3), (1, 2)], lambda one, two: 0 not in one) == [[0, 1], [2, 3]]


def _value(name: str, words: str) -> Value:
    value: Value = kind(name).parse(words, Reading(published=(date(2022, 5, 5), date(2022, 5, 5))))
    return value


def _claim(value: Value) -> Claim:
    return Claim(
        source="a", about="", slot="count", value=value, written=value.raw, provenance=Provenance(origin="extracted")
    )
