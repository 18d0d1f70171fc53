"""What a thing or a happening is of, by closed lists: "a grey Audi", "armed with a shotgun", "in dense fog", "carrying timber"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.extract.context.other_times.other_time import is_stated_of_now
from claims.extract.language.tokens import covered
from claims.extract.sorts.context import are_several, context_of_term, is_another
from claims.extract.sorts.data import MEANT, data, listed, words_of
from claims.extract.sorts.words import Sort, and_, sorts
from claims.extract.stated.phrases import opened
from claims.extract.stated.slots import SORT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.text import Span
from claims.values.term import Term

_LOOK, _AHEAD, _BY, _OTHER = 8, 5, 4, 2
# Which questions a sentence can answer, by the words of their terms.
_LOOKED_FOR = opened(lambda: [words_of(entry) for entry in data()["sorts"].values()])


class Told(NamedTuple):
    """The place of a term in the small letters of its sentence, its id, and that of all the words that tell it."""

    span: tuple[int, int]
    id: str
    way: re.Match[str]


def sorts_told(page: Page) -> Iterator[Drawn]:
    """Every term that a text tells of a thing or a happening."""
    if not page.signs & _LOOKED_FOR.sign:
        return
    for at, passage in enumerate(page.passages):
        if passage.prose and passage.in_step:
            for number in _LOOKED_FOR.by(passage):
                sort = sorts()[number]
                if not sort.among or not sort.among.isdisjoint(passage.letters):
                    yield from _of_sentence(page, at, sort)


def _of_sentence(page: Page, at: int, sort: Sort) -> Iterator[Drawn]:
    passage = page.passages[at]
    seen: set[tuple[int, int]] = set()
    for way in sort.ways:
        for found in way.finditer(passage.small):
            for told in _told(page, at, sort, found):
                if told.span not in seen and (drawn := _drawn(page, at, sort, told)):
                    seen.add(told.span)
                    yield drawn


def _told(page: Page, at: int, sort: Sort, found: re.Match[str]) -> Iterator[Told]:
    """The term of a way, and those that are joined to it: "with a knife and a hammer"; a choice of two says nothing."""
    small = page.passages[at].small
    terms, stop = [found.span("term")], found.end("term")
    while (begins := and_(small, stop)) >= 0 and (further := sort.more.match(small, begins)):
        joint = small[stop:begins].strip(", ")
        if joint == "or":
            return
        if not joint and and_(small, further.end()) < 0:
            break  # "by the army, the rebels say"
        terms.append(further.span("term"))
        stop = further.end("term")
    if "bearer" in found.re.groupindex and (len(terms) > 1 or small[stop:].startswith((" and ", " or "))):
        return  # "a black and white van" is of neither colour
    for start, end in terms:
        known = sort.words[small[start:end]]
        if term := known if known != MEANT else _meant(page, at, sort, start):
            yield Told((start, end), f"{sort.name}/{term}", found)


def _meant(page: Page, at: int, sort: Sort, stop: int) -> str | None:
    """What "its negotiators" stands for: the only term that the sentence has told before them, or the one before it."""
    before = page.passages[at - 1].small if at else ""
    words = re.findall(sort.more, f"{before} {page.passages[at].small[:stop]}")
    told = {sort.words[word] for word in words} - {MEANT}
    return told.pop() if len(told) == 1 else None


def _drawn(page: Page, at: int, sort: Sort, told: Told) -> Drawn | None:
    passage = page.passages[at]
    start = passage.span.start
    span = Span(start + told.span[0], start + told.span[1])
    whole = (min(told.way.start(), told.span[0]), max(told.way.end(), told.span[1]))
    places = covered(passage.row, start + whole[0], start + whole[1])
    own = covered(passage.row, span.start, span.stop)
    if places is None or own is None or not _is_told(page, passage, sort, places, own):
        return None
    bearer = told.way["bearer"] if "bearer" in told.way.re.groupindex else None
    if (bearer and are_several(page, bearer)) or is_another(page, at, sort, own):
        return None
    value = Term(page.text[span.start : span.stop], told.id, declared=True)
    context = context_of_term(page, at, sort, told.way, told.span, places)
    return Drawn(f"{SORT}{sort.name}", value, span, passage, context, "sort", told=span)


def _is_told(page: Page, passage: Passage, sort: Sort, places: tuple[int, int], own: tuple[int, int]) -> bool:
    """Whether nothing leaves it open, or denies it, and it is asked of whoever it is told of."""
    row = passage.row
    around = {token.word for token in row[max(0, places[0] - _AHEAD) : places[1] + 1]}
    ahead = {token.word for token in row[max(0, places[0] - _BY) : places[0] + 1]}
    if any(word.endswith(("n't", "n’t")) for word in around) or not around.isdisjoint(_open(sort)):
        return False
    if not ahead.isdisjoint(str(sort.entry.get("not_by", "")).split()):
        return False
    if not listed("other").isdisjoint(token.word for token in row[max(0, own[0] - _OTHER) : own[0]]):
        return False
    if sort.entry.get("capital") and not row[own[0]].capital:
        return False
    return is_stated_of_now(page, passage, places, _LOOK)


@cache
def _plain() -> frozenset[str]:
    return listed("open")


def _open(sort: Sort) -> frozenset[str]:
    """The words that leave a term open, but for those of which its own phrases are made ("did not break")."""
    return _plain() - frozenset(word for phrase in sort.words for word in phrase.split())
