"""One figure in two texts on one event: where it is told of one thing, and where it is not, by a table that a reader can see."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.discover import discover
from checker.discover.by_value.figures import figure_of
from checker.discover.pairing.events import of_one_happening
from claims.claim import Claim, Modality, Provenance
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading, Value
from claims.values import kind
from tests.extract.test_questions import _marked, groups_of

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "alike.yaml").read_text(encoding="utf-8"))


def _together(case: dict[str, Any], pair: list[str]) -> list[str]:
    """The verdicts on pairs of the two texts that are written so."""
    return [
        told.verdict
        for group in groups_of(case)
        for told in group.pairs
        if sorted((told.left.written, told.right.written)) == sorted(pair) and told.left.source != told.right.source
    ]


@pytest.mark.parametrize("case", [_marked(case) for case in CASES if "agree" in case])
def test_agree(case: dict[str, Any]) -> None:
    assert "agreement" in _together(case, case["agree"])


@pytest.mark.parametrize("case", [_marked(case) for case in CASES if "apart" in case])
def test_apart(case: dict[str, Any]) -> None:
    assert _together(case, case["apart"]) == []


def test_what_one_text_denies_is_never_joined() -> None:
    texts = CASES[1]["texts"]
    claims = [claim for number, text in enumerate(texts) for claim in _extracted(f"text {number}", text)]
    denied = [replace(claim, modality=Modality.DENIED) if claim.source == "text 1" else claim for claim in claims]
    for some, together in ((claims, 1), (denied, 2)):
        assert (
            len({(claim.slot, claim.about) for claim in discover(some).claims if "2,314" in claim.written}) == together
        )


def _extracted(name: str, text: str) -> list[Claim]:
    return list(extract(Document(name, name, text, ""), Source(id=name), Reading()))


def _value(name: str, words: str) -> Value:
    value: Value = kind(name).parse(words, Reading())
    return value


@pytest.mark.parametrize(
    ("name", "words", "rare", "singular"),
    [
        ("count", "three ships", False, False),
        ("count", "24 ships", True, False),
        ("count", "some 1,260 crates", True, True),
        ("count", "40,000 books", True, False),
        ("count", "2.4 million euros", True, False),
        ("count", "41.7 million euros", True, True),
        ("count", "half", False, False),
        ("duration", "two days", False, False),
        ("duration", "26 months", True, True),
        ("duration", "40 minutes", True, False),
        ("time", "04:52", True, False),
    ],
)
def test_how_rare_a_figure_is(name: str, words: str, rare: bool, singular: bool) -> None:
    found = figure_of(_claim(_value(name, words)), None)
    assert found
    assert (found.rare, found.singular) == (rare, singular)


@pytest.mark.parametrize(("name", "words"), [("duration", "a few hours"), ("count", "dozens of flights")])
def test_what_gives_no_single_figure(name: str, words: str) -> None:
    assert figure_of(_claim(_value(name, words)), None) is None


@pytest.mark.parametrize(
    ("name", "one", "two"),
    [
        ("count", "more than 400 flights", "400"),
        ("count", "up to 150 guests", "some 150 people"),
        ("count", "19.7 million crowns", "19.7 million"),
        ("duration", "about three months", "three months"),
        ("duration", "nearly 70 minutes", "70 minutes"),
        ("duration", "over two years", "24 months"),
        ("date", "since 2006", "2006"),
        ("time", "2:06", "14:06"),
    ],
)
def test_one_figure_whatever_its_hedge_and_unit(name: str, one: str, two: str) -> None:
    assert figure_of(_claim(_value(name, one)), None) == figure_of(_claim(_value(name, two)), None)


def _claim(value: Value) -> Claim:
    return Claim(
        source="a", about="", slot="count", value=value, written=value.raw, provenance=Provenance(origin="extracted")
    )


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ((("a", "when-annexed"), ("b", "when-seized")), True),
        ((("a", "when-annexed"), ("a", "when"), ("b", "when-seized")), True),
        ((("a", "when-annexed"), ("a", "when-captured"), ("b", "when")), False),
        ((("a", "killed"), ("b", "injured")), False),
        ((("a", "killed"), ("b", "count")), True),
    ],
)
def test_a_text_names_one_happening_in_one_way(told: tuple[tuple[str, str], ...], one: bool) -> None:
    some = _extracted("a", "The raid was in 2014.") + _extracted("a", "In the raid 31 men died.")
    of = {claim.value.kind: claim for claim in some}
    claims = [
        replace(of["date" if slot.startswith("when") else "count"], source=source, slot=slot) for source, slot in told
    ]
    assert of_one_happening(claims) == one
