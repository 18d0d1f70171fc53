"""What stands before a figure in running text: hedges and fillers that belong to it, and words that take it away."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.dates.words import month_words
from claims.numbers.table import Hedge, hedges, signs

_REACH = 48  # code points looked at before a figure: the longest hedge and two fillers fit
_OPENING = "(\"“'‘—["


class Before(NamedTuple):
    """``start``: where the quantity begins with its hedge. ``words``: the last words before that, in lower case."""

    start: int
    hedge: Hedge | None
    other: bool
    words: list[str]
    raw: list[str]


@cache
def by_last() -> dict[str, list[int]]:
    """How many words the hedges have that end in a word, most first: a look at it saves the search for the rest."""
    counts: dict[str, set[int]] = {}
    for name in hedges():
        counts.setdefault(name.split()[-1], set()).add(len(name.split()))
    return {word: sorted(found, reverse=True) for word, found in counts.items()}


@cache
def _sign_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{signs()})\s?$")


def sign_start(text: str, pos: int) -> int:
    """Where the currency sign or code directly before ``pos`` begins; ``pos`` when there is none."""
    head = text[max(0, pos - 6) : pos]
    if head and (head[-1].isspace() or not head[-1].isalnum() or head[-1].isupper() or head[-1] == "s"):
        found = _sign_before().search(head)
        if found:
            return pos - len(head) + found.start()
    return pos


def _signs(text: str, pos: int) -> int:
    """Where signs of inequality glued to a figure begin."""
    while pos and text[pos - 1] in "<>=≤≥~≈":
        pos -= 1
    return pos


def before(text: str, pos: int) -> Before:
    """Reads backwards from ``pos``: hedges and "another", as far as they go without a break."""
    sign, end = _signs(text, pos), pos
    base, pos = max(0, pos - _REACH), sign
    head = text[base:pos]
    raw, low = head.split(), head.lower().split()
    if base and raw and not text[base - 1].isspace():
        del raw[0], low[0]
    hedge, other, taken = hedges().get(text[sign:end]) if sign < end else None, False, 0
    while low:
        last = low[-1]
        if last in ("another", "additional", "further", "other", "remaining"):
            other, count = True, 1
        elif last.lstrip(_OPENING) in by_last():
            count, found = _hedge(low)
            if not found:
                break
            hedge = _wider(found, hedge)
        else:
            break
        low, raw, taken = low[:-count], raw[:-count], taken + count
    return Before(back(text, pos, taken), hedge, other, low, raw)


def _hedge(low: list[str]) -> tuple[int, Hedge | None]:
    for count in by_last().get(low[-1].lstrip(_OPENING), ()):
        found = hedges().get(" ".join(low[-count:]).lstrip(_OPENING))
        if found and count <= len(low):
            return count, found
    return 0, None


def _wider(outer: Hedge, inner: Hedge | None) -> Hedge:
    """ "at least about 200": the open side wins."""
    return outer if inner is None or None in (outer.below, outer.above) else inner


def back(text: str, pos: int, count: int) -> int:
    """The start of the ``count``-th word before ``pos``."""
    for _ in range(count):
        end = pos
        while end and text[end - 1].isspace():
            end -= 1
        pos = end
        while pos and not text[pos - 1].isspace():
            pos -= 1
        while pos < end and text[pos] in "(\"“'‘—[":
            pos += 1
    return pos


def bare_word(word: str) -> str:
    """A word without the quotation marks, brackets and stops around it."""
    return word.strip("\"“”'‘’()[],;:—–.")


def is_date_word(word: str) -> bool:
    """Whether a word names a month."""
    return bare_word(word).lower() in month_words()
