"""Where the first, the second or the last of those counted before came from or went: "Two planes landed. The first came from Belarus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.amounts.heads import head_of
from claims.extract.context.around import around
from claims.extract.language.lexicon import noun_class
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import NTH
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.tables import word_set
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.world.gazetteer import Gazetteer

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "last")
_SIGN = sign(_ORDINALS)
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w’'-]*"
# The clause of one of them: its verb, and the first name behind "from" or "to"; another "the second" begins another.
_TOLD = re.compile(
    rf"\b[Tt]he (?P<nth>{'|'.join(_ORDINALS)})(?: one| of (?:them|these|the (?:two|three|four|five)))? "
    rf"(?P<verb>(?:had |has |was |were )?[a-z]+)(?P<way>(?: (?!the (?:first|second|third|fourth|fifth|last)\b|and\b|from\b|to\b)[\w-]+){{0,5}}) (?P<how>from|to) (?:the )?(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
)
# How many sentences back what is counted may stand, and how many there may be of it.
_BACK, _FEWEST, _MOST = 3, 2, 12
Counted = tuple[Count, tuple[str, ...]]


def nth_told(page: Page) -> Iterator[Drawn]:
    """Every such place in the prose of a text that counts, up to three sentences before, what there is a first of."""
    if not page.signs & _SIGN:
        return
    for at, passage in enumerate(page.passages):
        if not (passage.prose and passage.signs & _SIGN):
            continue
        for found in _TOLD.finditer(page.text, passage.span.start, passage.span.stop):
            counted = _counted(page, at)
            places = covered(passage.row, *found.span("name"))
            if counted and places and found["verb"].split()[-1] in word_set("sites", "goes"):
                yield _drawn(page, passage, found, places, counted)


def _counted(page: Page, at: int) -> Counted | None:
    """The things of which there are few, told nearest before: exactly so many, in the plural; nothing where two sorts are counted there. With the days of that sentence."""
    for back in range(at - 1, max(at - 1 - _BACK, -1), -1):
        passage = page.passages[back]
        few = [one.value for one in passage.counts if isinstance(one.value, Count) and _is_few(one.value)]
        if few:
            return (few[0], tuple(one.value.key() for one in passage.times)) if len(few) == 1 else None
    return None


def _is_few(count: Count) -> bool:
    told = count.low is not None and count.low == count.high and _FEWEST <= count.low <= _MOST
    return (
        told
        and count.unit is None
        and not count.ordinal
        and (count.noun or "").endswith(("s", "men", "craft", "people"))
    )


def _drawn(page: Page, passage: Passage, found: re.Match[str], places: tuple[int, int], counted: Counted) -> Drawn:
    value = kind("place").parse(found["name"], Reading(world=Gazetteer()))
    context = around(page, passage, *places)
    count, days = counted
    head = head_of(count)
    noun = noun_class(head) or head
    context = replace(
        context,
        head=f"{found['nth']} of {count.key()} {noun}",
        near=frozenset(filter(None, (noun, *passage.content(0, places[0])))),
        when=None,
        scope=days,
    )
    return Drawn(f"{NTH}{found['how']}", value, Span(*found.span("name")), passage, context, "one of those counted")
