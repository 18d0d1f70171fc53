""" "A third patient has died": the dead are three by now, and one of them is new."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from decimal import Decimal

from claims.extract.amounts.counted import Counted
from claims.extract.texts.passage import Passage
from claims.numbers.table import numbers
from claims.quick import replace

_ARTICLES = frozenset(("a", "an"))
_HARM = frozenset(("killed", "injured"))
# An article, an ordinal and a noun.
_WORDS = 3


def whole_so_far(passage: Passage, item: Counted, told: AbstractSet[str]) -> Counted:
    """The figure of an ordinal with "a": all up to this one. ``told`` are the families of which the text has told: where that is something else
    alone, as in "Two were hurt. A third soldier died", it is one.
    """
    if item.family not in _HARM or (told and item.family not in told) or not (item.value.low == item.value.high == 1):
        return item
    words = item.value.raw.lower().split()
    number = numbers("ordinals").get(words[1]) if len(words) >= _WORDS and words[0] in _ARTICLES else None
    if number is None or number < 2 or not _is_first(passage, item):
        return item
    return replace(item, value=replace(item.value, low=Decimal(number), high=Decimal(number)))


def _is_first(passage: Passage, item: Counted) -> bool:
    """Whether no other figure stands before it in its sentence: of "one man was shot and a second man died" the second is one."""
    return not any(other.start < item.span.start for other in passage.counts)
