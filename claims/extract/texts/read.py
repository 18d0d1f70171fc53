"""A text laid out as a page: every value is found once, and stands in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from claims.dates.find import find as find_dates
from claims.extract.language.stems import small_words
from claims.extract.texts.dashes import dashed
from claims.extract.texts.furniture import Placed, consent_end, furniture_of, is_prose, is_run
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.places import Known
from claims.extract.texts.tokenised import Tokenised
from claims.folding import fold
from claims.folding import words as folded_words
from claims.numbers.find import find as find_counts
from claims.numbers.levels import levels
from claims.offices.organisations import acronyms
from claims.people import PersonMention
from claims.people import find as find_people
from claims.people.tagger import with_tagged
from claims.quick import replace
from claims.sentences import sentences
from claims.text import Span
from claims.value import Found, Reading

# The capital comes first, and then what stands before it: so the search skips to capitals.
_INNER_CAPITAL = re.compile(r"[A-ZÀ-ÞĀ-Ž](?<=[\w,;)] .)(?!(?<=I)\b)[\w’'-]+")
_FIRST = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'-]+")
_HEAD = 400
_LEAD = 5


def read(text: str, reading: Reading, cut: Sequence[Span] | None = None) -> Page:
    """Find every value once and lay them out by sentence. The text of the page is as long, and has dashes where the wire has strokes. ``cut`` are the sentences of the text where they are known."""
    text = dashed(text)
    people = with_tagged(text, find_people(text))
    times = tuple(item for item in find_dates(text, reading) if not _is_somebody(text, item, people))
    figures = tuple(find_counts(text, reading, bare=True))
    dates = [item for item in times if item.value.kind == "date"]
    counts = tuple(_outside(text, _with_levels(text, figures), dates, reading))
    taught = acronyms(text)
    known = _known(text, taught)
    tokenised = Tokenised(text, tuple(Span(item.start, item.stop) for item in dates))
    passages = tuple(_passages(tokenised, sentences(text) if cut is None else cut, (counts, times, people), known))
    return Page(text, reading, people, known, passages, _topic(passages, known), taught, tokenised, times, figures)


def _is_somebody(text: str, item: Found, people: Sequence[PersonMention]) -> bool:
    """Whether what may be a month without a day is the name of somebody of whom the text tells: "told by May", beside "Ann May"."""
    words = text[item.start : item.stop]
    at = bisect_left(people, item.stop, key=lambda one: one.start) - 1
    return at >= 0 and item.stop <= people[at].stop and not any(map(str.isdigit, words))


def _with_levels(text: str, found: Sequence[Found]) -> Sequence[Found]:
    """The quantities of a text, and among them its flight levels, whose figures are then no counts."""
    if high := list(levels(text)):
        inside = {at for level in high for at in range(level.start, level.stop)}
        found = sorted([item for item in found if item.start not in inside] + high, key=lambda item: item.start)
    return found


def _outside(text: str, counts: Iterable[Found], dates: Sequence[Found], reading: Reading) -> Iterator[Found]:
    """The counts that are no part of a date; of "May 4 - 12 people died" what stands behind the day."""
    at = 0
    for item in counts:
        while at < len(dates) and dates[at].stop <= item.start:
            at += 1
        if at == len(dates) or dates[at].start >= item.stop:
            yield item
        elif dates[at].start < item.start and dates[at].stop < item.stop:
            behind = dates[at].stop
            for one in find_counts(text[behind : item.stop], reading, bare=True):
                yield replace(one, start=one.start + behind, stop=one.stop + behind)


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


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    return fold(name).removesuffix("'s").removesuffix("'")


def _passages(
    tokenised: Tokenised,
    cut: Iterable[Span],
    found: tuple[tuple[Found, ...], tuple[Found, ...], tuple[PersonMention, ...]],
    known: Known,
) -> Iterator[Passage]:
    """Every sentence with its figures, times and persons: only those are taken apart that hold a value or a person."""
    queues = [_Queue(some) for some in found]
    asked: Span | None = None
    text = tokenised.text
    furniture, silent = furniture_of(text), 0
    for span in cut:
        inside = [queue.within(span) for queue in queues]
        silent = max(silent, consent_end(text, span, furniture))
        prose = (
            span.start >= silent
            and is_prose(text, span, span.start < _HEAD, furniture)
            and not is_run(text, span, *inside[:2])
        )
        yield Passage(text, span, inside[0], inside[1], inside[2], known, prose, asked, tokenised)  # type: ignore[arg-type]
        asked = span if text[span.start : span.stop].rstrip('"”’)').endswith("?") else None


class _Queue:
    """Found things in order, taken sentence by sentence."""

    def __init__(self, items: Sequence[Placed]) -> None:
        self._items, self._starts, self._at = tuple(items), [item.start for item in items], 0

    def within(self, span: Span) -> tuple[Placed, ...]:
        """Those that begin in the span; those before it are passed over."""
        if self._at == len(self._starts) or self._starts[self._at] >= span.stop:
            return ()
        first = bisect_left(self._starts, span.start, self._at)
        self._at = bisect_left(self._starts, span.stop, first)
        return self._items[first : self._at]
