"""Cells that hold no value: empty ones, "n/a", "Not Available", "Dec 02 Not Available"."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.folding import fold
from claims.tables import word_set


@lru_cache(maxsize=65536)
def is_absent(cell: str) -> bool:
    """Whether a cell says that there is no value."""
    # "***" are stars.
    if len(cell) > 1 and not cell.strip("*"):
        return False
    words = fold(cell).strip(" *()[]'\"")
    if words in _listed():
        return True
    # A board repeats the day before it says that it knows nothing: what is left must be a phrase, not a word.
    return any(words.endswith(f" {phrase}") and len(words) - len(phrase) <= 24 for phrase in _phrases())


@cache
def _listed() -> frozenset[str]:
    return word_set("absent", "words")


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(sorted(word for word in _listed() if " " in word))
