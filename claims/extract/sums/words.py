"""The word lists of wholes and parts, as sets and patterns."""

from __future__ import annotations

import re
from functools import cache

from claims.tables import alternatives, table, word_set

# What stands for a whole behind "of", and what stands before its noun there.
THEM = "(?:them|these|those|whom|which)"
ALL_OF_A_KIND = "(?:the|its|their|these|those|all)"


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list."""
    return word_set("sums", name)


@cache
def phrase(name: str) -> re.Pattern[str]:
    """Any phrase of a list, as whole words, in any case; "per cent" is no "per"."""
    return re.compile(rf"\b(?:{alternatives(map(str, table('sums')[name]))})\b(?!(?<=\bper) cent)", re.IGNORECASE)
