"""A whole made of so many: "a 650-strong battalion" counts soldiers, "a 40-strong choir" people."""

from __future__ import annotations

import pytest

from claims.claim import Context
from claims.document import Document, Source
from claims.extract.extract import extract
from claims.value import Reading


@pytest.mark.parametrize(
    ("text", "slot", "head"),
    [
        ("The 650-strong battalion left on Monday.", "deployed", "=troops"),
        ("A 1,200-strong infantry brigade is on its way.", "deployed", "=troops"),
        ("A 40-strong choir sang.", "count", "people"),
        ("The 12-person jury withdrew.", "count", "people"),
        ("A 5,000-strong crowd filled the square.", "count", "people"),
    ],
)
def test_of_whom_the_whole_is_made(text: str, slot: str, head: str) -> None:
    first = next(iter(extract(Document("a", "a", text, ""), Source(id="a"), Reading())))
    assert isinstance(first.context, Context)
    assert (first.slot, first.context.head) == (slot, head)
