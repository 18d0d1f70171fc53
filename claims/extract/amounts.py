"""Quantities by what happened to them (families) and, where no family fits, by the noun or the unit that they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from claims.extract.around import around
from claims.extract.bare import Memory
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
            yield Drawn(
                "duration", time.value, Span(time.start, time.stop), passage, around(page, passage, *places), time.rule
            )


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
    context = around(page, passage, *places)
    context = replace(context, near=context.near | _side(passage.row, places)) if item.family == "voted" else context
    scope = _marks(context.scope, item.value) | (
        _estimate(passage.row, places[0]) if item.family == "attended" else set()
    )
    if not again:
        # "Five others were wounded": others than the dead, and all of the wounded.
        scope -= {"other"}
    marks = tuple(sorted(scope))
    context = replace(
        context, head=item.head, noun_class=noun_class(item.head), modifiers=modifiers(item.value), scope=marks
    )
    value = item.value if "other" in scope else replace(item.value, other=False)
    slot = FORCES if item.family == "aboard" and context.noun_class == "military" else item.family
    return Drawn(slot, value, item.span, passage, context, item.rule)


def _open(page: Page, passage: Passage, item: Found, memory: Memory) -> Iterator[Drawn]:
    value, places = item.value, covered(passage.row, item.start, item.stop)
    if not isinstance(value, Count) or places is None or value.unit in _TIMES:
        return
    told = question(passage.row, value, places, memory, memory.sentence == passage.span.start)
    if told is None:
        return
    slot, head, part = told
    military = slot == "count" and (head == "=troops" or noun_class(head_of(value)) == "military")
    slot = FORCES if military else slot
    context = around(page, passage, *places)
    context = replace(
        context,
        near=context.near | (_side(passage.row, places) if value.unit is None else _apart(passage.row, value, places)),
        head=head,
        noun_class="military" if military else head,
        modifiers=modifiers(value),
    )
    if slot == "count" and head is not None:
        _remember(memory, passage, head)
    out_of = _out_of(passage, places[0])
    marks = _marks(context.scope, value) | ({"out of"} if out_of else set()) | ({"part"} if part else set())
    marks |= {"whole"} if not part and _definite(passage.row, value, places[0]) else set()
    context = replace(context, scope=tuple(sorted(marks)))
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)


_FROM = frozenset(("off", "from", "away", "downstream", "upstream", "inland", "offshore", "north", "south", "east", "west"))


def _side(row: Row, places: tuple[int, int]) -> frozenset[str]:
    """On which side votes were cast: "against, 58", "55 voting against", "1,208 in favour"."""
    before = [token.word for token in row[max(0, places[0] - 2) : places[0]] if token.word != ","][-1:]
    behind = list(takewhile(str.isalpha, (token.word for token in row[places[1] + 1 : places[1] + 4])))
    if before == ["for"]:
        return frozenset(("=in-favour",))
    if before == ["against"] or "against" in behind:
        return frozenset(("=against",))
    return frozenset(("=in-favour",)) if behind[:1] == ["for"] or "favour" in behind else frozenset()


def _apart(row: Row, value: Count, places: tuple[int, int]) -> frozenset[str]:
    """A length that says how far off something is: "four kilometres off the point"."""
    behind = row[places[1] + 1].word if places[1] + 1 < len(row) else ""
    return frozenset(("=distance",)) if value.unit == "m" and behind in _FROM else frozenset()


def _marks(scope: tuple[str, ...], value: Count) -> set[str]:
    """The marks of a part that the figure's own words hold: "other", "two of the nine"."""
    part = {"part"} if _SOME_OF.search(value.raw) else set()
    return {*scope, *part, *({"other"} if value.other else set())}


def _definite(row: Row, value: Count, first: int) -> bool:
    """Whether a count is said to be that of all there are: "the 39 seats", "the council's 39 seats"."""
    before = row[first - 1].word if first else ""
    return before.endswith(("'s", "’s", "s'", "s’")) or before in _ALL or value.raw.lower().startswith(("the ", "all "))


_ALL = frozenset(("the", "all", "its", "their"))


def _out_of(passage: Passage, first: int) -> bool:
    """Whether a figure is the whole of which another was said right before: "seven of nine counts"."""
    before = [token.start for token in passage.row[max(0, first - 3) : first] if token.word in ("of", "out")]
    return bool(before) and any(
        0 <= before[0] - item.stop <= 1 and getattr(item.value, "high", None) != 1 for item in passage.counts
    )


def _estimate(row: Row, first: int) -> set[str]:
    """Whose estimate a crowd's size is: "police put it at 8,000; the organisers spoke of 30,000"."""
    told = (
        token.word
        for token in reversed(row[max(0, first - _ESTIMATE) : first])
        if token.word in table("scopes")["estimates"]
    )
    word = next(told, None)
    return {f"by {stem(word)}"} if word else set()
