"""What speaks for two texts that give one figure giving it for one thing.

Two texts on one event that both say 412 million hardly mean two sums, whatever their words; of "two" this says nothing. As in the score, each feature
adds its weight, and the weights are fitted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.discover.events import anywhere
from checker.discover.figures import Figure
from checker.discover.keys import keys_of
from checker.discover.score import Feature, Row, Score, added
from checker.discover.sides import Side

SECTION = "alike"
_FEW = 10
_AGAIN = ("shared words", "akin words")


@dataclass(frozen=True, slots=True)
class Same:
    """Two claims of two texts that give one figure; ``once``: each text gives it in one place; ``rows``: what their score is made of."""

    left: Side
    right: Side
    figure: Figure
    once: bool
    rows: tuple[Row, ...]


def alike(pair: Same) -> Score:
    """The log-odds that both give the figure for one thing, by what they are made of. Symmetric."""
    return Score(added(features(pair), SECTION))


def features(pair: Same) -> Iterator[Feature]:
    """Every feature that may hold, with its strength."""
    yield "prior", 1.0
    low = getattr(pair.left.claim.value, "low", None)
    if pair.left.claim.value.kind == "count" and low is not None:
        if low == 1:
            yield "one alone", 1.0
        if low < _FEW:
            yield "few", 1.0
    if pair.figure.rare:
        yield "a rare figure", 1.0
    if pair.figure.main:
        yield "the day on which most happened", 1.0
    if not _keys(pair.left).isdisjoint(_keys(pair.right)):
        yield "of one sort", 1.0
    if pair.once:
        yield "given once in each text", 1.0
    yield "other parts of their texts", abs(pair.left.place - pair.right.place)
    for name, strength, _ in pair.rows:
        if name in _AGAIN:
            yield name, strength


def _keys(side: Side) -> frozenset[str]:
    return frozenset((*keys_of(side.claim), *anywhere(side.claim)))
