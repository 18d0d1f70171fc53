"""Trades: what somebody lives by, as words beside a name tell it."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from claims.folding import words
from claims.tables import table, word_set

OF = "trade"
_AGE = re.compile(r"\d{1,3}|years?|old")


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {words(phrase): name for name, some in table("trades")["trades"].items() for phrase in some}


@cache
def last_words() -> frozenset[str]:
    """The last word of every trade: without one of these a sentence tells of none."""
    return frozenset(phrase[-1] for phrase in _phrases())


def trade_nouns() -> frozenset[str]:
    """The trades that one word names: nouns for people."""
    return frozenset(phrase[0] for phrase in _phrases() if len(phrase) == 1)


def trade_in(text: str) -> str | None:
    """The trade that some words name and nothing else, but for where and whose: "a crane operator from Durrow Bay"."""
    some = words(text)
    at = 0
    while at < len(some):
        size = next((n for n in range(min(4, len(some) - at), 0, -1) if some[at : at + n] in _phrases()), 0)
        if size:
            rest = some[at + size : at + size + 1]
            return _phrases()[some[at : at + size]] if not rest or rest[0] in word_set("trades", "behind") else None
        if some[at] not in word_set("trades", "before") and not _AGE.fullmatch(some[at]):
            return None
        at += 1
    return None


@cache
def _akin() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for row in table("trades")["akin"] for pair in combinations(row, 2))


def are_akin(one: str, two: str) -> bool:
    """Whether a text may call somebody of the one trade by the other."""
    return frozenset((one, two)) in _akin()
