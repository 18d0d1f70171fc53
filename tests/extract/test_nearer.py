"""A date is that of the verb beside it, not of a happening that is told before that verb."""

from __future__ import annotations

from datetime import date

import pytest

from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading

DAY = date(2025, 11, 27)
NEARER = [
    # A clause with its own verb has the date for itself.
    ("The envoy was declared unwelcome after the paper put out the letters on 20 November.", "when", "2025-11-20"),
    ("The strike began before the owners had met on 20 November.", "when-met", "2025-11-20"),
    ("The pupils died in the wood that their town had planted in 1987.", "when-plant", "1987"),
    ("The release of the men who were seized on 20 November is near.", "when-seiz", "2025-11-20"),
    ("They broke into the yard in a van painted grey in 2022.", "when-paint", "2022"),
]
OWN = [
    ("The envoy was declared unwelcome after the fire on 20 November.", "when-declared", "2025-11-20"),
    ("After the owners had met, the strike began on 20 November.", "when-began", "2025-11-20"),
    # What is only feared is not what happened.
    ("There was word of a further raid on 20 November.", "when", "2025-11-20"),
    ("The vote will be held on 9 December.", "when-voted", "2025-12-09"),
    ("The captain announced the death of the pilot, which occurred on 20 November.", "when-died", "2025-11-20"),
    ("The town hall was opened by the duke in 1987.", "when-opened", "1987"),
]


@pytest.mark.parametrize(("text", "slot", "day"), [*NEARER, *OWN])
def test_which_happening_a_date_is_of(text: str, slot: str, day: str) -> None:
    claims = extract(Document("a", "a", text, ""), Source(id="a"), Reading(published=(DAY, DAY)))
    assert [(claim.slot, claim.value.key()) for claim in claims if claim.value.kind == "date"] == [(slot, day)]
