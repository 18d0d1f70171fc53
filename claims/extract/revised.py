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
from claims.extract.drawn import Drawn
from claims.extract.lexicon import cumulative
from claims.extract.page import Page
from claims.extract.revised_words import SECOND, SIGNS, former, is_of_now, one_from_another
from claims.extract.stems import base_stem
from claims.value import Value
from claims.values.count import Count

SLOT = "revised-"
# The mark of the value that gave way.
FORMER = "gave way"
_KINDS = frozenset(("count", "date", "duration"))
_BREAK = re.compile(r"[;:\n]|, (?:but|yet|while|and|which)\b|\bbut\b")
_PRONOUN = re.compile(
    r"\W*(?:it|they|this|that|these|he|she|the (?:first|original|earlier|previous|initial|old|plan|plans|draft|design))\b",
    re.IGNORECASE,
)
# How many sentences off the present value may stand, and how many characters of the clause around the former one are read.
_OFF, _AROUND = 2, 160
# What ties two values, the most first.
_DEED, _THING, _BOUND, _WORD, _ALONE = 5, 4, 3, 2, 1


class Revised(NamedTuple):
    """What was told or planned, and what took its place."""

    former: Drawn
    present: Drawn


def revised(page: Page, drawn: Sequence[Drawn]) -> Iterator[Drawn]:
    """Each two values of which the text says that one took the other's place, as claims of a question of their own."""
    if not (page.signs & SIGNS and page.signs & SECOND):
        return
    values = [item for item in drawn if _is_value(item) and not _is_history(page, item)]
    for number, (old, new) in enumerate(_found(page, values)):
        slot, about = f"{SLOT}{old.value.kind}", f"revised-{number}"
        for item, scope in ((old, (FORMER,)), (new, ())):
            context = Context(topic=page.topic, near=item.context.near, scope=scope)
            yield replace(item, slot=slot, about=about, context=context, rule="one in the place of another", told=None)


def _found(page: Page, values: Sequence[Drawn]) -> Iterator[Revised]:
    taken: set[int] = set()
    by_sentence: dict[int, list[Drawn]] = {}
    for item in values:
        by_sentence.setdefault(item.passage.span.start, []).append(item)
    for items in by_sentence.values():
        if items[0].passage.signs & SECOND:
            for pair in _side_by_side(page, items):
                if taken.isdisjoint((pair.former.span.start, pair.present.span.start)):
                    taken |= {pair.former.span.start, pair.present.span.start}
                    yield pair
    starts = [passage.span.start for passage in page.passages]
    places = {start: at for at, start in enumerate(starts)}
    olds = [
        item for item in values if item.passage.signs & SIGNS and item.passage.signs & SECOND and _is_former(page, item)
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
        toll = any(item.slot in cumulative() or "toll" in item.context.near for item in items if item.span == one.span)
        order = one_from_another(before, between, text[two.span.stop : span.stop], toll)
        alike = order and _comparable(one, two, beside=True)
        if alike:
            yield Revised(one, two) if order == "former first" else Revised(two, one)


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
            or not _comparable(old, item)
            or _is_of_move(item)
        ):
            continue
        tie = _tie(old, item, off)
        if tie and (abs(off) <= _OFF or tie >= _THING):
            found.append((tie, -abs(off), item))
    if not found:
        return None
    best = max(row[:2] for row in found)
    first = [item for tie, off, item in found if (tie, off) == best]
    return first[0] if len({item.value.key() for item in first}) == 1 else None


def _tie(old: Drawn, new: Drawn, off: int) -> int:
    """What speaks for one question: the same deed of two days, the same thing measured or counted, or a sentence that goes on about it."""
    shared = {word for word in old.context.near & new.context.near if word not in _SAYS_NOTHING}
    goes_on = _PRONOUN.match(old.passage.text, old.passage.span.start) is not None
    if old.value.kind == "date":
        return _tie_of_days(old, new, off, goes_on or bool(shared - {_deed(old)}))
    if new.context.head and new.context.head[0] == "=" and new.context.head in old.context.near and not _noun(old):
        return _THING
    if off > 0 and not _is_now(new):
        return 0
    if not (off == 0 or goes_on or shared or _is_now(new)):
        return 0
    if old.context.attribute and old.context.attribute == new.context.attribute:
        return _BOUND
    if old.slot == new.slot and old.slot in cumulative():
        return _BOUND
    if _noun(old) and _noun(old) == _noun(new):
        return _BOUND if goes_on or shared else _WORD
    told = getattr(old.value, "unit", None) or old.value.kind == "duration" or not _noun(old) or _is_now(new)
    return _ALONE if told and (goes_on or shared or off == 0 or _is_now(new)) else 0


