"""What a sum of money is written with is no name beside it: whose it is, is told by other words."""

from __future__ import annotations

from datetime import date

import pytest

from checker.discover import discover
from checker.verdicts import told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

DAY = date(2024, 3, 5)


def _found(name: str, text: str) -> tuple[list[Claim], Source]:
    source = Source(id=name, published=Published(date=DAY.isoformat()))
    return list(extract(Document(name, name, text, ""), source, Reading(published=(DAY, DAY)))), source


@pytest.mark.parametrize(
    ("text", "written", "names"),
    [
        ("Brenn Textil made a net profit of 14 million Swiss francs.", "14 million Swiss francs", {"brenn", "textil"}),
        ("Brenn Textil: net profit of CHF 14 million.", "CHF 14 million", set()),
        ("The county of Lund spent SEK 312,000 on the ferry.", "SEK 312,000", {"lund"}),
        ("The museum in Oslo paid US$21 million for the coins.", "US$21 million", {"city:NO:oslo"}),
    ],
)
def test_names_beside_a_sum(text: str, written: str, names: set[str]) -> None:
    claims, _ = _found("one", text)
    (close,) = {claim.context.close for claim in claims if claim.context and claim.written == written}
    assert names <= close
    assert close.isdisjoint({"chf", "sek", "usd", "us", "country:SE", "country:US", "country:CH"})


def _conflicts(one: str, two: str) -> set[str]:
    found = [_found("one", one), _found("two", two)]
    discovery = discover([claim for claims, _ in found for claim in claims])
    groups = told(discovery, {source.id: source for _, source in found})
    return {group.slot for group in groups for pair in group.pairs if pair.verdict == "conflict"}


def test_one_profit_in_two_notations() -> None:
    one = "Brenn Textil, the weaving firm, made a net profit of 14 million Swiss francs in the second quarter, it said on Monday."
    two = "Brenn Textil's results were read out on Monday. Second quarter: net profit of CHF 41 million for the weaving firm."
    assert _conflicts(one, two) == {"money"}


def test_two_profits() -> None:
    one = "Brenn Textil made a net profit of 14 million Swiss francs in the second quarter, it said on Monday."
    two = "Morel Garn made a net profit of CHF 41 million in the second quarter, it said on Monday."
    assert not _conflicts(one, two)
