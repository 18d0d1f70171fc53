"""What speaks for two values that fit, and are not one figure, being told of one thing.

"412,638 inhabitants" and "a good 412,000 people" hardly are two numbers; of "October 2021" and "in 2021" this says little, and nothing where one text
has six days of that October. As in the score, each feature adds its weight, and the weights are fitted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import log

from checker.discover.pairing.log_odds import Feature, Score, added
from checker.discover.pairing.side import Side
from claims.dates.value import DateValue
from claims.value import Value

SECTION = "compatible"
# Less speaks against a pair no more than this does.
_LEAST = -6.0
# A claim of each text with ten others that fit it has this much of them, on a log scale.
_MANY = log(100)
_NEAR = 0.2
# As far as a value reaches, counted in these: days, seconds.
_TWO_YEARS, _HALF_A_DAY = 730, 12 * 3600
_AGAIN = ("shared words", "akin words", "one compared")


@dataclass(frozen=True, slots=True)
class Fitting:
    """Two claims of two texts whose values fit. ``rare``: both figures are; ``overlap``: neither lies within the other; ``others``: how many values of the other
    text fit each, multiplied; ``met``: their words let them be looked at together; ``told``: what else both texts give.
    """

    left: Side
    right: Side
    rare: bool
    overlap: bool
    others: int
    met: bool
    score: Score
    told: tuple[Feature, ...]


def compatible(pair: Fitting) -> Score:
    """The log-odds that both are told of one thing, by what they are made of. Symmetric."""
    return Score(added(features(pair), SECTION))


def features(pair: Fitting) -> Iterator[Feature]:
    """Every feature that may hold, with its strength; that of the score is the score itself."""
    yield "prior", 1.0
    yield "score", max(pair.score.total, _LEAST)
    yield "others that fit", log(pair.others) / _MANY
    for name, holds in (
        ("rare figures", pair.rare),
        ("no more than overlap", pair.overlap),
        ("met in words", pair.met),
    ):
        if holds:
            yield name, 1.0
    yield from _of_values(pair.left.claim.value, pair.right.claim.value)
    yield "other parts of their texts", abs(pair.left.place - pair.right.place)
    yield from pair.told
    for name, strength, _ in pair.score.features:
        if name in _AGAIN:
            yield name, strength


def _of_values(one: Value, two: Value) -> Iterator[Feature]:
    """How near two values lie, and how dates are told."""
    far = reach(one, two)
    if far is None:
        if not any(isinstance(value, DateValue) and value.unresolved for value in (one, two)):
            yield "open to one side", 1.0
    else:
        yield "far apart", far
        if one.kind in ("count", "duration") and far < _NEAR:
            yield "less than a fifth apart", 1.0
    if one.kind == two.kind == "time" and _are_apart(one, two):
        yield "minutes apart", 1.0
    if isinstance(one, DateValue) and isinstance(two, DateValue):
        yield "dates", 1.0
        if (one.low, one.high) == (two.low, two.high) or one.unresolved or two.unresolved:
            yield "the same days", 1.0
        if one.relative or two.relative:
            yield ("two relative dates" if one.relative and two.relative else "one relative date"), 1.0


def _are_apart(one: Value, two: Value) -> bool:
    """Whether two hours have no second in common, so that only the tolerance for clocks lets them fit."""
    low, high = (
        max(getattr(one, "low", 0), getattr(two, "low", 0)),
        min(getattr(one, "high", 0), getattr(two, "high", 0)),
    )
    either = getattr(one, "either", False) or getattr(two, "either", False)
    return bool(low > high) and not either


def reach(one: Value, two: Value) -> float | None:
    """How far it is from the least to the most that either allows, 0 to 1: figures as a part of the most, days and hours as a part of a long time. None where
    one is open to a side.
    """
    ends = [getattr(value, end, None) for value in (one, two) for end in ("low", "high")]
    known = [end for end in ends if end is not None]
    return _reach(known) if len(known) == len(ends) else None


def _reach(ends: Iterable[object]) -> float:
    low, high = min(ends), max(ends)  # type: ignore[type-var]
    if isinstance(low, date) and isinstance(high, date):
        return min((high - low).days / _TWO_YEARS, 1.0)
    if isinstance(low, int) and isinstance(high, int):
        return min((high - low) / _HALF_A_DAY, 1.0)
    return 1 - max(float(low), 0.0) / float(high) if high > 0 else 1.0  # type: ignore[arg-type,operator]
