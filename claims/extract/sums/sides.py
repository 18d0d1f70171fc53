"""Sides of which nothing is on two: men and women, wins and losses, for and against, as the lexicon lists them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
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
    return Apart(bool(all_) and all_ <= _own_sides(labels, row))


def row_of(labels: Sequence[str]) -> int | None:
    """The first row on which each label is on a side of its own."""
    return next((row for row in range(len(_patterns())) if len(_own_sides(labels, row)) == len(labels)), None)


@lru_cache(maxsize=4096)
def is_side(label: str) -> bool:
    """Whether what is said of a part puts it on a side of any row."""
    return row_of([label]) is not None


def _own_sides(labels: Sequence[str], row: int) -> set[int]:
    """The side of each label, up to the first that is on no side of its own: rows have few sides, and lists may be long."""
    sides: set[int] = set()
    for label in labels:
        if (side := _side_of(label, row)) is None or side in sides:
            break
        sides.add(side)
    return sides


@lru_cache(maxsize=4096)
def _side_of(label: str, row: int) -> int | None:
    """The side that a label is on, if it is on one alone."""
    opened = _ELSE.sub("", " ".join(label.split(maxsplit=NEAR)[:NEAR]))
    found = [at for at, side in enumerate(_patterns()[row][0]) if side.search(opened)]
    return found[0] if len(found) == 1 else None


def is_on(row: int, words: str) -> bool:
    """Whether any side of a row is told of."""
    return any(side.search(words) for side in _patterns()[row][0])
