"""The day since which something is the first or the greatest, or was no more, is that of the last one."""

from __future__ import annotations

from datetime import date

import pytest

from claims.claim import Modality
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

POINTS = [
    ("It was the first bus strike in the city since 2008.", "2008"),
    ("The worst floods in the valley since 1957 have killed nine.", "1957"),
    ("Unemployment is at its highest since March 2011.", "2011-03"),
    ("Prices rose for the first time since 2019.", "2019"),
    ("It was the lowest turnout at a general election since 1998, the commission said.", "1998"),
    ("The stoppage, the first of its kind since 2008, began on Monday.", "2008"),
    ("Rangers reported the smallest herd in the park since 14 May 1987.", "1987-05-14"),
    ("It is the most violent eruption of the volcano since 1902.", "1902"),
    ("No minister had set foot on the island since 1963.", "1963"),
    ("The lift has not been overhauled since 2017, the union said.", "2017"),
    ("The northwest has had no rain since May 2011.", "2011-05"),
]
OTHERS = [
    "She has been the first minister since 2011.",
    "He has been the chief guest of the festival since 2011.",
    "The northwest has been a park since 2011.",
    "The museum has been open since 1998.",
    "The west wing has stood empty since 2004.",
    "It is the largest library in the town; it has lent films since 2004.",
    "She is the fastest runner, who has trained here since 2015.",
]


def _days(text: str) -> list[tuple[str, str]]:
    document, published = Document("a", "a", text, ""), (date(2025, 11, 27),) * 2
    claims = extract(document, Source(id="a", published=Published(date="2025-11-27")), Reading(published=published))
    return [(claim.slot, claim.value.key()) for claim in claims if claim.slot.startswith("when")]


@pytest.mark.parametrize(("text", "day"), POINTS)
def test_the_day_is_that_of_the_last_one(text: str, day: str) -> None:
    assert ("when-last", day) in _days(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_goes_on_since_a_day_stays_open(text: str) -> None:
    days = _days(text)
    assert days
    assert all(slot != "when-last" and day.endswith("..") for slot, day in days)


def test_a_day_since_which_nothing_was_is_no_denial() -> None:
    day = (date(2025, 11, 27),) * 2
    document = Document("a", "a", "No minister had set foot on the island since 1963.", "")
    claims = extract(document, Source(id="a"), Reading(published=day))
    assert [claim.modality for claim in claims if claim.slot == "when-last"] == [Modality.ASSERTED]
