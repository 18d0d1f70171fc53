"""The bounded caches in one place, so that a long-running process can empty them."""

from __future__ import annotations

from claims.names.keys import forget
from claims.names.likeness import skeleton
from claims.names.parts import parse
from claims.names.relations import consonants
from claims.names.tokens import token, tokens

_CACHED = (
    token,
    tokens,
    parse,
    consonants,
    skeleton,
)


def clear() -> None:
    """Forget every token and name seen so far; the lexicons stay."""
    for function in _CACHED:
        function.cache_clear()
    forget()
