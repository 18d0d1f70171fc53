"""Bounds that a negation turns round: "will not open before 3 May" and "not until 3 May" say that day or a later one."""

from __future__ import annotations

from dataclasses import replace

from claims.dates.days import moved
from claims.dates.value import DateValue
from claims.extract.language.tokens import Row
from claims.tables import word_set
from claims.value import Value

# How far before its date a negation may stand, and what ends its clause.
_REACH = 6
_EDGES = frozenset(
    (",", ";", ":", "(", "but", "that", "whether", "if", "because", "and", "or", "when", "while", "only")
)
_NOT = frozenset(("not", "never", "no", "cannot", "nothing", "nobody", "none"))
_TURNED = ("before", "until", "by")


def turned(value: Value, row: Row, first: int) -> Value:
    """The date at the token ``first``, its bound turned where the clause before it is negated."""
    if not isinstance(value, DateValue) or value.bound not in _TURNED or value.stated is None:
        return value
    if not _negated(row, first):
        return value
    low = moved(value.stated[1], 1) if value.bound == "by" else value.stated[0]
    return replace(value, low=low, high=None, bound="after" if value.bound == "by" else "since")


def _negated(row: Row, first: int) -> bool:
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = row[at].word
        if word in _EDGES or word in word_set("times", "lasting"):
            return False
        if word in _NOT or word.endswith(("n't", "n’t")):
            return True
    return False
