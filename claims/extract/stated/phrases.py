"""Phrases of the lexicon in a sentence: by its folded words, so that spacing and capitals play no part."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from claims.extract.page import Passage
from claims.tables import table

_SET = re.compile(r"\{([a-z-]+)\}")
# Up to three words may stand in a gap.
_GAP = r"(?: \S+){0,3}?"


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
    kept = [(at, token.word.replace("’", "'")) for at, token in enumerate(passage.row) if token.word not in _QUOTES]
    starts = accumulate((len(word) + 1 for _, word in kept[:-1]), initial=0)
    return Line(" ".join(word for _, word in kept), tuple(starts), tuple(at for at, _ in kept))


@cache
def sets() -> dict[str, str]:
    """The lexicon's sets of words as alternations, the longest first."""
    return {name: _either(str(some).split(", ")) for name, some in table("stated")["sets"].items()}


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))


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


def first_words(phrases: Sequence[str]) -> frozenset[str]:
    """The words with which phrases begin: a cheap look before the pattern."""
    found: set[str] = set()
    for phrase in phrases:
        for word in phrase.split()[:1]:
            name = _SET.fullmatch(word)
            found.update(
                part.split()[0] for part in str(table("stated")["sets"][name[1]]).split(", ")
            ) if name else found.add(word)
    return frozenset(found)


def found_in(line: Line, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The tokens ``[first, last]`` of every phrase in a line."""
    for found in pattern.finditer(line.text):
        yield line.tokens(*found.span())