def _tie_of_days(old: Drawn, new: Drawn, off: int, told: bool) -> int:
    if not _may_follow(old.value, new.value):
        return 0
    deed, other = _deed(old), _deed(new)
    if deed and deed == other and (told or off == 0 or _is_of_deed(old, deed)):
        return _DEED
    if off == 0 and not (deed and other) and old.span.stop < new.span.start:
        return _WORD if is_of_now(old.passage.text[old.span.stop : new.span.start]) else 0
    return _ALONE if off == -1 and not deed and other and told else 0


def _is_of_deed(item: Drawn, deed: str) -> bool:
    """Whether a sentence begins with the deed itself: "The opening had been planned for"."""
    found = _SUBJECT.match(item.passage.text, item.passage.span.start)
    return bool(found) and base_stem(found[1].lower()) == deed  # type: ignore[index]


def _is_of_move(item: Drawn) -> bool:
    """Whether a day is that on which something was moved: "on 17 June it was put off"."""
    text = item.passage.text
    return item.value.kind == "date" and _MOVED.match(text, item.span.stop) is not None


_MOVED = re.compile(r",? (?:it|they|this|that|the \w+)(?: \w+)? (?:was|were|had been|has been) ")
_SUBJECT = re.compile(r"\W*(?:The|Its|Their) (\w+)")


def _is_now(item: Drawn) -> bool:
    """Whether the words before a value say that it is what holds now."""
    start = max(item.passage.span.start, item.span.start - _BEFORE)
    return is_of_now(item.passage.text[start : item.span.start])


_BEFORE = 40
_SAYS_NOTHING = frozenset(
    ("put", "plan", "set", "year", "=rise", "=fall", "=begin", "=end", "first", "forecast", "expect")
)
# So many days before it was planned for something may happen at the most, and so many after.
_EARLIER, _LATER = 400, 3000


def _may_follow(old: Value, new: Value) -> bool:
    """Whether something planned for a day may have been moved to the other: a plan is not put back by years."""
    one, two = (
        getattr(old, "low", None) or getattr(old, "high", None),
        getattr(new, "low", None) or getattr(new, "high", None),
    )
    return bool(one and two) and -_EARLIER < (two - one).days < _LATER  # type: ignore[operator]


def _noun(item: Drawn) -> str:
    noun = getattr(item.value, "noun", None)
    return base_stem(noun.split()[-1].casefold()) if noun and not getattr(item.value, "unit", None) else ""


def _deed(item: Drawn) -> str:
    """The stem of what happened on a day."""
    return base_stem(item.slot.partition("-")[2]) if "-" in item.slot else ""


def _is_history(page: Page, item: Drawn) -> bool:
    """Whether a value is that of another time, which nobody tells anew; a year to come is what a plan is for."""
    when, published = item.context.when, page.reading.published
    return when is not None and not (published and when.isdigit() and int(when) >= published[1].year)


def _comparable(one: Drawn, two: Drawn, beside: bool = False) -> bool:
    """Whether two values are of one kind and unit and not the same, so that one can stand in the place of the other. ``beside``: they stand
    side by side, where the unit need not be said twice.
    """
    a, b = one.value, two.value
    if a.kind != b.kind or a.key() == b.key():
        return False
    if not (isinstance(a, Count) and isinstance(b, Count)):
        return True
    if bool(a.unit) != bool(b.unit):
        return beside and not (_noun(one) or _noun(two))
    return a.unit == b.unit and len({_noun(one), _noun(two)} - {""}) < _TWO


_TWO = 2
