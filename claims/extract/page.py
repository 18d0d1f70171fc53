"""A document as extraction sees it: sentences, the values found in each, and what the text as a whole shows of its names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from claims.claim import Context
from claims.dates.find import find as find_dates
from claims.extract.clock_forms import may_tell
from claims.extract.clocks import Clock, clocks
from claims.extract.furniture import furniture_of, is_prose
from claims.extract.places import Known, Named, named
from claims.extract.stems import small_words, stems
from claims.extract.tokens import Row, covered, tokens
from claims.folding import fold
from claims.folding import words as folded_words
from claims.found import Found
from claims.numbers.find import find as find_counts
from claims.numbers.levels import levels
from claims.numbers.table import is_currency
from claims.organisations import acronyms
from claims.people import PersonMention
from claims.people import find as find_people
from claims.people.tagger import with_tagged
from claims.quick import lazy, quick
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading
from claims.values.count import Count

_INNER_CAPITAL = re.compile(r"(?<=[\w,;)] )(?!I\b)[A-ZÀ-ÞĀ-Ž][\w’'-]+")
_FIRST = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'-]+")
_SMALL = re.compile(r"[^\W\d_]\w*")
_SPACED = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
# The same where there is nothing but ASCII in small letters.
_PLAIN_LETTERS = re.compile(r"[a-z]+")
_POLITICAL = re.compile(
    r"(?i)\b(?:elect\w*|parliament\w*|council\w*|coalition|ballots?|senate|assembly|lawmakers?|mandates?|part(?:y|ies) (?:won|lost|took|gained)|votes?)\b"
)
# "Carried by eight to two" is a result, no hour: minutes are told in fives.
_RESULT = re.compile(r"(?:by )?(?!five |ten |twenty|quarter |half |fifteen |\d)[a-z-]+ to [a-z-]+", re.IGNORECASE)
_HEAD = 400
_LEAD = 5


def spaced(text: str, span: Span) -> tuple[tuple[int, int], ...]:
    """The places of what stands between white space in a part of a text."""
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

    @lazy
    def clocks(self) -> tuple[Clock, ...]:
        """The times of day in the sentence."""
        return tuple(clocks(self.text, self.span)) if may_tell(self.small, self.letters) else ()

    @lazy
    def counts(self) -> tuple[Found, ...]:
        """The counts in the sentence: what was found but for the figures of times of day and of lengths of time."""
        spans = [(clock.span.start, clock.span.stop) for clock in self.clocks] if self.found else []
        lengths = [(item.start, item.stop) for item in self.times if item.value.kind == "duration"]
        return tuple(
            item
            for item in self.found
            if not any(item.start < stop and start < item.stop for start, stop in spans)
            and not any(start <= item.start and item.stop <= stop for start, stop in lengths)
        )

    @lazy
    def question(self) -> frozenset[str]:
        """The stems of the question that the sentence answers: it stands right before."""
        if self.asked is None:
            return frozenset()
        return frozenset(stem for stem in stems(tokens(self.text, self.asked.start, self.asked.stop)) if stem)

    @lazy
    def row(self) -> Row:
        """The words of the sentence."""
        return tokens(self.text, self.span.start, self.span.stop)

    @lazy
    def spaced(self) -> tuple[tuple[int, int], ...]:
        """The places of what stands between white space."""
        return spaced(self.text, self.span)

    @lazy
    def said(self) -> tuple[str, ...]:
        """The words of the row, each at its place."""
        return tuple([token[0] for token in self.row])

    @lazy
    def letters(self) -> frozenset[str]:
        """The runs of letters in the sentence as its row would have them, small and without accents: what tells before the row is made
        that a word cannot stand in it.
        """
        small = self.small
        return frozenset(_PLAIN_LETTERS.findall(small) if small.isascii() else _LETTERS.findall(fold(small)))

    @lazy
    def plain(self) -> frozenset[str]:
        """The words of the sentence in small letters, roughly: a cheap look before the row is made."""
        return frozenset(self.small.split())

    @lazy
    def small(self) -> str:
        """The sentence in small letters."""
        return self.text[self.span.start : self.span.stop].lower()

    @lazy
    def stems(self) -> tuple[str | None, ...]:
        """For every token the stem of its content word."""
        return stems(self.row)

    def content(self, start: int, stop: int) -> frozenset[str]:
        """The stems of the content words in ``row[start:stop]``."""
        return frozenset([stem for stem in self.stems[max(start, 0) : stop] if stem])

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
        """The names in the sentence."""
        return tuple(named(self.row, self.known))

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
    def figures(self) -> frozenset[int]:
        """The same for all amounts, those without a unit or a noun too."""
        amounts = (item for item in self.counts if not getattr(item.value, "ordinal", False))
        found = (covered(self.row, item.start, item.stop) for item in amounts)
        return frozenset(at for pair in found if pair for at in range(pair[0], pair[1] + 1))


@dataclass(frozen=True)
class Page:
    """A text with everything that was found in it; ``taught`` are the acronyms that it explains, with what they stand for."""

    text: str
    reading: Reading
    people: tuple[PersonMention, ...]
    known: Known
    passages: tuple[Passage, ...]
    topic: frozenset[str]
    taught: Mapping[str, str]

    @lazy
    def context(self) -> Context:
        """What the text as a whole tells of a value, where nothing else is asked."""
        return Context(topic=self.topic)

    @lazy
    def plain(self) -> frozenset[str]:
        """The words of the whole text in small letters, cut at every mark: a cheap look before a list of phrases is tried."""
        return frozenset(_SMALL.findall(self.text.lower()))

    @lazy
    def is_of_one(self) -> bool:
        """Whether the text names no more than one person: the surname that all its names end in."""
        return len({person.name.split()[-1].casefold() for person in self.people}) <= 1

    @lazy
    def is_political(self) -> bool:
        """Whether the text tells of elections or houses of members, where seats are won and not sat in."""
        return _POLITICAL.search(self.text) is not None

    @lazy
    def currency(self) -> str | None:
        """The one currency that the text names; None where it names none or several."""
        units = {getattr(item.value, "unit", None) for passage in self.passages for item in passage.counts}
        named = {unit for unit in units if unit and is_currency(unit)}
        return named.pop() if len(named) == 1 else None

    def passage_at(self, offset: int) -> Passage | None:
        """The sentence in which an offset lies, or behind whose start it lies; none before the first."""
        at = bisect_right(self.passages, offset, key=lambda passage: passage.span.start) - 1
        return self.passages[at] if at >= 0 else None


def read(text: str, reading: Reading) -> Page:
    """Find every value once and lay them out by sentence."""
    times = tuple(find_dates(text, reading))
    counts = tuple(_outside(_counts(text, reading), [item for item in times if item.value.kind == "date"]))
    people = with_tagged(text, find_people(text))
    taught = acronyms(text)
    known = _known(text, taught)
    passages = tuple(_passages(text, counts, times, people, known))
    return Page(text, reading, people, known, passages, _topic(passages, known), taught)


def _counts(text: str, reading: Reading) -> list[Found]:
    """The quantities of a text, and among them its flight levels, whose figures are then no counts."""
    found = find_counts(text, reading, bare=True)
    if high := list(levels(text)):
        inside = {at for level in high for at in range(level.start, level.stop)}
        found = sorted([item for item in found if item.start not in inside] + high, key=lambda item: item.start)
    return found


def _outside(counts: Iterable[Found], dates: Sequence[Found]) -> Iterator[Found]:
    """The counts that are no part of a date."""
    at = 0
    for item in counts:
        while at < len(dates) and dates[at].stop <= item.start:
            at += 1
        if at == len(dates) or dates[at].start >= item.stop:
            yield item


def _topic(passages: Sequence[Passage], known: Known) -> frozenset[str]:
    """What the text is about: the names in it, and the content words with which it opens."""
    prose = [passage for passage in passages if passage.prose]
    words = {f"~{word}" for passage in prose[:_LEAD] for word in passage.words}
    opens = (_FIRST.match(passage.text, passage.span.start) for passage in prose)
    first = {_plain(found[0]) for found in opens if found}
    return known.names | words | (first - small_words()) | {name for passage in prose[:_LEAD] for name in passage.names}


def _known(text: str, taught: Mapping[str, str]) -> Known:
    names = frozenset(map(_plain, set(_INNER_CAPITAL.findall(text)))) - small_words()
    short = tuple((folded_words(long), fold(acronym)) for acronym, long in taught.items() if folded_words(long))
    return Known(names, short, short[0][1] if len(short) == 1 else None)


def _plain(name: str) -> str:
    return fold(name).removesuffix("'s").removesuffix("'")


def _passages(
    text: str, counts: tuple[Found, ...], times: tuple[Found, ...], people: tuple[PersonMention, ...], known: Known
) -> Iterator[Passage]:
    """Every sentence: only those are taken apart that hold a value or a person."""
    queues = _Queue(counts), _Queue(times), _Queue(people)
    asked: Span | None = None
    furniture = furniture_of(text)
    for span in sentences(text):
        prose = is_prose(text, span, span.start < _HEAD, furniture)
        inside = [queue.within(span) for queue in queues]
        yield Passage(text, span, inside[0], inside[1], inside[2], known, prose, asked)  # type: ignore[arg-type]
        asked = span if text[span.start : span.stop].rstrip('"”’)').endswith("?") else None


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


class _Queue:
    """Found things in order, taken sentence by sentence."""

    def __init__(self, items: Sequence[_Placed]) -> None:
        self._items, self._starts, self._at = tuple(items), [item.start for item in items], 0

    def within(self, span: Span) -> tuple[_Placed, ...]:
        """Those that begin in the span; those before it are passed over."""
        first = bisect_left(self._starts, span.start, self._at)
        self._at = bisect_left(self._starts, span.stop, first)
        return self._items[first : self._at]
