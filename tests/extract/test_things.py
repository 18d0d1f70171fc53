"""Things that bear a name: what a text says bears it, and which names of two texts are of one thing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.check import check_corpus
from checker.discover import discover
from checker.finding import Finding, Verdict
from checker.from_texts.extracted import corpus_of
from checker.settings import Settings
from claims.claim import Claim
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.extract.named.named import SLOT, UNTOLD
from claims.value import Reading

CASES: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parent / "things.yaml").read_text(encoding="utf-8"))
# Named in the texts to tie them to one another.
_TIE = "Port Ellis"


def read(texts: list[str]) -> list[Claim]:
    return [
        claim
        for number, text in enumerate(texts)
        for claim in extract(Document(f"t{number}", f"t{number}", text, ""), Source(id=f"t{number}"), Reading())
    ]


def findings(texts: list[str]) -> list[Finding]:
    sources = {f"t{number}": Source(id=f"t{number}") for number in range(len(texts))}
    corpus = corpus_of(discover(read(texts)).claims, sources)
    found = check_corpus(corpus, {}, Settings(), date(2024, 1, 1)).findings
    return [one for one in found if one.slot == SLOT and {claim.written for claim in one.claims} != {_TIE}]


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: case["text"][:40])
def test_what_bears_a_name(case: dict[str, Any]) -> None:
    found = {claim.written: claim.about for claim in read([case["text"]]) if claim.slot == SLOT}
    assert {name: noun for name, noun in found.items() if noun != UNTOLD} == case["found"]


@pytest.mark.parametrize("case", CASES["one"], ids=lambda case: case["names"][0])
def test_names_of_one_thing(case: dict[str, Any]) -> None:
    found = [one for one in findings(case["texts"]) if {claim.written for claim in one.claims} == set(case["names"])]
    assert [one.verdict for one in found] == [Verdict(case["verdict"])]


@pytest.mark.parametrize("texts", CASES["two"], ids=lambda texts: texts[-1][:40])
def test_names_of_two_things(texts: list[str]) -> None:
    several = [one for one in findings(texts) if len({claim.source for claim in one.claims}) > 1]
    assert not several
