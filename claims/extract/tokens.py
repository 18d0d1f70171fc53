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


def tokens(text: str, start: int, stop: int) -> tuple[Token, ...]:
    """The tokens of ``text[start:stop]``."""
    return tuple(Token(fold(found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text, start, stop))


def starts_with(row: tuple[Token, ...], at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at this place of a row."""
    return len(row) - at >= len(words) and all(row[at + n].word == word for n, word in enumerate(words))
