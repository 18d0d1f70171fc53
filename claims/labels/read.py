"""A cell to a label, with the members of a list."""

from __future__ import annotations

import re
from functools import cache

from claims.folding import fold
from claims.labels.label import Label
from claims.labels.parts import is_weightless, parts_of
from claims.tables import table

_STRONG = re.compile(r"[;|/\n&\u2022]|\band\b")
_CUT = re.compile(r"[;|/\n\u2022]")
_COMMA = re.compile(r",")
# "Osei MC, Brandt J": initials run together behind a surname.
_INITIALS = re.compile(r"(?<=[a-z] )(?!I{2,3}\b|IV\b)[A-Z]{2,3}(?=\s*(?:[,;|/&\n]|and\b|\Z))")


def read_label(cell: str, listed: bool = False, coded: bool = True, timed: bool = True) -> Label:
    """The label that a cell is; ``listed``: its column holds lists; ``coded``, ``timed``: digits in groups are codes, two by two times."""
    cell = _INITIALS.sub(lambda found: " ".join(found[0]), cell) if listed else cell
    folded = fold(cell)
    more = bool(_more().search(folded))
    bare = _more().sub(" ", folded) if more else cell
    return Label(parts_of(bare, coded, timed), _members(bare) if listed else (), not _is_cut(bare), more, listed=listed)


def _members(cell: str) -> tuple[frozenset[str], ...]:
    """The words of each member of a list. "Last, First; Last, First" is cut at the stronger mark alone."""
    pieces = [piece for line in cell.splitlines() for piece in _STRONG.split(fold(line))]
    if not _is_cut(cell):
        pieces = [piece for part in pieces for piece in _COMMA.split(part)]
    found = (
        frozenset(part.text for part in parts_of(piece) if not (is_weightless(part) or part.aside or part.joined))
        for piece in pieces
    )
    return tuple(filter(None, found))


def _is_cut(cell: str) -> bool:
    """Whether members are set apart by more than commas."""
    return bool(_CUT.search(cell))


@cache
def _more() -> re.Pattern[str]:
    listed = "|".join(re.escape(fold(phrase)).replace(r"\ ", r"\.?\s*") for phrase in table("labels")["more"])
    return re.compile(rf"[,;]?\s*\b(?:{listed})\b\.?")
