"""Words of a sentence with their places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial, reduce
from itertools import accumulate
from operator import attrgetter, or_
from typing import NamedTuple

from claims.extract.signs import signs_of
from claims.folding import fold
from claims.quick import lazy
from claims.text import Span

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
# The same where there is nothing but ASCII, as in most sentences: a set of letters is faster than a class of them.
_PLAIN = re.compile(r"[a-zA-Z0-9]+(?:[-'.][a-zA-Z0-9]+)*|[^a-zA-Z0-9_\s]")
# With what stands between them: positions are then sums of lengths, which costs a third less than a match for each.
_CUT, _PLAIN_CUT = (re.compile(f"({pattern.pattern})") for pattern in (_TOKEN, _PLAIN))


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
    found = list((_PLAIN if plain else _TOKEN).finditer(text, start, stop))
    raw = list(map(_GROUP, found))
    words = list(map(str.lower, raw)) if plain else [one.lower() if one.isascii() else fold(one) for one in raw]
    # Half of the time of extraction's reading goes into these: they are made without a call of Python for each.
    capitals = [one[0].isupper() for one in raw]
    return tuple(map(_made, zip(words, map(_START, found), map(_STOP, found), capitals, strict=True)))


_made = partial(tuple.__new__, Token)
_START, _STOP, _GROUP = re.Match.start, re.Match.end, re.Match.group


class _Forms(dict[str, tuple[str, bool]]):
    """Each word as it is written, folded and with whether it has a capital: a text has the same few thousand again and again."""

    def __missing__(self, raw: str) -> tuple[str, bool]:
        if len(self) >= _MOST:
            self.clear()
        form = self[raw] = (raw.lower() if raw.isascii() else fold(raw), raw[0].isupper())
        return form


_MOST = 65536
_FORMS = _Forms()


@dataclass(frozen=True)
class Tokens:
    """All tokens of a text, told apart once for all of its sentences."""

    text: str

    @lazy
    def row(self) -> list[Token]:
        """The tokens in order."""
        parts = (_PLAIN_CUT if self.text.isascii() else _CUT).split(self.text)
        ends = list(accumulate(map(len, parts)))
        forms = list(map(_FORMS.__getitem__, parts[1::2]))
        words, capitals = zip(*forms, strict=True) if forms else ((), ())
        return list(map(_made, zip(words, ends[:-1:2], ends[1::2], capitals, strict=True)))

    @lazy
    def starts(self) -> list[int]:
        """Where each begins."""
        return [token[1] for token in self.row]

    @lazy
    def signs(self) -> list[int]:
        """The signs of each."""
        return list(map(signs_of().__getitem__, [token[0] for token in self.row]))

    def places(self, span: Span) -> tuple[int, int] | None:
        """The places ``[first, stop)`` of the tokens of a part; none where its edge cuts one in two, as it may in what is no prose."""
        row, first = self.row, bisect_left(self.starts, span.start)
        stop = bisect_left(self.starts, span.stop, first)
        cut = (first and row[first - 1][2] > span.start) or (stop > first and row[stop - 1][2] > span.stop)
        return None if cut else (first, stop)


def signs_in(row: Iterable[Token]) -> int:
    """The signs of all words of a row."""
    known = signs_of()
    return reduce(or_, [known[token[0]] for token in row], 0)


def starts_with(row: Row, at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at this place of a row; ``*`` is any one word ("taken to * hospitals")."""
    if len(words) == 1:
        return row[at].word == words[0]
    return len(row) - at >= len(words) and all(word in (row[at + n].word, "*") for n, word in enumerate(words))


def covered(row: Row, start: int, stop: int) -> tuple[int, int] | None:
    """The places ``[first, last]`` of the tokens that lie in ``[start, stop)`` of the text."""
    first = bisect_right(row, start, key=_stop)
    last = bisect_left(row, stop, lo=first, key=_start) - 1
    return (first, last) if first <= last else None


_start, _stop = attrgetter("start"), attrgetter("stop")
