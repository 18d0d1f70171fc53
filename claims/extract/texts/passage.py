"""A sentence as extraction sees it, with the values that lie in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate, chain, count
from operator import add, or_, sub

from claims.extract.language.lexicon import HAPPENED, HAPPENS, may_happen
from claims.extract.language.stems import PHRASED, stems
from claims.extract.language.tokens import Row, covered, tokens
from claims.extract.texts.clock_forms import TELLING, may_tell
from claims.extract.texts.clocks import Clock, clocks
from claims.extract.texts.kinds import kinds
from claims.extract.texts.places import Known, Named, named
from claims.extract.texts.portions import bare_shares, in_percent
from claims.extract.texts.read_off import STATES, ReadOff, read_off
from claims.extract.texts.tokenised import Part, Tokenised, part_of
from claims.numbers.table import is_currency
from claims.numbers.value import Count
from claims.people import PersonMention
from claims.quick import lazy, quick
from claims.text import Span
from claims.value import Found

_SPACED = re.compile(r"\S+")
_MARKS = ".,;:!?()[]\"“”'‘’…"


def spaced(text: str, span: Span) -> tuple[tuple[int, int], ...]:
    """The places of what stands between white space in a part of a text."""
    part = text[span.start : span.stop]
    words = part.split()
    if " ".join(words) == part:
        # Single spaces, as nearly always: places are sums of lengths.
        sizes = list(map(len, words))
        stops = list(map(add, accumulate(sizes), count(span.start)))
        return tuple(zip(map(sub, stops, sizes), stops, strict=True))
    return tuple([found.span() for found in _SPACED.finditer(text, span.start, span.stop)])


@quick
@dataclass(frozen=True)
class Passage:
    """A sentence with the values that lie in it. ``asked`` is the sentence before it, where that is a question."""

    text: str
    span: Span
    found: tuple[Found, ...]
    times: tuple[Found, ...]
    people: tuple[PersonMention, ...]
    known: Known
    prose: bool
    asked: Span | None = None
    tokenised: Tokenised | None = None

    @lazy
    def signs(self) -> int:
        """Which lists of words that rules need the sentence has a word of (claims/extract/language/signs.py)."""
        return reduce(or_, self._part.signs, 0)

    @lazy
    def _part(self) -> Part:
        found = self.tokenised.part(self.span) if self.tokenised else None
        return found or part_of(tokens(self.text, self.span.start, self.span.stop))

    @lazy
    def states(self) -> tuple[ReadOff, ...]:
        """The figures of states with the times at which they were read off."""
        return tuple(read_off(self.said, self.row, self.times, self.counts)) if self.signs & STATES else ()

    @lazy
    def kinds(self) -> frozenset[str]:
        """Which of its kind the sentence speaks of (claims/extract/texts/kinds.py)."""
        return kinds(self.said, self.signs)

    @lazy
    def clocks(self) -> tuple[Clock, ...]:
        """The times of day in the sentence."""
        told = self.signs & TELLING and may_tell(self.small, self.signs)
        return tuple(clocks(self.text, self.span)) if told else ()

    @lazy
    def counts(self) -> tuple[Found, ...]:
        """The counts in the sentence: what was found but for the figures of times of day and of lengths of time; shares as percentages."""
        kept = self._kept() if self.found else []
        bare = list(bare_shares(self.text, self.span, self.letters, kept))
        if bare:
            taken = {item.stop for item in bare}
            kept = sorted([*(item for item in kept if item.stop not in taken), *bare], key=lambda item: item.start)
        return tuple(kept)

    def _kept(self) -> list[Found]:
        spans = [(clock.span.start, clock.span.stop) for clock in self.clocks]
        lengths = [(item.start, item.stop) for item in self.times if item.value.kind == "duration"]
        return [
            in_percent(self.text, item) if item.rule == "fraction" else item
            for item in self.found
            if not any(item.start < stop and start < item.stop for start, stop in spans)
            and not any(start <= item.start and item.stop <= stop for start, stop in lengths)
        ]

    @lazy
    def question(self) -> frozenset[str]:
        """The stems of the question that the sentence answers: it stands right before."""
        if self.asked is None:
            return frozenset()
        return frozenset(stem for stem in stems(tokens(self.text, self.asked.start, self.asked.stop)) if stem)

    @lazy
    def row(self) -> Row:
        """The words of the sentence."""
        return self._part.row

    @lazy
    def spaced(self) -> tuple[tuple[int, int], ...]:
        """The places of what stands between white space."""
        return spaced(self.text, self.span)

    @lazy
    def said(self) -> tuple[str, ...]:
        """The words of the row, each at its place."""
        return self._part.words

    @lazy
    def letters(self) -> frozenset[str]:
        """The words of the sentence and the runs of letters in them: what tells that a phrase cannot stand in it."""
        return frozenset(chain(self._part.words, chain.from_iterable(self._part.runs)))

    @lazy
    def may_happen(self) -> bool:
        """Whether a form of any family can stand in the sentence."""
        signs = self.signs
        return bool(signs & HAPPENS or (signs & HAPPENED and may_happen(self.letters)))

    @lazy
    def plain(self) -> frozenset[str]:
        """The words of the sentence in small letters, roughly: a cheap look before the row is made. One at a mark stands there with it and without."""
        words = self.small.split()
        return frozenset((*words, *(word.strip(_MARKS) for word in words if not word.isalnum())))

    @lazy
    def small(self) -> str:
        """The sentence in small letters."""
        text = self.tokenised.told if self.tokenised else self.text
        return text[self.span.start : self.span.stop].lower()

    @lazy
    def in_step(self) -> bool:
        """Whether each small letter stands at the place of its capital; there are capitals for which two stand."""
        return len(self.small) == self.span.stop - self.span.start

    @lazy
    def stems(self) -> tuple[str | None, ...]:
        """For every token the stem of its content word."""
        return stems(self.row, self._part.stems, self.signs & PHRASED)

    def content(self, start: int, stop: int) -> frozenset[str]:
        """The stems of the content words in ``row[start:stop]``."""
        return frozenset(filter(None, self.stems[start if start > 0 else 0 : stop]))

    @lazy
    def words(self) -> frozenset[str]:
        """The stems of the sentence's content words."""
        return self.content(0, len(self.row))

    @lazy
    def names(self) -> frozenset[str]:
        """The ids of the names in the sentence."""
        return frozenset(item.id for item in self.named)

    @lazy
    def named(self) -> tuple[Named, ...]:
        """The names in the sentence. What a sum of money is written with is none: "RM399", "CHF 12 million", "Swiss francs"."""
        found = tuple(named(self.row, self.known))
        return tuple(item for item in found if item.at not in self.sums) if found and self.counts else found

    def names_in(self, start: int, stop: int) -> frozenset[str]:
        """The ids of the names that begin in ``row[start:stop]``."""
        return frozenset([item.id for item in self.named if start <= item.at < stop])

    @lazy
    def taken(self) -> frozenset[int]:
        """The places of tokens that belong to a count or a length of time."""
        counts = (
            item for item in self.counts if isinstance(item.value, Count) and (item.value.unit or item.value.noun)
        )
        found = (covered(self.row, item.start, item.stop) for item in (*counts, *self.times))
        return frozenset(at for pair in found if pair for at in range(pair[0], pair[1] + 1))

    @lazy
    def sums(self) -> frozenset[int]:
        """The places of tokens that belong to sums of money."""
        money = (item for item in self.counts if is_currency(getattr(item.value, "unit", None) or ""))
        found = (covered(self.row, item.start, item.stop) for item in money)
        return frozenset(at for pair in found if pair for at in range(pair[0], pair[1] + 1))

    @lazy
    def figures(self) -> frozenset[int]:
        """The same for all amounts, those without a unit or a noun too."""
        amounts = (item for item in self.counts if not getattr(item.value, "ordinal", False))
        found = (covered(self.row, item.start, item.stop) for item in amounts)
        return frozenset(at for pair in found if pair for at in range(pair[0], pair[1] + 1))
