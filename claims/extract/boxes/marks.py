"""What tells the values of one box, or of one row, from those of another: marks with the words of its title or of its head."""

from __future__ import annotations

import re
from collections.abc import Set

from claims.claim import Claim
from claims.extract.texts.kinds import KEYED

BOX, ROW = "box", "row"
_WORD = re.compile(r"[^\W_]+")
# Two titles with so large a share of the shorter one in common are of one thing.
_SHARED = 0.7


def mark(key: str, words: Set[str]) -> str:
    """The mark of a box or a row that is called by these words."""
    return f"{KEYED}{key}:{' '.join(sorted(words))}"


def words_of(text: str) -> frozenset[str]:
    """The words of a title or a head, in small letters."""
    return frozenset(found[0].lower() for found in _WORD.finditer(text))


def are_two_boxes(one: str, two: str) -> bool:
    """Whether two boxes are of two things by the words of their titles: too few in common, or another number."""
    first, second = frozenset(one.split()), frozenset(two.split())
    numbers = [frozenset(word for word in words if word.isdigit()) for words in (first, second)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return True
    a, b = first - numbers[0], second - numbers[1]
    return len(a & b) < _SHARED * min(len(a), len(b))


def is_named(row: str, words: Set[str]) -> bool:
    """Whether a sentence with these words names the row: the first word of its head, or most of them."""
    told = row.split()
    return sum(word in words for word in told) * 2 >= len(told)


def is_of_row(claim: Claim) -> bool:
    """Whether a claim stands in a row of a table, so that it is of that row and no whole."""
    return claim.context is not None and any(one.startswith(f"{KEYED}{ROW}:") for one in claim.context.scope)
