"""A document as extraction sees it: sentences, the values found in each, and what the text as a whole shows of its names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.dates.find import find as find_dates
from claims.extract.furniture import is_prose
from claims.extract.places import Known, Named, named
from claims.extract.stems import content, small_words
from claims.extract.tokens import Row, covered, tokens
from claims.folding import fold
from claims.folding import words as folded_words
from claims.found import Found
from claims.numbers.find import find as find_counts
from claims.organisations import acronyms
from claims.people import PersonMention
from claims.people import find as find_people
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading
from claims.values.count import Count

_INNER_CAPITAL = re.compile(r"(?<=[\w,;)] )(?!I\b)[A-ZÀ-ÞĀ-Ž][\w’'-]+")
_HEAD = 400
_LEAD = 5


@dataclass(frozen=True)
class Passage:
    """A sentence with the values that lie in it."""

    span: Span
    row: Row
    counts: tuple[Found, ...]
    times: tuple[Found, ...]
    people: tuple[PersonMention, ...]
    known: Known
    prose: bool

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The names in the sentence."""
        return tuple(named(self.row, self.known))

    @cached_property
    def taken(self) -> frozenset[int]:
        """The places of tokens that belong to a count or a length of time."""
        counts = (item for item in self.counts if isinstance(item.value, Count) and (item.value.unit or item.value.noun))
        found = (covered(self.row, item.start, item.stop) for item in (*counts, *self.times))
        return frozenset(at for pair in found if pair for at in range(pair[0], pair[1] + 1))


@dataclass(frozen=True)
class Page:
    """A text with everything that was found in it."""

    text: str
    reading: Reading
    people: tuple[PersonMention, ...]
    known: Known
    passages: tuple[Passage, ...]
    topic: frozenset[str]


def read(text: str, reading: Reading) -> Page:
    """Find every value once and lay them out by sentence."""
    times = tuple(find_dates(text, reading))
    counts = tuple(_outside(find_counts(text, reading, bare=True), [item for item in times if item.value.kind == "date"]))
    people = find_people(text)
    known = _known(text)
    passages = tuple(_passages(text, counts, times, people, known))
    return Page(text, reading, people, known, passages, _topic(passages, known))


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
    lead = [passage for passage in passages if passage.prose][:_LEAD]
    words = {f"~{word}" for passage in lead for word in content(passage.row, 0, len(passage.row))}
    return known.names | words | {item.id for passage in lead for item in passage.named}


def _known(text: str) -> Known:
    names = frozenset(name for name in map(_plain, _INNER_CAPITAL.findall(text)) if name not in small_words())
    taught = acronyms(text)
    short = tuple((folded_words(long), fold(acronym)) for acronym, long in taught.items() if folded_words(long))
    return Known(names, short, short[0][1] if len(short) == 1 else None)


def _plain(name: str) -> str:
    return fold(name).removesuffix("'s").removesuffix("'")


def _passages(
    text: str, counts: tuple[Found, ...], times: tuple[Found, ...], people: tuple[PersonMention, ...], known: Known
) -> Iterator[Passage]:
    """Every sentence: only those are taken apart that hold a value or a person."""
    queues = [list(reversed(some)) for some in (counts, times, people)]
    for span in sentences(text):
        inside: list[list[Found]] = []
        for queue in queues:
            here = []
            while queue and queue[-1].start < span.stop:
                item = queue.pop()
                if item.start >= span.start:
                    here.append(item)
            inside.append(here)  # type: ignore[arg-type]
        row = tokens(text, span.start, span.stop)
        prose = is_prose(text, span, span.start < _HEAD)
        yield Passage(span, row, tuple(inside[0]), tuple(inside[1]), tuple(inside[2]), known, prose)  # type: ignore[arg-type]
