"""The bounded caches of this package in one place, so that a long-running process can empty them."""

from __future__ import annotations

from claims.names import align, fold, parts

_CACHED = (
    fold.key, fold.read, parts.token, parts.tokens, parts.parse, align.arabic_keys, align.slavic_keys,
    align.coarse, align.consonants, align.skeleton,
)


def clear() -> None:
    """Forget every token and name seen so far; the lexicons stay."""
    for function in _CACHED:
        function.cache_clear()
