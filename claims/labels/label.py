"""A label and its parts as values. Apart from how they are read: a curated check must not wait for the patterns of that."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple


class Part(NamedTuple):
    """A word, or what a figure, time or code comes to.

    ``number`` and ``grain``, its last place, are in ``unit``; ``text`` is the figure as written. ``aside``: it stands in brackets;
    ``joined``: it stands behind a hyphen, as "Luc" in "Jean-Luc".
    """

    sort: str
    text: str
    number: Decimal = Decimal(0)
    grain: Decimal = Decimal(0)
    unit: str | None = None
    aside: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """The parts of a cell, and the words of each member where it is a list; ``loose`` where these are cut at commas.

    ``more``: it says that there are more members. ``closed``: the cells of its column mostly agree, so that other words are another answer.
    ``listed``: its column holds lists, and a member that is left out is denied. ``ranged``: it holds ranges, of which the ends may be told in
    any order. ``apart``: keys of labels that are other answers though they only say more, or less.
    """

    parts: tuple[Part, ...]
    members: tuple[frozenset[str], ...] = ()
    loose: bool = False
    more: bool = False
    closed: bool = False
    listed: bool = False
    ranged: bool = False
    apart: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The parts without their order."""
        return " ".join(sorted(part.text for part in self.parts))
