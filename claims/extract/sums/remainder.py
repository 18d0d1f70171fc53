"""The last part of a whole, over neighbouring sentences: "thirty boats set out. Six of them sank. Nine were towed home. The remaining 17 reached port"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extract.sums.amounts import Amount, Every, outside_brackets, same_noun
from claims.extract.sums.links import is_whole
from claims.extract.sums.pieces import cut
from claims.extract.sums.rest import is_other
from claims.extract.sums.told import Told
from claims.extract.texts.page import Page
from claims.text import Span

# Parts of parts, and more than is told.
_SUB = re.compile(
    r"\b(?:including|of whom|of which|among them|among others|mostly|such as|also|both|each|again|more|another|about|some of|at least|than)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"(?:(?:and|while|but)\s)?(?:the|its|their)?\s*", re.IGNORECASE)
_BACK, _FEWEST, _LONGEST = 3, 2, 8


def remainder(page: Page, plain: str, at: int, every: Every) -> Iterator[Told]:
    """The whole of which "the other 17" are the last part, with the parts that the sentences between begin with."""
    others = [item for item in every[at] if is_other(plain, item)]
    if len(others) != 1:
        return
    parts: list[Amount] = []
    for number in range(at, max(at - 1 - _BACK, -1), -1):
        own = _parts(page, plain, number, every, others[0])
        if own:
            parts = [*own, *parts]
            continue
        whole = _whole(page, plain, every[number], parts) if number < at and len(parts) >= _FEWEST else None
        if whole:
            yield Told(whole, tuple(parts), True)
        return


def _parts(page: Page, plain: str, at: int, every: Every, last: Amount) -> list[Amount]:
    """The figures of a sentence that begins with one, if each begins a clause and nothing is said of a part of one."""
    span = page.passages[at].span
    found = outside_brackets(plain, every[at])
    if not 0 < len(found) <= _LONGEST or not page.passages[at].prose or _SUB.search(plain, span.start, span.stop):
        return []
    if _AHEAD.fullmatch(plain[span.start : found[0].start].strip()) is None or last.start < found[-1].start:
        return []
    bare = all(item.noun is None and item.value.unit is None for item in found)
    items = cut(plain, Span(span.start, span.stop), found).items
    return found if bare and len(items) == len(found) and all(item.bare for item in items) else []


def _whole(page: Page, plain: str, found: Sequence[Amount], parts: Sequence[Amount]) -> Amount | None:
    """The one figure of things in a sentence, where it is more than any of the parts."""
    open_ = [item for item in outside_brackets(plain, found) if item.value.unit is None]
    if len(open_) != 1 or not is_whole(page.text, open_[0]) or not open_[0].counts(plain):
        return None
    most = open_[0].value.low
    smaller = all(part.value.low is not None and most is not None and part.value.low < most for part in parts)
    alike = all(part.noun is None or same_noun(part.noun, open_[0].noun) for part in parts)
    return open_[0] if smaller and alike else None
