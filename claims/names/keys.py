"""From a spelling to the key of its romanisation family: what one family writes in several ways, merged.

The rules, each with its reason, are in families.yaml. Every
token stands between two spaces, so that a rule with a space means its start or its end.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.names.lexicon import grouped, readings

TOKENS = 65_536
_RUN = re.compile(r"(.)(?=\1)")


@lru_cache(maxsize=TOKENS)
def key(token: str, family: str = "general") -> str:
    """One folded token with everything merged that its family writes in several ways."""
    padded = f" {token} "
    for letter, run in grouped(family):
        if letter in padded:
            for old, new in run:
                padded = padded.replace(old, new)
    return _RUN.sub("", padded[1:-1])


@lru_cache(maxsize=TOKENS)
def second_readings(token: str, family: str) -> frozenset[str]:
    """The keys of every other reading of one token in its family: German, French, Polish habits."""
    others = set()
    for reading in readings(family):
        if reading[0][0] in token:
            other = token
            for old, new in reading:
                other = other.replace(old, new)
            others.add(key(other, family))
    return frozenset(others)
