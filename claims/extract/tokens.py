"""Words of a sentence with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.folding import fold

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark; ``word`` is folded, ``start`` and ``stop`` are offsets in the document."""

    word: str
    start: int
    stop: int
    capital: bool = False


Row = tuple[Token, ...]


def tokens(text: str, start: int, stop: int) -> Row:
    """The tokens of ``text[start:stop]``."""
    return tuple([_token(found) for found in _TOKEN.finditer(text, start, stop)])


def _token(found: re.Match[str]) -> Token:
    raw = found[0]
    return Token(raw.lower() if raw.isascii() else fold(raw), found.start(), found.end(), raw[0].isupper())


def starts_with(row: Row, at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at this place of a row."""
    if len(words) == 1:
        return row[at].word == words[0]
    return len(row) - at >= len(words) and all(row[at + n].word == word for n, word in enumerate(words))


def covered(row: Row, start: int, stop: int) -> tuple[int, int] | None:
    """The places ``[first, last]`` of the tokens that lie in ``[start, stop)`` of the text."""
    inside = [at for at, token in enumerate(row) if token.start < stop and token.stop > start]
    return (inside[0], inside[-1]) if inside else None
