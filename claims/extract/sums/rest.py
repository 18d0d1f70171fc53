"""Parts that are all of their whole by their wording: "24 gates: 14 of them …, the other 12 …"; "of the 30, 12 to Arden, 9 to Belmont and the remaining 10 to Corin"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.extract.sums.amounts import Amount, Every, outside_brackets, same_noun
from claims.extract.sums.links import is_whole
from claims.extract.sums.told import Told
from claims.extract.sums.words import ALL_OF_A_KIND, THEM

_OTHER = re.compile(r"(?P<definite>the |its |their )?(?:other|remaining)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|its|their)\s+$", re.IGNORECASE)
_OF_THEM = re.compile(rf"\s?of {THEM}\b")
_OF = re.compile(rf"\s?of {ALL_OF_A_KIND}\s+$")
_HEAD = re.compile(rf"\b[Oo]f {ALL_OF_A_KIND}\s+$")
_JOINED = re.compile(r"(?:[,;:]|\band|\bwhile|\bwith|^)\s*(?:only\s|the\s)?$")
# How far, in characters, the rest may stand behind the first part, and the first part behind its whole.
_REACH, _BEHIND = 200, 120


def rest(plain: str, at: int, every: Every) -> Iterator[Told]:
    """Wholes whose last part is "the other 12": all parts together are the whole."""
    others = [item for item in every[at] if is_other(plain, item)]
    if not others:
        return
    before = every[at - 1] if at else ()
    inside = outside_brackets(plain, (*before, *every[at]))
    for other in others:
        ahead = [item for item in inside if item.start < other.start and other.start - item.start < _REACH]
        if told := _first(plain, ahead):
            whole, first = told
            between = [item for item in ahead if item.start > first.start and item is not whole]
            parts = (first, *between, other)
            if all(_is_part(plain, item) for item in between) and all(_is_one(whole, item) for item in parts):
                yield Told(whole, parts, True)


def is_other(text: str, item: Amount) -> bool:
    """Whether a figure is that of all that are left: "the other 12", "the remaining 17"."""
    told = _OTHER.match(text, item.start, item.stop)
    if told is None or item.value.unit is not None:
        return False
    return told["definite"] is not None or _DEFINITE.search(text, max(0, item.start - 8), item.start) is not None


def _first(text: str, ahead: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """The whole and its first part: "14 of them" behind a whole, "14 of the 24", "of the 24, 14"."""
    for one, two in pairwise(ahead):
        if _HEAD.search(text, max(0, one.start - 12), one.start) and is_whole(text, one):
            # "Of the 24, 14"; before "of the 24" stands what is one of them.
            return one, two
        if _OF.fullmatch(text, one.stop, two.start) and is_whole(text, two):
            return two, one
        near = two.start - one.stop < _BEHIND and _OF_THEM.match(text, two.stop)
        if near and is_whole(text, one) and one.counts(text):
            return one, two
    return None


def _is_part(text: str, item: Amount) -> bool:
    return _JOINED.search(text[max(0, item.start - 12) : item.start]) is not None and item.noun is None


def _is_one(whole: Amount, item: Amount) -> bool:
    return item.value.unit is None and (item.noun is None or same_noun(item.noun, whole.noun) or whole.noun is None)
