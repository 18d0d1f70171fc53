"""From a people's word to its country: "Kazakh", "Kazakhstani" and "Kazakhstan" are KZ."""

from __future__ import annotations

import itertools
from functools import cache

from claims.tables import table


@cache
def _codes() -> dict[str, str]:
    return {word: str(code) for code, some in table("demonyms").items() for word in some}


def country_word(word: str) -> str:
    """The lower-case ISO 3166-1 alpha-2 code for a folded country name or demonym; any other word as it is."""
    return _codes().get(word, word)


def country_in(words: tuple[str, ...]) -> str | None:
    """The one country that the words name, in upper case; none when there are none or several."""
    codes = _codes()
    pairs = (" ".join(pair) for pair in itertools.pairwise(words))
    found = {codes[word] for word in (*words, *pairs) if word in codes}
    return found.pop().upper() if len(found) == 1 else None


@cache
def place_phrases() -> dict[tuple[str, ...], str]:
    """Country names and demonyms as word tuples, each with its lower-case code."""
    return {tuple(word.split()): code for word, code in _codes().items()}
