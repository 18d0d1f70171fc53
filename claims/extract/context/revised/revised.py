"""Figures, sums and days of which a text tells itself that one took the place of the other: "up from nine on Saturday", "raised its forecast
from 120 to 135 million", "It had been due to open in October 2023".

Both are given as claims of a question of their own, so that nothing that others say of either is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.context.revised.ties import THING, comparable, is_of_move, tie_of
from claims.extract.context.revised.words import CHANGED, TOLD, former, one_from_another
from claims.extract.language.lexicon import cumulative
from claims.extract.marks import GAVE_WAY
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.numbers.value import Count

SLOT = "revised-"
_KINDS = frozenset(("count", "date", "duration"))
_BREAK = re.compile(r"[;:\n]|, (?:but|yet|while|and|which)\b|\bbut\b")
# How many sentences off the present value may stand, and how many characters of the clause around the former one are read.
_OFF, _AROUND = 2, 160


class Revised(NamedTuple):
    """What was told or planned, and what took its place."""

    former: Drawn
    present: Drawn


def revised(page: Page, drawn: Sequence[Drawn]) -> Iterator[Drawn]:
    """Each two values of which the text says that one took the other's place, as claims of a question of their own."""
    if not (page.signs & CHANGED and page.signs & TOLD):
        return
    values = [item for item in drawn if _is_value(item) and not _is_history(page, item)]
    for number, (old, new) in enumerate(_found(page, values)):
        slot, about = f"{SLOT}{old.value.kind}", f"revised-{number}"
        for item, scope in ((old, (GAVE_WAY,)), (new, ())):
            context = Context(topic=page.topic, near=item.context.near, scope=scope)
            yield replace(item, slot=slot, about=about, context=context, rule="one in the place of another", told=None)


def _found(page: Page, values: Sequence[Drawn]) -> Iterator[Revised]:
    taken: set[int] = set()
    by_sentence: dict[int, list[Drawn]] = {}
    for item in values:
        by_sentence.setdefault(item.passage.span.start, []).append(item)
    for items in by_sentence.values():
        if items[0].passage.signs & TOLD:
            for pair in _side_by_side(page, items):
                if taken.isdisjoint((pair.former.span.start, pair.present.span.start)):
                    taken |= {pair.former.span.start, pair.present.span.start}
                    yield pair
    starts = [passage.span.start for passage in page.passages]
    places = {start: at for at, start in enumerate(starts)}
    olds = [
        item for item in values if item.passage.signs & CHANGED and item.passage.signs & TOLD and _is_former(page, item)
    ]
    before = {item.span.start for item in olds}
    for old in olds:
        if old.span.start not in taken and (new := _present(old, values, before, places)):
            taken.add(old.span.start)
            yield Revised(old, new)


def _side_by_side(page: Page, items: Sequence[Drawn]) -> Iterator[Revised]:
    """Two values one after the other in a sentence of which the words around them tell the order."""
    text, distinct = page.text, _distinct(items)
    for one, two in (pair for kind in sorted(_KINDS) for pair in pairwise(_of(kind, distinct))):
        span = one.passage.span
        before, between = (
            _last(text[max(span.start, one.span.start - _AROUND) : one.span.start]),
            text[one.span.stop : two.span.start],
        )
        if one.value.kind == "duration" and text[one.span.start : one.span.start + len(_FROM)].lower() == _FROM:
            before += _FROM
        toll = any(item.slot in cumulative() or "toll" in item.context.near for item in items if item.span == one.span)
        order = one_from_another(before, between, text[two.span.stop : span.stop], toll)
        alike = order and comparable(one, two, beside=True)
        if alike:
            yield Revised(one, two) if order == "former first" else Revised(two, one)


# The word belongs to some lengths of time: "from six years to five".
_FROM = "from "


def _of(kind: str, items: Sequence[Drawn]) -> list[Drawn]:
    return [item for item in items if item.value.kind == kind]


def _distinct(items: Sequence[Drawn]) -> list[Drawn]:
    """One of each place, the one whose question says most."""
    best: dict[int, Drawn] = {}
    for item in items:
        known = best.get(item.span.start)
        if known is None or (known.slot in _OPEN and item.slot not in _OPEN):
            best[item.span.start] = item
    return [best[start] for start in sorted(best)]


_OPEN = frozenset(("count", "when", "order"))


def _is_value(item: Drawn) -> bool:
    value = item.value
    if value.kind not in _KINDS or item.about or item.slot.startswith(("age", "part-", "whole", "list")):
        return False
    if isinstance(value, Count):
        return not value.ordinal and value.low != 1
    return not (isinstance(value, DateValue) and (value.unresolved or (value.low is None and value.high is None)))


def _is_former(page: Page, item: Drawn) -> bool:
    """Whether the clause of a value says that it is what was planned or told first."""
    text, span = page.text, item.passage.span
    before = text[max(span.start, item.span.start - _AROUND) : item.span.start]
    behind = text[item.span.stop : min(span.stop, item.span.stop + _AROUND)]
    dated = item.value.kind == "count" and len(item.passage.times) > 0
    return former(_last(before), behind, dated)


def _last(before: str) -> str:
    """The clause that a text ends in."""
    breaks = list(_BREAK.finditer(before))
    return before[breaks[-1].end() if breaks else 0 :]


def _present(old: Drawn, values: Sequence[Drawn], before: set[int], places: dict[int, int]) -> Drawn | None:
    """The one value near a former one that took its place; none where two of different values are as well tied to it."""
    at = places[old.passage.span.start]
    found: list[tuple[int, int, Drawn]] = []
    for item in values:
        off = places[item.passage.span.start] - at
        if (
            item.span.start in before
            or item.span.start == old.span.start
            or not comparable(old, item)
            or is_of_move(item)
        ):
            continue
        tie = tie_of(old, item, off)
        if tie and (abs(off) <= _OFF or tie >= THING):
            found.append((tie, -abs(off), item))
    if not found:
        return None
    best = max(row[:2] for row in found)
    first = [item for tie, off, item in found if (tie, off) == best]
    return first[0] if len({item.value.key() for item in first}) == 1 else None


def _is_history(page: Page, item: Drawn) -> bool:
    """Whether a value is that of another time, which nobody tells anew; a year to come is what a plan is for."""
    when, published = item.context.when, page.reading.published
    return when is not None and not (published and when.isdigit() and int(when) >= published[1].year)
