"""Words of a sentence with their places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from claims.folding import fold

TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
# The same where there is nothing but ASCII, as in most sentences: a set of letters is faster than a class of them.
PLAIN = re.compile(r"[a-zA-Z0-9]+(?:[-'.][a-zA-Z0-9]+)*|[^a-zA-Z0-9_\s]")


class Token(NamedTuple):
    """A word or a mark; ``word`` is folded, ``start`` and ``stop`` are offsets in the document."""

    word: str
    start: int
    stop: int
    capital: bool = False


Row = tuple[Token, ...]


def tokens(text: str, start: int, stop: int) -> Row:
    """The tokens of ``text[start:stop]``."""
    plain = text[start:stop].isascii()
    found = list((PLAIN if plain else TOKEN).finditer(text, start, stop))
    raw = list(map(_GROUP, found))
    words = list(map(str.lower, raw)) if plain else [one.lower() if one.isascii() else folded(one) for one in raw]
    # Half of the time of extraction's reading goes into these: they are made without a call of Python for each.
    capitals = [one[0].isupper() for one in raw]
    return tuple(map(made, zip(words, map(_START, found), map(_STOP, found), capitals, strict=True)))


def folded(word: str) -> str:
    """A token folded; what folding leaves nothing of, as an accent without its letter, stays as it is written."""
    return fold(word) or word


made = partial(tuple.__new__, Token)
_START, _STOP, _GROUP = re.Match.start, re.Match.end, re.Match.group


def starts_with(row: Row, at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at this place of a row; ``*`` is any one word ("taken to * hospitals")."""
    if len(row) - at < len(words):
        return False
    # A loop: a generator costs as much as three of these looks.
    for word in words:
        if row[at][0] != word and word != "*":
            return False
        at += 1
    return True


def covered(row: Row, start: int, stop: int) -> tuple[int, int] | None:
    """The places ``[first, last]`` of the tokens that lie in ``[start, stop)`` of the text."""
    first = bisect_right(row, start, key=_stop)
    last = bisect_left(row, stop, lo=first, key=_start) - 1
    return (first, last) if first <= last else None


_start, _stop = itemgetter(1), itemgetter(2)
