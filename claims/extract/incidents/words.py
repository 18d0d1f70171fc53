"""Short word lists that belong to one rule and stand beside it."""

from __future__ import annotations


def word_set(line: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(line.split())
