"""Parts that neighbouring sentences tell of one after the other: "the convoy of 18 trucks … Seven trucks were burned and four were driven away. Nine trucks turned back"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.sums.amounts import Amount, Every, outside_brackets, same_noun
from claims.extract.sums.apart import WHEN
from claims.extract.sums.links import is_whole
from claims.extract.sums.pieces import Piece, cut
from claims.extract.sums.sides import on_sides
from claims.extract.sums.told import Told
from claims.extract.sums.words import phrase
from claims.extract.texts.page import Page
from claims.text import Span

_BODY = re.compile(
    r"\b(?:[a-z]+ of|all|the|its|their|these|those|had|has|with|of)\s(?:the |all |its )?$", re.IGNORECASE
)
_OTHERS = re.compile(r"\b(?:another|other|more|further)\b", re.IGNORECASE)
_BACK, _MOST, _FEWEST, _LONGEST = 5, 3, 2, 8


def fates(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """The parts that begin two or three sentences, up to this one, each with what befell it, beside the one whole of the same things before."""
    own = _pieces(page, plain, at, every)
    if not own:
        return
    for first in range(max(0, at - _MOST + 1), at):
        items: list[Piece] = []
        for number in range(first, at + 1):
            more = own if number == at else _pieces(page, plain, number, every)
            items = [*items, *more] if more and (number == first or items) else []
        noun = next((item.amount.noun for item in items if item.amount.noun), None)
        if len(items) < _FEWEST or noun is None or not all(_counts(item, noun) for item in items):
            continue
        labels = [item.label for item in items]
        found = on_sides(labels) if not any(map(WHEN.search, labels)) else None
        whole = _whole(page, plain, first, every, noun) if found else None
        if whole and found:
            yield Told(whole, tuple(item.amount for item in items), False)
            return


def _pieces(page: Page, plain: str, at: int, every: Every) -> list[Piece]:
    """The figures of a sentence that begins with one, if each begins a clause."""
    passage, found = page.passages[at], outside_brackets(plain, every[at])
    span = passage.span
    if not (passage.prose and 0 < len(found) <= _LONGEST) or plain[span.start : found[0].start].strip():
        return []
    if phrase("never").search(plain, span.start, span.stop) or _OTHERS.search(plain, span.start, span.stop):
        return []
    pieces = cut(plain, Span(span.start, span.stop), found).items
    return list(pieces) if len(pieces) == len(found) and all(item.first for item in pieces) else []


def _counts(item: Piece, noun: str) -> bool:
    amount = item.amount
    return amount.value.unit is None and (amount.noun is None or same_noun(amount.noun, noun))


def _whole(page: Page, plain: str, at: int, every: Every, noun: str) -> Amount | None:
    """The one figure of these things in the sentences before."""
    near = [item for found in every[max(0, at - _BACK) : at] for item in found if same_noun(item.noun, noun)]
    if len(near) != 1 or not is_whole(page.text, near[0]):
        return None
    before = plain[max(0, near[0].start - 24) : near[0].start]
    return near[0] if _BODY.search(before) else None
