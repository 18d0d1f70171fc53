"""Claims to groups and findings: order-free, without chains, part and whole apart, updates in a series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from checker.check import check_corpus
from checker.discover import discover
from checker.discover.cluster import linked_groups
from checker.discover.pairing.choice import choices
from checker.finding import Finding, Verdict
from checker.from_texts.extracted import corpus_of
from checker.judge.stand import Stand, doubtful
from checker.settings import Settings
from checker.why.sentences import compare_sentences
from claims.claim import Claim, Modality
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.extract.language.lexicon import is_person
from claims.numbers.value import Count
from claims.value import Reading

A = "The ferry Aurelia sank off Port Selwyn on Monday. At least 14 people died in the Aurelia disaster, harbour police said."
B = "The death toll from the Aurelia disaster off Port Selwyn has risen to 31, the harbour police said."
C = "Nine people died in the Aurelia disaster off Port Selwyn, the harbour police said."


def read(texts: Mapping[str, tuple[str, date]]) -> tuple[list[Claim], dict[str, Source]]:
    claims: list[Claim] = []
    sources = {}
    for name, (text, day) in texts.items():
        sources[name] = Source(id=name, published=Published(date=day.isoformat(), basis="stated"))
        claims += extract(Document(name, name, text, ""), sources[name], Reading(published=(day, day)))
    return claims, sources


def findings(texts: Mapping[str, tuple[str, date]]) -> tuple[Finding, ...]:
    claims, sources = read(texts)
    corpus = corpus_of(discover(claims).claims, sources)
    return check_corpus(corpus, {}, Settings(), date(2024, 1, 1)).findings


def verdicts(some: Iterable[Finding], slot: str) -> set[Verdict | None]:
    return {finding.verdict for finding in some if finding.slot == slot}


def test_a_later_higher_toll_is_an_update() -> None:
    told = findings({"a": (C, date(2024, 3, 5)), "b": (B, date(2024, 3, 7))})
    assert verdicts(told, "killed") | verdicts(told, "killed-so-far") == {Verdict.SUPERSEDED}


def test_two_tolls_of_one_day_conflict() -> None:
    told = findings({"a": (C, date(2024, 3, 5)), "b": (C.replace("Nine", "Twelve"), date(2024, 3, 5))})
    assert verdicts(told, "killed") == {Verdict.CONFLICT}


def test_a_part_above_its_whole() -> None:
    text = "A total of 2,500 troops went to Selwyn, yet there were 3,000 soldiers in the Navarese mission alone."
    told = findings({"a": (text, date(2024, 3, 5))})
    assert [finding.rule for finding in told if finding.verdict is Verdict.VIOLATION] == ["part-of"]


def test_the_order_of_the_input_does_not_matter() -> None:
    claims, _ = read({"a": (A, date(2024, 3, 5)), "b": (B, date(2024, 3, 7)), "c": (C, date(2024, 3, 5))})
    once = discover(claims).claims
    Random(7).shuffle(claims)
    assert sorted(map(repr, discover(claims).claims)) == sorted(map(repr, once))


def test_no_chaining() -> None:
    edges = {(0, 1): 3.0, (1, 2): 2.0, (0, 2): -1.0}
    assert linked_groups(edges, 1.0, -1.0) == [[0, 1]]


def test_two_sentences() -> None:
    assert "comparable" in compare_sentences("Nine people died.", "Twelve people died.", Reading())
    assert "nothing was compared" in compare_sentences("Nine people died.", "It rained all week.", Reading())


@pytest.mark.parametrize(
    "folder",
    sorted(path.parent for path in (Path(__file__).parent.parent / "stories").glob("*/expected.yaml")),
    ids=lambda path: path.name,
)
def test_every_story_can_be_read(folder: Path) -> None:
    texts = {path.name: (path.read_text(encoding="utf-8"), date(2024, 1, 1)) for path in sorted(folder.glob("*.txt"))}
    assert findings(texts)


def rules(text: str) -> list[str | None]:
    told = findings({"a": (text, date(2024, 3, 5))})
    return [finding.rule for finding in told if finding.verdict is Verdict.VIOLATION]


def test_a_part_above_the_whole_of_its_sentence() -> None:
    assert rules("Of its 1,200 coins no fewer than 1,310 are Roman.") == ["part-of"]
    assert not rules("Of its 1,200 coins no fewer than 310 are Roman.")


def test_seats_that_add_up_to_more_than_there_are() -> None:
    text = "The Reds won 14 seats, Marsh Front {} and the Pensioners 6, filling the council's 30 seats."
    assert rules(text.format(12)) == ["sum"]
    assert not rules(text.format(10))


def test_votes_that_add_up_to_more_than_the_house_has() -> None:
    text = "There voted: for, 61; against, {}; abstaining, 4. The Assembly has 120 members."
    assert rules(text.format(58)) == ["sum"]
    assert not rules(text.format(55))


def test_the_missing_become_fewer() -> None:
    text = "After the Nerida landslide at Port Selwyn {} people are missing, the harbour police said."
    told = findings({"a": (text.format(131), date(2024, 3, 5)), "b": (text.format(29), date(2024, 3, 9))})
    assert verdicts(told, "missing") | verdicts(told, "missing-so-far") == {Verdict.SUPERSEDED}


def test_lengths_in_one_unit_are_held_to_the_last_digit() -> None:
    text = "Mount Karsang is {} high."
    told = findings(
        {"a": (text.format("7,046 m"), date(2024, 3, 5)), "b": (text.format("7,064 metres"), date(2024, 3, 5))}
    )
    assert verdicts(told, "measure-m") == {Verdict.CONFLICT}
    told = findings(
        {"a": (text.format("7,046 m"), date(2024, 3, 5)), "b": (text.format("23,117 feet"), date(2024, 3, 5))}
    )
    assert verdicts(told, "measure-m") == {Verdict.AGREEMENT}


def test_only_what_is_borne_out_conflicts() -> None:
    """Of claims whose difference nothing bears out only equal values count; the rest is shown as uncertain. What was curated conflicts as it stands."""
    assert doubtful(stand((0,)), stand((1,)))
    assert not doubtful(stand((0,)), stand((0, 1)))
    assert not doubtful(stand((0,)), stand(None))


def stand(borne_out: tuple[int, ...] | None) -> Stand:
    numbers = None if borne_out is None else frozenset(borne_out)
    return Stand(Count("5", Decimal(5), Decimal(5)), Modality.ASSERTED, None, numbers, numbers, numbers)


def test_the_likelier_of_two_rivals() -> None:
    standing = choices({(0, 2): 2.0, (1, 2): 0.5}, ["a", "a", "b"])
    assert dict(standing[0, 2]) == {"best of its rivals": 0.75}
    assert dict(standing[1, 2]) == {"a likelier rival": 0.75}
    assert dict(choices({(0, 1): 2.0}, ["a", "b"])[0, 1]) == {"no rival": 1.0}


@pytest.mark.parametrize(
    ("noun", "person"),
    [("dockers", True), ("clubgoers", True), ("councillor", True), ("coins", False), ("seats", False)],
)
def test_nouns_for_people(noun: str, person: bool) -> None:
    assert is_person(noun) is person


def test_results_of_many_companies_are_no_conflicts() -> None:
    """In a folder of unrelated texts every company has a profit that rose; exchanges and towns are common to all."""
    firms = "Arnel Belvor Castrin Dorvan Elmet Farrow Galden Harlin Istrel Jorvik Kestin Lomar Mordan Nestal Orvin Peltar".split()
    firms += "Questor Rendal Sorvin Tarnel Umbrin Veltar Wendal Xantor".split()
    told = (
        "Wall Street liked it, William Marsh of Merrill Lynch said in North America.",
        "The Securities Commission in Washington and the Big Board took note of it.",
        "Canadian owners in Toronto and Montreal have asked the Tarn Exchange for more.",
    )
    texts = {
        firm: (
            f"{firm} Inc. published its results in New York. In the third quarter net income rose {number + 3} percent to"
            f" ${number + 12} million on sales of ${3 * number + 90} million. {told[number % 3]} {told[number // 3 % 3]}"
            f" {told[number // 9]}",
            date(2024, 3, 5),
        )
        for number, firm in enumerate(firms)
    }
    assert not [finding for finding in findings(texts) if finding.verdict in (Verdict.CONFLICT, Verdict.VIOLATION)]


def test_round_numbers_said_again_are_no_parts_of_a_sum() -> None:
    text = "It could bring thousands of Americans home. Bell will receive thousands of Americans, of the 2,500 Americans in Tarn. Selwyn holds about 3,000 Americans."
    assert not [one for one in findings({"a": (text, date(2024, 3, 5))}) if one.verdict is Verdict.VIOLATION]
