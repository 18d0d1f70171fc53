"""The tokens of a whole text, told apart once for all of its sentences, with what each word is known for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from claims.dates.words import MAY
from claims.extract.language.signs import lists_declared, signs_of
from claims.extract.language.stems import contents
from claims.extract.language.tokens import PLAIN, TOKEN, Token, folded, made
from claims.extract.language.vocabulary import Added, current
from claims.quick import lazy
from claims.text import Span

# With what stands between them: positions are then sums of lengths, which costs a third less than a match for each.
_CUT, _PLAIN_CUT = (re.compile(f"({pattern.pattern})") for pattern in (TOKEN, PLAIN))
_MAY = "May"
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST = 65536


class Form(NamedTuple):
    """A word as it is written: folded, whether it has a capital, its signs (claims/extract/language/signs.py), its stem inside of a sentence, and the
    runs of letters in it where it is not one itself.
    """

    word: str
    capital: bool
    signs: int
    stem: str | None
    runs: tuple[str, ...]


class _Forms(dict[str, Form]):
    """What each written word is known for: a text has the same few thousand again and again, and each costs one look."""

    def __init__(self) -> None:
        super().__init__()
        self._signs, self._content = signs_of(), contents()

    def __missing__(self, raw: str) -> Form:
        if len(self) >= _MOST:
            self.clear()
        word, capital = raw.lower() if raw.isascii() else folded(raw), raw[0].isupper()
        form = self[raw] = Form(word, capital, self._signs[word], self._content(word, capital), runs_in(word))
        return form


@cache
def _forms(extra: Added, lists: int) -> _Forms:
    """The forms with the words that a user adds; a list of words may be declared late, where its module is imported late."""
    return _Forms()


@dataclass(frozen=True)
class Tokenised:
    """All tokens of a text. ``dates`` is where its dates stand: of the two words "may" and "May" only one leaves open what is told."""

    text: str
    dates: tuple[Span, ...] = ()

    @lazy
    def told(self) -> str:
        """The text, of the same length, with the month of its dates written so that it is not taken for the verb."""
        text, pieces, at = self.text, list[str](), 0
        for span in self.dates if _MAY in text else ():
            if _MAY in (words := text[span.start : span.stop]):
                # In pieces: each of the thousands of days in a long text would copy it whole.
                pieces += [text[at : span.start], words.replace(_MAY, MAY.title())]
                at = span.stop
        return "".join([*pieces, text[at:]]) if pieces else text

    @lazy
    def _parts(self) -> list[str]:
        """The tokens as they are written, each behind what stands before it, which may be nothing."""
        text = self.told
        if not text.isascii():
            # These are told apart and folded as their like: without them most texts are plain ASCII, which takes half of the time.
            text = text.replace("’", "'").replace("“", '"').replace("”", '"')
        return (_PLAIN_CUT if text.isascii() else _CUT).split(text)

    @lazy
    def written(self) -> frozenset[str]:
        """The tokens as they are written."""
        return frozenset(self._parts[1::2])

    @lazy
    def _all(self) -> tuple[Part, list[int]]:
        """The tokens, and where each begins."""
        parts = self._parts
        forms = list(map(_forms(current(), lists_declared()).__getitem__, parts[1::2]))
        if not forms:
            return Part((), (), (), (), ()), []
        ends = list(accumulate(map(len, parts)))
        starts = ends[:-1:2]
        words, capitals, signs, stems, runs = zip(*forms, strict=True)
        row = tuple(map(made, zip(words, starts, ends[1::2], capitals, strict=True)))
        return Part(row, words, signs, stems, runs), starts

    def part(self, span: Span) -> Part | None:
        """The tokens of a part; none where its edge cuts one in two, as it may in what is no prose."""
        (row, words, signs, stems, runs), starts = self._all
        first = bisect_left(starts, span.start)
        stop = bisect_left(starts, span.stop, first)
        if (first and row[first - 1][2] > span.start) or (stop > first and row[stop - 1][2] > span.stop):
            return None
        inside = slice(first, stop)
        return Part(row[inside], words[inside], signs[inside], stems[inside], runs[inside])


class Part(NamedTuple):
    """The tokens of a part of a text, and of each the word, the signs, the stem, and the runs of letters where it is not one itself."""

    row: tuple[Token, ...]
    words: tuple[str, ...]
    signs: tuple[int, ...]
    stems: tuple[str | None, ...]
    runs: tuple[tuple[str, ...], ...]


def part_of(row: tuple[Token, ...]) -> Part:
    """The same for tokens that were told apart alone."""
    known, content = signs_of(), contents()
    words = tuple(token.word for token in row)
    stems = tuple(content(one.word, one.capital) for one in row)
    return Part(row, words, tuple(known[word] for word in words), stems, tuple(map(runs_in, words)))


def runs_in(word: str) -> tuple[str, ...]:
    """The runs of letters in a word that is not one itself."""
    return () if word.isalpha() or len(word) == 1 else tuple(_LETTERS.findall(word))
