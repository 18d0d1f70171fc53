"""Degrees are a measure of something, and count nothing: how warm it is, by how much warmer it gets, how steep a slope is, where a place lies."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage
from claims.tables import by_word

# The base units of temperatures.
DEGREES = frozenset(("°C", "°F"))
_KEY = "degrees"
_REACH = 9
_BREAKS = frozenset((";", ":", "(", ")", "but", "while", "whereas", "and"))
_CHANGE = "change"


def of_degrees(passage: Passage, first: int, last: int) -> Iterator[str]:
    """The mark of what so many degrees are of, by the nearest word of the clause that tells it."""
    said, known = passage.said, by_word("narrowing", "degrees")
    if first and said[first - 1] == "by":
        yield f"{KEYED}{_KEY}:{_CHANGE}"
        return
    near = [
        (abs(at - first), known[said[at]]) for side in _sides(said, first, last) for at in side if said[at] in known
    ]
    if near:
        yield f"{KEYED}{_KEY}:{min(near)[1]}"


def _sides(said: tuple[str, ...], first: int, last: int) -> Iterator[list[int]]:
    """The places of the clause on each side of a figure, the nearest first."""
    for run in (range(first - 1, max(first - _REACH, -1), -1), range(last + 1, min(last + _REACH, len(said)))):
        stop = next((at for at in run if said[at] in _BREAKS), None)
        yield [at for at in run if stop is None or abs(at - first) < abs(stop - first)]
