"""Organisations and renamed places: what texts call them, and which names are of one."""

from __future__ import annotations

from collections import defaultdict
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
from claims.extract.facts.renamed import SLOT as PLACE
from claims.extract.persons.bodies import SLOT as BODY
from claims.value import Reading

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "bodies.yaml").read_text(encoding="utf-8")
)


def read(texts: list[str]) -> list[Claim]:
    return [
        claim
        for number, text in enumerate(texts)
        for claim in extract(Document(f"t{number}", f"t{number}", text, ""), Source(id=f"t{number}"), Reading())
        if claim.slot in (BODY, PLACE)
    ]


def findings(texts: list[str]) -> list[Finding]:
    sources = {f"t{number}": Source(id=f"t{number}") for number in range(len(texts))}
    corpus = corpus_of(discover(read(texts)).claims, sources)
    return list(check_corpus(corpus, {}, Settings(), date(2024, 1, 1)).findings)


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: case["text"][:40])
def test_what_is_named(case: dict[str, Any]) -> None:
    found = [claim.written for claim in read([case["text"]]) if not claim.about.startswith("?")]
    assert sorted(found) == sorted(case["found"])


@pytest.mark.parametrize("case", CASES["one"], ids=lambda case: case["names"][0])
def test_names_of_one(case: dict[str, Any]) -> None:
    (finding,) = findings(case["texts"])
    assert finding.verdict == Verdict(case["verdict"])
    assert {claim.written for claim in finding.claims} == set(case["names"])


@pytest.mark.parametrize("case", CASES["two"], ids=lambda case: case["texts"][-1][:40])
def test_names_of_two(case: dict[str, Any]) -> None:
    verdicts = defaultdict(list)
    for finding in findings(case["texts"]):
        verdicts[finding.verdict].append(finding.question)
    assert not verdicts.keys() - {Verdict.SINGLE_SOURCE}


def test_order_does_not_matter() -> None:
    texts = CASES["two"][2]["texts"] + CASES["one"][0]["texts"]
    one, other = discover(read(texts)).claims, discover(read(texts)[::-1]).claims
    assert sorted(claim.about for claim in one) == sorted(claim.about for claim in other)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PARIS, 3 May - Two people were hurt at the NATO base.", ["NATO"]),
        ("PARIS, May 3, 2024 (Tarn News) - Two people were hurt at the NATO base.", ["NATO"]),
        ("NEW DELHI (Tarn News) — Two people were hurt at the NATO base.", ["NATO"]),
        ("NATO, which has 30 members, sent help on 3 May.", ["NATO"]),
        ("The alliance - that is NATO - sent help on 3 May.", ["NATO"]),
    ],
)
def test_a_dateline_is_no_acronym(text: str, names: list[str]) -> None:
    assert [claim.written for claim in read([text]) if claim.slot == BODY] == names
