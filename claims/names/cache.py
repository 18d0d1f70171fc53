"""The bounded caches in one place, so that a long-running process can empty them."""

from __future__ import annotations

from claims.names.align import arabic_keys, coarse, consonants, skeleton, slavic_keys
from claims.names.fold import key, read
from claims.names.parts import parse
from claims.names.tokens import token, tokens

_CACHED = (
    key,
    read,
    token,
    tokens,
    parse,
    arabic_keys,
    slavic_keys,
    coarse,
    consonants,
    skeleton,
)


def clear() -> None:
    """Forget every token and name seen so far; the lexicons stay."""
    for function in _CACHED:
        function.cache_clear()
