"""How near two words are that no rule makes one."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from claims.names.given import ARABIC, SLAVIC
from claims.names.keys import TOKENS, key
from claims.names.tokens import Token

# Below NEAR two parts are two names; above it a slip is thinkable.
NEAR = 0.66
HOPELESS, WORTH = 0.45, 0.55  # likeness of the plain spelling from which the family's keys are made
_NO_VOWELS = str.maketrans("", "", "aeiouvy")


def likeness(a: Token, b: Token, flags: int) -> float:
    """0 to 1 for what no rule explains: edits and swaps, on the spelling or on the family keys."""
    x, y = a.key, b.key
    if x.startswith("abd") and y.startswith("abd"):
        x, y = x[3:] or x, y[3:] or y
    best = OSA.normalized_similarity(x, y)
    if best < HOPELESS:
        return best
    if flags & SLAVIC and best >= WORTH:
        best = max(best, OSA.normalized_similarity(key(a.text, "slavic"), key(b.text, "slavic")))
    if flags & ARABIC or not flags:
        best = max(best, OSA.normalized_similarity(key(a.text, "arabic"), key(b.text, "arabic")))
        if best < NEAR and len(skeleton(a.text)) > 1 and skeleton(a.text) == skeleton(b.text):
            return NEAR
    return best


@lru_cache(maxsize=TOKENS)
def skeleton(text: str) -> str:
    """The consonants alone."""
    return key(key(text).translate(_NO_VOWELS).replace("h", ""), "none")
