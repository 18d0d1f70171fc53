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

# Soldiers of whom nothing else is said are taken for those sent.
FORCES = "deployed"
_TIMES = frozenset(("year", "hour", "/year", "/hour"))
# Nouns that name a thing by its number: "category 4", "Article 7".
_NUMBERED = frozenset(
    ["category", "article", "section", "level", "grade", "magnitude", "lane", "platform", "gate", "stage"]
)
# Behind these a bare figure is what they count: "Deaths: 9", "a crew of nine".
_HEDGES = frozenset(
    [
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "over",
        "only",
        "just",
        "roughly",
        "approximately",
        "now",
        "to",
        "at",
        "as",
        "exactly",
    ]
)
_VERBS = frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "stood",
        "reached",
        "totalled",
        "totaled",
        "rose",
        "fell",
        "exceeded",
        "hit",
        "climbed",
        "dropped",
        "equalled",
    ]
)
# Before a figure these name a thing by its number and count nothing.
_LABELS = frozenset(
    [
        "page",
        "chapter",
        "room",
        "no",
        "number",
        "line",
        "lines",
        "route",
        "bus",
        "series",
        "class",
        "channels",
        "news",
        "sports",
        "was",
        "is",
        "as",
        "this",
        "its",
        "his",
        "has",
    ]
)
_SHORT = 3
_NUMBERING = frozenset(["number", "numbers", "numbered", "numbering", "total", "totals", "totalled"])
_LINKS = frozenset((":", "of"))
# Of these a text tells so many that two counts of them are rarely of one question.
_ANYBODY = frozenset(
    "man men woman women boy boys girl girls child children victim victims suspect suspects teen teens teenager teenagers others officer officers"
    " witness witnesses gunman gunmen members official officials friend friends neighbor neighbors brother brothers sister sisters".split()
)
_SOME_OF = re.compile(r"\bof (?:the|these|those|his|her|its|their|them)\b", re.IGNORECASE)
_ESTIMATE = 8
_VAGUE = frozenset(
    [
        "time",
        "way",
        "thing",
        "kind",
        "lot",
        "part",
        "one",
        "side",
        "day",
        "year",
        "month",
        "hand",
        "place",
        "case",
        "point",
        "other",
        "more",
        "number",
    ]
)


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
    context = around(page, passage, *places)
    scope = _marks(context.scope, item.value) | (
        _estimate(passage.row, places[0]) if item.family == "attended" else set()
    )
    if not again:
        # "Five others were wounded": others than the dead, and all of the wounded.
        scope -= {"other"}
    marks = tuple(sorted(scope))
    context = replace(
        context, head=item.head, noun_class=noun_class(item.head), modifiers=_modifiers(item.value), scope=marks
    )
    value = item.value if "other" in scope else replace(item.value, other=False)
    slot = FORCES if item.family == "aboard" and context.noun_class == "military" else item.family
    return Drawn(slot, value, item.span, passage, context, item.rule)


def _open(page: Page, passage: Passage, item: Found) -> Iterator[Drawn]:
    value, places = item.value, covered(passage.row, item.start, item.stop)
    if not isinstance(value, Count) or places is None or value.unit in _TIMES:
        return
    told = _question(passage.row, value, places)
    if told is None:
        return
    slot, head = told
    military = slot == "count" and noun_class(_head(value)) == "military"
    slot = FORCES if military else slot
    context = replace(
        around(page, passage, *places),
        head=head,
        noun_class="military" if military else head,
        modifiers=_modifiers(value),
    )
    marks = _marks(context.scope, value) | ({"out of"} if _out_of(passage, places[0]) else set())
    context = replace(context, scope=tuple(sorted(marks)))
    yield Drawn(slot, value, Span(item.start, item.stop), passage, context, item.rule)


def _marks(scope: tuple[str, ...], value: Count) -> set[str]:
    """The marks of a part that the figure's own words hold: "other", "two of the nine"."""
    part = {"part"} if _SOME_OF.search(value.raw) else set()
    return {*scope, *part, *({"other"} if value.other else set())}


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


def _question(row: Row, value: Count, places: tuple[int, int]) -> tuple[str, str | None] | None:
    """The slot and the head noun of a quantity that no family counts."""
    if value.unit == "%":
        return "percent", None
    if value.unit:
        return ("money", None) if len(value.unit) == 3 and value.unit.isupper() else (f"measure-{value.unit}", None)
    head = _head(value) if value.noun else _named_before(row, places[0])
    if head is None or head in small_words() or head in _VAGUE or head in _ANYBODY or (value.ordinal and row[places[1]].capital):
        return None
    return ("order" if value.ordinal else "count"), stem(head)


def _head(value: Count) -> str | None:
    parts = fold(value.noun or "").split(" of ")[0].split()
    return parts[-1] if parts else None


def _named_before(row: Row, first: int) -> str | None:
    """The noun before a bare figure that it counts: "category 4", "a crew of nine", "Deaths: 9", "Entrants 1,204", "attendance was 300"."""
    before = [token.word for token in row[max(0, first - 6) : first]]
    if not before:
        return None
    if before[-1] in _NUMBERED:
        return before[-1]
    if before[-1] in _NUMBERING:
        return next((word for word in before if stem(word) == "=troops"), None)
    if before[-1] in _LINKS or before[-1] in _HEDGES or before[-1] in _VERBS:
        return _linked(before)
    opens = len(before) == 1 or not before[-2][0].isalnum()
    return (
        before[-1]
        if opens and before[-1] not in _LABELS and (before[-1].endswith("s") or stem(before[-1])[0] == "=")
        else None
    )


def _linked(before: list[str]) -> str | None:
    """The noun to which a verb or "of" binds the figure, over its hedges."""
    while before and before[-1] in _HEDGES:
        before = before[:-1]
    if (before and before[-1] in _LINKS) or (before and before[-1] in _VERBS):
        noun = before[-2:-1]
    else:
        return None
    return noun[0] if noun and noun[0].isalpha() and len(noun[0]) > _SHORT else None


def _modifiers(value: Count) -> frozenset[str]:
    """What narrows the noun: its adjectives and what follows "of"."""
    if not value.noun:
        return frozenset()
    front, _, behind = fold(value.noun).partition(" of ")
    words = (*front.split()[:-1], *behind.split())
    return frozenset(stem(word) for word in words if word not in small_words())
