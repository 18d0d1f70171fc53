"""Wholes whose parts do not add up to them: the whole and each part as a claim, so that the rule that they break can be seen.

Sums that fit say nothing that their figures do not say by themselves, and yield nothing, as weekdays that fit their date do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.claim import Context
from claims.extract.drawn import Drawn
from claims.extract.page import Page
from claims.extract.sums.amounts import Amount, amounts
from claims.extract.sums.apart import Apart, apart
from claims.extract.sums.arithmetic import misfit
from claims.extract.sums.behind import behind
from claims.extract.sums.links import Link, links
from claims.extract.sums.pieces import Pieces, cut, unbracketed
from claims.text import Span

WHOLE = "sum-whole"
PART = "sum-part-"
# What a scope says of a whole whose parts are all told.
ALL = "complete"
_FEWEST = 2


def is_part(slot: str) -> bool:
    """Whether a question is that of one part of a whole."""
    return slot.startswith(PART)


def sums(page: Page) -> Iterator[Drawn]:
    """The wholes of a text with parts that cannot be theirs. Each whole is asked once."""
    plain = unbracketed(page.text)
    done: set[int] = set()
    for at, passage in enumerate(page.passages):
        found = amounts(passage) if passage.prose and len(passage.counts) + passage.text.count(" million", passage.span.start, passage.span.stop) >= _FEWEST else ()
        if len(found) < _FEWEST:
            continue
        for link in (*behind(page, plain, at, found), *links(page.text, plain, passage.span, found)):
            text = page.text if not link.joined else plain
            inside = [item for item in found if text[item.start : item.stop].strip()]
            told = None if link.whole.start in done else _told(link, cut(text, link.span, inside))
            if told:
                parts, complete = told
                done.update(item.start for item in (link.whole, *parts))
                if misfit(link.whole.value, [part.value for part in parts], complete):
                    yield from _drawn(page, link.whole, parts, complete)


def _told(link: Link, pieces: Pieces) -> tuple[tuple[Amount, ...], bool] | None:
    """The parts behind a whole, and whether they are all of it. Of a list that goes on with something else the first ones are parts too."""
    for number in range(len(pieces.items), _FEWEST - 1, -1):
        taken = pieces.upto(number)
        parts = tuple(item.amount for item in taken.items)
        whole = link.whole
        if not all(part.adds_up and part.is_of(whole) for part in parts):
            continue
        if found := apart(whole, taken.items, link.listing):
            return parts, _is_complete(link, taken, found)
    return None


def _is_complete(link: Link, taken: Pieces, found: Apart) -> bool:
    if not taken.closed:
        return False
    return found.all or (link.listing and (not link.joined or "and" in taken.items[-1].joint or len(taken.items) > _FEWEST))


def _drawn(page: Page, whole: Amount, parts: Sequence[Amount], complete: bool) -> Iterator[Drawn]:
    about = f"sum-{whole.start}"
    context = Context(topic=page.topic, scope=(ALL,) if complete else ())
    for number, item in enumerate((whole, *parts)):
        passage = page.passage_at(item.start)
        if passage is None:
            continue
        slot = f"{PART}{number}" if number else WHOLE
        value = item.value if item.value.unit or number == 0 else replace(item.value, unit=whole.value.unit)
        yield Drawn(slot, value, Span(item.start, item.stop), passage, context, "whole and parts", about)
