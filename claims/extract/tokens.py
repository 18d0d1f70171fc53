"""Words of a sentence with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.folding import fold

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; ``word`` is folded, ``start`` and ``stop`` are offsets in the document."""

    word: str
    start: int
    stop: int
    capital: bool = False


Row = tuple[Token, ...]


def tokens(text: str, start: int, stop: int) -> Row:
    """The tokens of ``text[start:stop]``."""
    return tuple([_token(found[0], *found.span()) for found in _TOKEN.finditer(text, start, stop)])


def _token(raw: str, start: int, stop: int) -> Token:
    return Token(raw.lower() if raw.isascii() else fold(raw), start, stop, raw[0].isupper())


def starts_with(row: Row, at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at this place of a row."""
    return len(row) - at >= len(words) and all(row[at + n].word == word for n, word in enumerate(words))


def covered(row: Row, start: int, stop: int) -> tuple[int, int] | None:
    """The places ``[first, last]`` of the tokens that lie in ``[start, stop)`` of the text."""
    inside = [at for at, token in enumerate(row) if token.start < stop and token.stop > start]
    return (inside[0], inside[-1]) if inside else None
