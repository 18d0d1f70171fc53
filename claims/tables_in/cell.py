"""A cell of a column, and the choice between its readings by what its source writes elsewhere and the other sources say of the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from claims.folding import fold
from claims.value import Given, RelationKind, Value
from claims.values import kind

V = TypeVar("V")
# A source's habit is taken for known by so many cells more than speak for any other.
_MORE = 2
# Two values of one question that stand so to each other may be one.
MEETING = frozenset((RelationKind.SAME, RelationKind.CONTAINS, RelationKind.WITHIN, RelationKind.OVERLAPS))


class Cell(NamedTuple):
    """What a source answers to a column's question about a subject."""

    source: str
    about: str
    text: str


def plain_name(column: str) -> str:
    """A column's name as word lists have it."""
    return "_".join(fold(column).replace("-", " ").replace("_", " ").split())


def by_subject(cells: Sequence[Cell]) -> dict[str, list[Cell]]:
    """The cells that answer the column's question, subject by subject."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        found[cell.about].append(cell)
    return found


def may_be_one(a: Value, b: Value) -> bool:
    """Whether two values of one kind may be one."""
    return kind(a.kind).relate(a, b, Given()).kind in MEETING


def chosen(
    readings: Mapping[Cell, Mapping[str, V]],
    agree: Callable[[V, V], bool],
    shown: Mapping[str, Counter[str]] = MappingProxyType({}),
) -> dict[Cell, V]:
    """One reading of each cell, of those by habit (the order of days and months, the unit of bare figures).

    A cell is read so that it agrees with those of others that can be read in one way; where that does not tell, by the habit of its source,
    under which most of its cells agree, and else by the first habit that it lists. ``shown``: the habits that other cells
    of each source show beyond doubt.
    """
    sure: dict[str, list[tuple[str, V]]] = defaultdict(list)
    for cell, found in readings.items():
        if len(found) == 1:
            sure[cell.about].append((cell.source, next(iter(found.values()))))
    speak = defaultdict(Counter, {source: Counter(habits) for source, habits in shown.items()})
    fits: dict[Cell, frozenset[str]] = {}
    for cell, found in readings.items():
        if len(found) > 1:
            others = [value for source, value in sure[cell.about] if source != cell.source]
            fits[cell] = _fitting(found, others, agree)
            speak[cell.source].update(fits[cell])
    return {cell: _one(found, fits.get(cell, frozenset()), speak[cell.source]) for cell, found in readings.items()}


def _fitting(found: Mapping[str, V], others: Sequence[V], agree: Callable[[V, V], bool]) -> frozenset[str]:
    """The habits under which most of the others agree, where not all habits do."""
    counts = {habit: sum(agree(value, other) for other in others) for habit, value in found.items()}
    best = max(counts.values())
    fits = frozenset(habit for habit, count in counts.items() if count == best and best > 0)
    return frozenset() if len(fits) == len(found) else fits


def _one(found: Mapping[str, V], fits: frozenset[str], speak: Counter[str]) -> V:
    if len(found) == 1:
        return next(iter(found.values()))
    first, *rest = speak.most_common(2) or [("", 0)]
    clear = first[1] >= (rest[0][1] if rest else 0) * 2 + _MORE
    # What agrees by another habit than its source's is more likely a slip of notation than another answer.
    if clear and first[0] in found and (not fits or first[0] in fits):
        return found[first[0]]
    return next((found[habit] for habit in found if habit in fits), next(iter(found.values())))
