"""Quantities by what happened to them (families) and, where no family fits, by the noun or the unit that they have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.extract.around import Of, around
from claims.extract.attribute import attribute, is_sum, stems_of
from claims.extract.bare import Memory
from claims.extract.counted import Counted, counted_in, merge_nested
from claims.extract.drawn import Drawn
from claims.extract.heads import head_of, modifiers, question
from claims.extract.lexicon import noun_class
from claims.extract.listed_people import is_one_of_a_row
from claims.extract.page import Page, Passage
from claims.extract.qualifying import estimate, is_definite, is_some_of, is_whole_of, marks_of, side, way
from claims.extract.tokens import covered
from claims.found import Found
from claims.text import Span
from claims.values.count import Count

# Soldiers of whom nothing else is said are taken for those sent.
FORCES = "deployed"
_TIMES = frozenset(("year", "hour", "/year", "/hour"))


def amounts(page: Page, passage: Passage, memory: Memory) -> Iterator[Drawn]:
    """Every quantity of a sentence that says something. ``memory`` is what the text has counted before; it grows."""
    for item in _in_order(passage, merge_nested(counted_in(page.text, passage.span, passage.row, passage.counts))):
        if isinstance(item, Counted):
            if item.group != "agents" and (found := _family(page, passage, item, item.family in memory.families)):
                yield found
            memory.families.add(item.family)
            _remember(memory, passage, item.head or "people")
        else:
            yield from _open(page, passage, item, memory)
    for time in passage.times:
        if time.value.kind == "duration" and (places := covered(passage.row, time.start, time.stop)):
            name = attribute(passage, "duration", places)
            context = around(page, passage, *places, Of(stems=stems_of(name), attribute=name))
            yield Drawn("duration", time.value, Span(time.start, time.stop), passage, context, time.rule)


def _in_order(passage: Passage, counted: Iterable[Counted]) -> list[Counted | Found]:
    """Those that a family counts and the other quantities of the sentence, from left to right."""
    families = list(counted)
    others = [
        item
        for item in passage.counts
        if not any(one.span.start < item.stop and item.start < one.span.stop for one in families)
    ]
    return sorted((*families, *others), key=lambda item: item.span.start if isinstance(item, Counted) else item.start)


def _remember(memory: Memory, passage: Passage, noun: str) -> None:
    memory.noun, memory.sentence = noun, passage.span.start


def _family(page: Page, passage: Passage, item: Counted, again: bool) -> Drawn | None:
    places = covered(passage.row, item.span.start, item.span.stop)
    if places is None:
        return None
    marks = marks_of(item.value) | (estimate(passage.row, places[0]) if item.family == "attended" else set())
    marks |= {"part"} if is_one_of_a_row(passage.row, *places) else set()
    sides = side(passage.row, places) if item.family == "voted" else frozenset[str]()
    of = Of(item.head, noun_class(item.head), modifiers(item.value), marks, sides)
    context = around(page, passage, *places, of)
    if not again and "other" in context.scope:
        # "Five others were wounded": others than the dead, and all of the wounded.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "other"))
    if item.value.noun and places[0] and passage.row[places[0] - 1].word == "after":
        # "Closed after two people died" tells of them; "three, after two last year" compares.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "compared"))
    value = item.value
    if value.other and "other" not in context.scope:
        value = replace(value, other=False)
    slot = FORCES if item.family == "aboard" and context.noun_class == "military" else item.family
    return Drawn(slot, value, item.span, passage, context, item.rule)


def _open(page: Page, passage: Passage, item: Found, memory: Memory) -> Iterator[Drawn]:
    value, places = item.value, covered(passage.row, item.start, item.stop)
    if not isinstance(value, Count) or places is None or value.unit in _TIMES:
        return
    if (
        value.unit is None
        and "." in value.raw
        and any(one.span.start <= item.start < one.span.stop for one in passage.clocks)
    ):
        return  # "at 02.34 on 9 May"
    told = question(passage.row, value, places, memory, memory.sentence == passage.span.start)
    if told is None:
        return
    slot, head, part = told
    if slot == "count" and value.noun is None and is_sum(head, value.raw) and page.currency:
        # "Ticket sales brought 3 million euros; the bill: 84 million."
        slot, head, value = "money", None, replace(value, unit=page.currency)
    military = slot == "count" and (head == "=troops" or noun_class(head_of(value)) == "military")
    slot = FORCES if military else slot
    marks = marks_of(value) | ({"out of"} if is_whole_of(passage, places[0]) else set())
    part = part or is_some_of(passage.row, value, places[1])
    marks |= {"part"} if part else set()
    marks |= {"whole"} if not part and is_definite(passage.row, value, places[0]) else set()
    name = attribute(passage, value.unit, places) if value.unit else None
    sides = side(passage.row, places) if value.unit is None else stems_of(name) or way(passage.row, value, places)
    of = Of(head, "military" if military else head, modifiers(value), marks, sides, name)
    context = around(page, passage, *places, of)
    if slot == "count" and head is not None:
        _remember(memory, passage, head)
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)
