"""Things that a text names: each name once, at a place where a noun says what it is, where one does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.extract.named.runs import Run, runs
from claims.extract.named.sorts import is_of, sort_of
from claims.extract.persons.bodies import known_bodies
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import words
from claims.text import Span
from claims.values.name import Name
from claims.world.countries import country_named

SLOT = "thing-name"
# What no noun of its text tells the sort of: another text may.
UNTOLD = "?"
_GENITIVE = ("'s", "’s", "'", "’")


class _Seen(NamedTuple):
    spelling: str
    span: Span
    passage: Passage
    noun: str | None


def named(page: Page) -> Iterator[Drawn]:
    """The names of things in the prose of a text, of what bears no person's name and is no body known by its own words.

    A capital alone tells little: where no noun says what it is, a name must come again, or be one of several words and no country's.
    """
    found: dict[str, list[_Seen]] = {}
    for seen in _seen(page):
        found.setdefault(seen.spelling, []).append(seen)
    for spelling, some in found.items():
        first = next((seen for seen in some if seen.noun), some[0])
        if first.noun or len(some) > 1 or (" " in spelling and country_named(spelling) is None):
            raw = page.text[first.span.start : first.span.stop]
            about = first.noun or UNTOLD
            yield Drawn(SLOT, Name(raw, spelling), first.span, first.passage, page.context, "a name", about)


def _seen(page: Page) -> Iterator[_Seen]:
    taken = {at for item in known_bodies(page) for at in range(item.span.start, item.span.stop)}
    persons = {word for person in page.people for word in words(person.name)}
    for passage in page.passages:
        for seen in _in(page, passage) if passage.prose else ():
            of_person = seen.noun is None and persons.issuperset(seen.spelling.split())
            if not of_person and taken.isdisjoint(range(seen.span.start, seen.span.stop)):
                yield seen


def _in(page: Page, passage: Passage) -> Iterator[_Seen]:
    for run in runs(passage):
        noun = sort_of(passage, run)
        span = _span(passage, Run(run.first + 2, run.last) if is_of(passage, run) else run)
        yield _Seen(" ".join(words(page.text[span.start : span.stop])), span, passage, noun)


def _span(passage: Passage, run: Run) -> Span:
    start, stop = passage.row[run.first].start, passage.row[run.last].stop
    text = passage.text[start:stop]
    end = next((end for end in _GENITIVE if text.endswith(end)), "")
    return Span(start, stop - len(end))
