"""The search for quantities in running English text: a cheap anchor, then one careful look at its place.

What is no quantity stays out: parts of dates and times, years, names of units and models, numbers in lists and of
articles, telephone numbers, counters of a page. A bare figure counts only where its neighbours say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.found import Found
from claims.numbers.anchor import Anchor, look
from claims.numbers.judge import counts
from claims.numbers.table import either, numbers, words
from claims.value import Reading
from claims.values.count import Count


_AND = re.compile(r",?\s+(?:and|but)(?:\s+is)?\s+|,\s+")


@cache
def anchors() -> re.Pattern[str]:
    """A digit at the start of a word, or a word that a quantity begins or ends with."""
    listed = words("counted", "anchors")
    known = either([*numbers("words"), *numbers("scales"), *numbers("ordinals"), *listed], capital=True)
    return re.compile(rf"(?<![^\W_])(?:[0-9]|{known}(?![^\W_]))|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


def find(text: str, reading: Reading, bare: bool = False, times: bool = False) -> list[Found]:
    """Every quantity in ``text``, in order, none overlapping.

    ``bare``: also figures that count nothing ("the answer is 5"). ``times``: also spans of time ("three days"), which are
    durations and otherwise left to that kind. ``reading`` is not needed by counts; every search has the same form.
    """
    return list(_found(text, bare, times))


def _found(text: str, bare: bool, times: bool) -> Iterator[Found]:
    held: Found | None = None
    for item in _each(text, bare, times):
        merged = bounded(text, held, item) if held else None
        if held and not merged:
            yield held
        held = merged or item
    if held:
        yield held


def _each(text: str, bare: bool, times: bool) -> Iterator[Found]:
    done = 0
    for match in anchors().finditer(text):
        pos = match.start()
        if pos < done:
            continue
        seen = look(text, pos, match[0])
        if isinstance(seen, int):
            done = seen
            continue
        done = seen.parts.stop
        if counts(text, seen, bare, times):
            done = seen.stop
            yield Found(seen.start, seen.stop, _count(text, seen), seen.parts.rule)


def bounded(text: str, first: Found, second: Found) -> Found | None:
    """ "more than 20 but fewer than 30" is one interval; None when the two are not two bounds of one thing."""
    a, b = first.value, second.value
    if not (isinstance(a, Count) and isinstance(b, Count)) or None not in (a.high, b.high) or a.unit != b.unit:
        return None
    floor, roof = (a, b) if a.high is None else (b, a)
    if roof.hedge not in ("fewer than", "up to") or floor.low is None or roof.high is None or floor.low >= roof.high:
        return None
    if (a.noun and a.noun != b.noun) or not _AND.fullmatch(text, first.stop, second.start):
        return None
    raw, noun = text[first.start : second.stop], a.noun or b.noun
    value = Count(raw, floor.low, roof.high, floor.low_open, roof.high_open, unit=a.unit, noun=noun)
    return Found(first.start, second.stop, value, "range")


def _count(text: str, seen: Anchor) -> Count:
    parts = seen.parts
    return Count(
        text[seen.start : seen.stop],
        parts.low,
        parts.high,
        parts.low_open,
        parts.high_open,
        parts.hedge,
        parts.unit,
        seen.noun.words if seen.noun else None,
        parts.ordinal,
        parts.other,
    )
