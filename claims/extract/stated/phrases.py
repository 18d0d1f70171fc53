"""Phrases of the lexicon in a sentence: by its folded words, so that spacing and capitals play no part."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from claims.extract.language.signs import COMMON, sign
from claims.extract.texts.passage import Passage
from claims.quick import lazy, quick
from claims.tables import alternatives, table

_SET = re.compile(r"\{([a-z-]+)\}")
_LETTERS = re.compile(r"[^\W\d_]+")
# Up to three words may stand in a gap.
_GAP = r"(?: \S+){0,3}?"


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """The folded words of a sentence with one space between them, quotation marks left out, where each begins, and its token."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def tokens(self, start: int, stop: int) -> tuple[int, int]:
        """The tokens ``[first, last]`` of a part of the line."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, stop - 1) - 1
        return self.places[first], self.places[last]


_QUOTES = frozenset("\"“”‘'’„«»`")


def line_of(passage: Passage) -> Line:
    """A sentence as a line."""
    said = passage.said
    kept = [at for at, word in enumerate(said) if word not in _QUOTES]
    words = [said[at] for at in kept]
    starts = accumulate([len(word) + 1 for word in words[:-1]], initial=0)
    return Line(" ".join(words).replace("’", "'"), tuple(starts), tuple(kept))


@cache
def sets() -> dict[str, str]:
    """The lexicon's sets of words as alternations, the longest first."""
    return {name: _either(str(some).split(", ")) for name, some in table("stated")["sets"].items()}


def _either(words: Sequence[str]) -> str:
    return alternatives(words).replace(r"\ ", " ")


def shape(phrase: str) -> str:
    """The pattern of a phrase: ``{name}`` is any word of a set, ``_`` a gap."""
    parts = [_SET.sub(lambda found: f"(?:{sets()[found[1]]})", part) for part in phrase.split()]
    text = "".join(_GAP if part == "_" else f" {part}" for part in parts)
    return text.removeprefix(" ")


def compiled(phrases: Sequence[str]) -> re.Pattern[str]:
    """Any of some phrases as whole words, the longest first."""
    return _compiled(tuple(phrases))


@cache
def _compiled(phrases: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(shape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(rf"(?<!\S)(?:{either})(?!\S)")


@dataclass(frozen=True)
class Opened:
    """Which of several numbered lists of phrases a sentence can hold: a cheap look, before its words are put in a line."""

    sign: int
    lists: Callable[[], Iterable[Iterable[str]]]

    def by(self, passage: Passage) -> list[int]:
        """The numbers of the lists in order: none is missing of which a phrase stands in the sentence."""
        return self.by_letters(passage.letters) if passage.signs & self.sign else []

    def by_letters(self, letters: Set[str]) -> list[int]:
        """The same by the runs of letters of a sentence."""
        marks = self._marks & letters
        if not marks:
            return []
        rows = self._by_mark
        return sorted({number for word in marks for rest, number in rows[word] if rest <= letters})

    @lazy
    def _marks(self) -> frozenset[str]:
        # A set, and not the view of the keys: two sets meet without a hash worked out anew.
        return frozenset(self._by_mark)

    @lazy
    def _by_mark(self) -> Mapping[str, tuple[tuple[frozenset[str], int], ...]]:
        """For the longest run of letters of a phrase, which few sentences have, the others that it needs, and the number of its list."""
        found: dict[str, dict[tuple[frozenset[str], int], None]] = {}
        for number, phrases in enumerate(self.lists()):
            for runs in (runs for phrase in phrases for runs in _runs(phrase)):
                mark = max(runs, key=lambda run: (run not in COMMON, len(run)))
                found.setdefault(mark, {})[frozenset(runs) - {mark}, number] = None
        return {word: tuple(rows) for word, rows in found.items()}


def opened(lists: Callable[[], Iterable[Iterable[str]]]) -> Opened:
    """The look for lists of phrases, numbered in their order."""
    return Opened(
        sign(lambda: (" ".join(runs) for some in lists() for phrase in some for runs in _runs(phrase))), lists
    )


def _runs(phrase: str) -> Iterator[list[str]]:
    """The runs of letters that each form of a phrase needs; of a set only that with which it begins is told."""
    first, *rest = phrase.split()
    name = _SET.fullmatch(first)
    begins = str(table("stated")["sets"][name[1]]).split(", ") if name else [first]
    needed = _LETTERS.findall(" ".join(part for part in rest if not _SET.fullmatch(part)))
    return (_LETTERS.findall(one) + needed for one in begins)


def found_in(line: Line, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The tokens ``[first, last]`` of every phrase in a line."""
    for found in pattern.finditer(line.text):
        yield line.tokens(*found.span())
