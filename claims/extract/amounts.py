"""Quantities by what happened to them (families) and, where no family fits, by the noun or the unit that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.around import Counting, around
from claims.extract.counted import Counted, counted_in, merge_nested
from claims.extract.drawn import Drawn
from claims.extract.heads import head_of, modifiers, question
from claims.extract.lexicon import noun_class
from claims.extract.page import Page, Passage
from claims.extract.stems import stem
from claims.extract.tokens import Row, covered
from claims.found import Found
from claims.tables import table
from claims.text import Span
from claims.values.count import Count

# Soldiers of whom nothing else is said are taken for those sent.
FORCES = "deployed"
_TIMES = frozenset(("year", "hour", "/year", "/hour"))
_SOME_OF = re.compile(r"\bof (?:the|these|those|his|her|its|their|them)\b", re.IGNORECASE)
_ESTIMATE = 8


def amounts(page: Page, passage: Passage, seen: set[str]) -> Iterator[Drawn]:
    """Every quantity of a sentence that says something. ``seen`` are the families that the text has counted before; it grows."""
    taken = []
    for item in merge_nested(counted_in(page.text, passage.span, passage.row, passage.counts)):
        taken.append(item.span)
        if item.group != "agents" and (found := _family(page, passage, item, item.family in seen)):
            yield found
        seen.add(item.family)
    for quantity in passage.counts:
        if not any(span.start < quantity.stop and quantity.start < span.stop for span in taken):
            yield from _open(page, passage, quantity)
    for time in passage.times:
        if time.value.kind == "duration" and (places := covered(passage.row, time.start, time.stop)):
            yield Drawn(
                "duration", time.value, Span(time.start, time.stop), passage, around(page, passage, *places), time.rule
            )


def _family(page: Page, passage: Passage, item: Counted, again: bool) -> Drawn | None:
    places = covered(passage.row, item.span.start, item.span.stop)
    if places is None:
        return None
    marks = _marks(item.value) | (_estimate(passage.row, places[0]) if item.family == "attended" else set())
    counting = Counting(item.head, noun_class(item.head), modifiers(item.value), marks)
    context = around(page, passage, *places, counting)
    if not again and "other" in context.scope:
        # "Five others were wounded": others than the dead, and all of the wounded.
        context = replace(context, scope=tuple(mark for mark in context.scope if mark != "other"))
    value = item.value
    if value.other and "other" not in context.scope:
        value = replace(value, other=False)
    slot = FORCES if item.family == "aboard" and context.noun_class == "military" else item.family
    return Drawn(slot, value, item.span, passage, context, item.rule)


def _open(page: Page, passage: Passage, item: Found) -> Iterator[Drawn]:
    value, places = item.value, covered(passage.row, item.start, item.stop)
    if not isinstance(value, Count) or places is None or value.unit in _TIMES:
        return
    told = question(passage.row, value, places)
    if told is None:
        return
    slot, head = told
    military = slot == "count" and (head == "=troops" or noun_class(head_of(value)) == "military")
    slot = FORCES if military else slot
    marks = _marks(value) | ({"out of"} if _out_of(passage, places[0]) else set())
    counting = Counting(head, "military" if military else head, modifiers(value), marks)
    context = around(page, passage, *places, counting)
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)


def _marks(value: Count) -> set[str]:
    """The marks of a part that the figure's own words hold: "other", "two of the nine"."""
    part = {"part"} if _SOME_OF.search(value.raw) else set()
    return part | {"other"} if value.other else part


def _out_of(passage: Passage, first: int) -> bool:
    """Whether a figure is the whole of which another was said right before: "seven of nine counts"."""
    before = [token.start for token in passage.row[max(0, first - 3) : first] if token.word in ("of", "out")]
    return bool(before) and any(0 <= before[0] - item.stop <= 1 for item in passage.counts)


def _estimate(row: Row, first: int) -> set[str]:
    """Whose estimate a crowd's size is: "police put it at 8,000; the organisers spoke of 30,000"."""
    told = (
        token.word
        for token in reversed(row[max(0, first - _ESTIMATE) : first])
        if token.word in table("scopes")["estimates"]
    )
    word = next(told, None)
    return {f"by {stem(word)}"} if word else set()
