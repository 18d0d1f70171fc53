"""Sides of which nothing is on two: men and women, wins and losses, for and against, as the lexicon lists them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.tables import alternatives, table

# Of a vote only where it is cast: "closed for the winter" and "have no pump" are for and against nothing.
_ELSE = re.compile(
    r"(?<!^)(?<!voted )(?<!votes )(?<!vote )(?<!cast )(?<!were )(?<!are )(?<!was )(?<!is )(?<!said )(?<!say )(?<!people )(?<!members )(?<!work )(?<!worked )(?<!working )\b(?:for|no|yes)\b",
    re.IGNORECASE,
)
# How many words of a label are looked at.
NEAR = 6


@dataclass(frozen=True, slots=True)
class Apart:
    """The parts are apart. ``all``: by what they are, nothing is left outside of them."""

    all: bool = False


@cache
def _patterns() -> tuple[tuple[tuple[re.Pattern[str], ...], frozenset[int]], ...]:
    rows: list[dict[str, Any]] = table("sums")["sides"]
    return tuple(
        (
            tuple(re.compile(rf"\b(?:{alternatives(map(str, side))})\b", re.IGNORECASE) for side in row["sides"]),
            frozenset(row["all"]),
        )
        for row in rows
    )


def on_sides(labels: Sequence[str]) -> Apart | None:
    """How parts are apart that are each on another side of one row."""
    row = row_of(labels)
    if row is None:
        return None
    all_ = _patterns()[row][1]
    return Apart(bool(all_) and all_ <= set(_named(labels, row)))


def row_of(labels: Sequence[str]) -> int | None:
    """The first row on which each label is on a side of its own."""
    for row in range(len(_patterns())):
        named = _named(labels, row)
        if len(named) == len(labels) == len(set(named)):
            return row
    return None


def _named(labels: Sequence[str], row: int) -> list[int]:
    """The side of each label that is on one alone."""
    opened = (" ".join(_ELSE.sub("", label).split()[:NEAR]) for label in labels)
    told = ([at for at, side in enumerate(_patterns()[row][0]) if side.search(label)] for label in opened)
    return [some[0] for some in told if len(some) == 1]


def is_on(row: int, words: str) -> bool:
    """Whether any side of a row is told of."""
    return any(side.search(words) for side in _patterns()[row][0])
