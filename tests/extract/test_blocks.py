"""Which claims of two texts are looked at together: by their slot, by their noun, and in a small folder also by the noun of some to whom something happened."""

from __future__ import annotations

from datetime import date

import pytest

from checker.discover import discover
from checker.discover.links.link import Links
from checker.discover.pairing.features import Setting, features
from checker.discover.pairing.pairs import all_pairs
from checker.discover.pairing.sides import sides_of
from checker.discover.rarity import rarity_of
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

DAY = date(2024, 3, 5)
LINKS = Links({"a": {"b": 2.0}, "b": {"a": 2.0}}, few=True)
STOLEN = "Thieves stole 27 brooches from the Lorne Museum on Monday."


def claims_of(name: str, text: str) -> list[Claim]:
    return list(extract(Document(name, name, text, ""), Source(id=name), Reading(published=(DAY, DAY))))


def counts_of(name: str, text: str) -> list[Claim]:
    return [claim for claim in claims_of(name, text) if claim.value.kind == "count"]


def met(one: str, two: str, many: bool = False) -> set[tuple[str, str]]:
    """The slots of the pairs of two texts that are looked at."""
    sides = sides_of([*counts_of("a", one), *counts_of("b", two)])
    return {(pair.left.slot, pair.right.slot) for pair in all_pairs(sides, LINKS, many)}


@pytest.mark.parametrize(
    ("two", "pairs"),
    [
        ("The 21 brooches of the Lorne Museum are still gone.", {("stolen", "count")}),
        ("The 21 necklaces of the Lorne Museum are still gone.", set()),
        ("Police recovered 21 brooches of the Lorne Museum.", set()),
        ("The Lorne Museum lost them to 21 people.", set()),
    ],
)
def test_a_count_without_the_verb_meets_one_with_it_by_its_noun(two: str, pairs: set[tuple[str, str]]) -> None:
    assert met(STOLEN, two) == pairs


def test_in_a_large_folder_the_verb_must_be_there() -> None:
    assert met(STOLEN, "The 21 brooches of the Lorne Museum are still gone.", many=True) == set()


def test_that_only_one_names_what_happened_is_a_feature() -> None:
    claims = [*counts_of("a", STOLEN), *counts_of("b", "The 21 brooches of the Lorne Museum are still gone.")]
    one, two = sides_of(claims)
    found = features(one, two, Setting(rarity_of(claims), 2.0, False, False))
    assert {"other slots", "same noun", "some and a count"} <= {name for name, _ in found}


def test_the_two_contradict_each_other() -> None:
    texts = {
        "a": "Two footbridges over the Arn were destroyed in the flood at Lorne, the county said.",
        "b": "The flood at Lorne left three footbridges over the Arn in the water, the mayor said.",
    }
    claims = [claim for name, text in texts.items() for claim in claims_of(name, text)]
    sources = {name: Source(id=name, published=Published(date=DAY.isoformat(), basis="stated")) for name in texts}
    pairs = [pair for group in told(discover(claims), sources) if group.slot == "destroyed" for pair in group.pairs]
    assert [(pair.left.written, pair.right.written, pair.verdict) for pair in pairs] == [
        ("Two footbridges", "three footbridges", "conflict")
    ]
