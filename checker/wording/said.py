"""The sentence of a claim, its words by what they are found by, and how far each stands from the value."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add

from checker.discover.rarity import context_of
from claims.claim import Claim, Context
from claims.document import Document
from claims.extract.language.stems import noun_stem, stem
from claims.folding import fold
from claims.quick import quick
from claims.text import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_OWNING = re.compile(r"['’]s?$")
_MOST = 65536


@quick
@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where the words of a text start and stop, their folded forms, and the numbers of those that a folded form, stem or concept finds."""

    text: str
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    names: tuple[str, ...]
    found: Mapping[str, list[int]]


@quick
@dataclass(frozen=True, slots=True)
class Said:
    """The sentence of a claim, whose words are called by their numbers; its value is the words from ``first`` on before ``last``."""

    sentence: _Sentence
    first: int
    last: int
    context: Context

    @property
    def text(self) -> str:
        """The sentence."""
        return self.sentence.text

    def nearest(self, key: str, within: bool = False) -> int | None:
        """The word nearest to the value that has this name, stem or concept, in the value alone where ``within`` says so, else outside of it."""
        found = self.sentence.found.get(key)
        if found is None:
            return None
        there = [at for at in found if (self.first <= at < self.last) is within]
        return there[0] if len(there) == 1 else min(there, key=self.far, default=None)

    def far(self, at: int) -> int:
        """How many words lie between a word and the value."""
        return self.first - at if at < self.first else at - self.last + 1 if at >= self.last else 0

    def any(self, key: str) -> int | None:
        """The word in the value that has it, else the nearest outside."""
        within = self.nearest(key, within=True)
        return self.nearest(key) if within is None else within

    def written(self, first: int, last: int) -> str:
        """The words from one to another as they stand in the text."""
        return self.text[self.sentence.starts[first] : self.sentence.stops[last]]

    def loud(self, key: str) -> bool:
        """Whether it writes a word in capitals alone, as headlines and datelines do."""
        at = self.any(key)
        return at is not None and self.written(at, at).isupper()


@dataclass(frozen=True)
class Sayings:
    """The sentences of claims; each is read once, however many claims it makes."""

    documents: Mapping[str, Document]
    _starts: dict[str, list[int]] = field(default_factory=dict)
    _read: dict[str, _Sentence] = field(default_factory=dict)

    def of(self, claim: Claim) -> Said:
        """The sentence of a claim's value; its quote where the text is not at hand."""
        text, value = self._sentence(claim)
        sentence = self._read.get(text)
        if sentence is None:
            sentence = self._read[text] = _sentence(text)
        first = bisect_right(sentence.stops, value.start)
        return Said(sentence, first, max(first, bisect_left(sentence.starts, value.stop)), context_of(claim))

    def _sentence(self, claim: Claim) -> tuple[str, Span]:
        document, span = self.documents.get(claim.source), claim.provenance.span
        quote = claim.provenance.quote or claim.written
        if document is None or span is None:
            start = max(quote.find(claim.written), 0)
            return quote, Span(start, start + len(claim.written))
        spans = document.sentences
        if claim.source not in self._starts:
            self._starts[claim.source] = [one.start for one in spans]
        at = bisect_right(self._starts[claim.source], span.start) - 1
        one = spans[at] if at >= 0 and span.start < spans[at].stop else span
        return document.text[one.start : one.stop], Span(span.start - one.start, span.stop - one.start)


def words_in(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def _sentence(text: str) -> _Sentence:
    matches = list(_WORD.finditer(text))
    words = [match[0] for match in matches]
    if "'" in text or "’" in text:
        words = [_OWNING.sub("", word) for word in words]
    starts = tuple([match.start() for match in matches])
    keys = list(map(_keys, words))
    found: dict[str, list[int]] = {}
    for at, some in enumerate(keys):
        for key in some:
            if key in found:
                found[key].append(at)
            else:
                found[key] = [at]
    return _Sentence(text, starts, tuple(map(add, starts, map(len, words))), tuple([some[0] for some in keys]), found)


@lru_cache(maxsize=_MOST)
def _keys(word: str) -> tuple[str, ...]:
    """What a word is found by: its folded form, its stem or concept, and that of a noun."""
    plain = fold(word)
    return tuple(dict.fromkeys((plain, stem(plain), noun_stem(plain))))
