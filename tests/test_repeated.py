"""A text that repeats a sentence says it once: what is told of it does not grow with its repetitions."""

from __future__ import annotations

import pytest

from checker.implied.implied import implied
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading


@pytest.mark.parametrize("times", [1, 5])
def test_an_end_before_its_start_is_told_once(times: int) -> None:
    text = "The festival began on 5 May 2020 and ended on 3 May 2020. " * times
    claims = extract(Document("a", "a.txt", text, ""), Source(id="a"), Reading())
    assert [broken.rule for broken in implied(claims, lambda _: None)] == ["order"]


def test_every_place_of_a_repeated_cause_is_kept() -> None:
    text = "The cause was a broken valve. " * 5
    claims = extract(Document("a", "a.txt", text, ""), Source(id="a"), Reading())
    assert sum(claim.slot == "cause" for claim in claims) == 5


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        ("The mill opened its archive in 2011 and closed in 2005.", []),
        ("The duchy ended years of strife with Wick in 2005 and in 2011 formed its own parliament.", []),
        ("The fair began in 2011 and ended in 2005.", ["order"]),
    ],
)
def test_only_what_begins_itself_ends(told: str, broken: list[str]) -> None:
    claims = extract(Document("a", "a.txt", told, ""), Source(id="a"), Reading())
    assert [one.rule for one in implied(claims, lambda _: None)] == broken
