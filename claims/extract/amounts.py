"""Quantities by what happened to them (families) and, where no family fits, by the noun or the unit that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.around import around
from claims.extract.counted import Counted, counted_in, merge_nested
from claims.extract.drawn import Drawn
from claims.extract.lexicon import noun_class
from claims.extract.page import Page, Passage
from claims.extract.stems import small_words, stem
from claims.extract.tokens import Row, covered
from claims.folding import fold
from claims.found import Found
from claims.tables import table
from claims.text import Span
from claims.values.count import Count
from claims.values.duration import Duration

_TIMES = frozenset(("year", "hour", "/year", "/hour"))
# Nouns that name a thing by its number: "category 4", "Article 7".
_NUMBERED = frozenset("category article section level grade magnitude lane platform gate stage".split())
# Behind these a bare figure is what they count: "Deaths: 9", "a crew of nine".
_NUMBERING = frozenset("number numbers numbered numbering total totals totalled".split())
_LINKS = frozenset((":", "of"))
_SOME_OF = re.compile(r"\bof (?:the|these|those|his|her|its|their|them)\b", re.IGNORECASE)
_ESTIMATE = 8
_VAGUE = frozenset("time way thing kind lot part one side day year month hand place case point other more number".split())


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
        if isinstance(time.value, Duration) and (places := covered(passage.row, time.start, time.stop)):
            yield Drawn("duration", time.value, Span(time.start, time.stop), passage, around(page, passage, *places), time.rule)


def _family(page: Page, passage: Passage, item: Counted, again: bool) -> Drawn | None:
    places = covered(passage.row, item.span.start, item.span.stop)
    if places is None:
        return None
    context = around(page, passage, *places)
    scope = _marks(context.scope, item.value) | (_estimate(passage.row, places[0]) if item.family == "attended" else set())
    if not again:
        # "Five others were wounded": others than the dead, and all of the wounded.
        scope -= {"other"}
    marks = tuple(sorted(scope))
    context = replace(context, head=item.head, noun_class=noun_class(item.head), modifiers=_modifiers(item.value), scope=marks)
    return Drawn(item.family, item.value, item.span, passage, context, item.rule)


def _open(page: Page, passage: Passage, item: Found) -> Iterator[Drawn]:
    value, places = item.value, covered(passage.row, item.start, item.stop)
    if not isinstance(value, Count) or places is None or value.unit in _TIMES:
        return
    told = _question(passage.row, value, places)
    if told is None:
        return
    slot, head = told
    context = replace(around(page, passage, *places), head=head, noun_class=head, modifiers=_modifiers(value))
    context = replace(context, scope=tuple(sorted(_marks(context.scope, value))))
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)


def _marks(scope: tuple[str, ...], value: Count) -> set[str]:
    """The marks of a part that the figure's own words hold: "other", "two of the nine"."""
    part = {"part"} if _SOME_OF.search(value.raw) else set()
    return {*scope, *part, *({"other"} if value.other else set())}


def _estimate(row: Row, first: int) -> set[str]:
    """Whose estimate a crowd's size is: "police put it at 8,000; the organisers spoke of 30,000"."""
    told = (token.word for token in reversed(row[max(0, first - _ESTIMATE) : first]) if token.word in table("scopes")["estimates"])
    word = next(told, None)
    return {f"by {stem(word)}"} if word else set()


def _question(row: Row, value: Count, places: tuple[int, int]) -> tuple[str, str | None] | None:
    """The slot and the head noun of a quantity that no family counts."""
    if value.unit == "%":
        return "percent", None
    if value.unit:
        return ("money", None) if len(value.unit) == 3 and value.unit.isupper() else (f"measure-{value.unit}", None)
    head = _head(value) if value.noun else _named_before(row, places[0])
    if head is None or head in small_words() or head in _VAGUE:
        return None
    return ("order" if value.ordinal else "count"), stem(head)


def _head(value: Count) -> str | None:
    parts = fold(value.noun or "").split(" of ")[0].split()
    return parts[-1] if parts else None


def _named_before(row: Row, first: int) -> str | None:
    """The noun before a bare figure that is its name: "category 4", "Deaths: 9", "a crew of nine"."""
    if first and row[first - 1].word in _NUMBERED:
        return row[first - 1].word
    if first > 1 and row[first - 1].word in _LINKS and row[first - 2].word.isalpha() and not row[first - 2].capital:
        return row[first - 2].word
    if first and row[first - 1].word in _NUMBERING:
        return next((token.word for token in row[max(0, first - 6) : first - 1] if stem(token.word) == "=troops"), None)
    if first == 2 and row[1].word == ":" and row[0].word.isalpha():
        return row[0].word
    return None


def _modifiers(value: Count) -> frozenset[str]:
    """What narrows the noun: its adjectives and what follows "of"."""
    if not value.noun:
        return frozenset()
    front, _, behind = fold(value.noun).partition(" of ")
    words = (*front.split()[:-1], *behind.split())
    return frozenset(stem(word) for word in words if word not in small_words())


