"""What speaks for it that the later of two texts gives a later state of one figure: a toll that rose, ships of which more were waiting.

The score of two claims knows nothing of values and of days. Here, after it and beside it, both are looked at: what is counted as it happens rises, and a
figure that is given again later, or was given before, took nobody's place. The weights are fitted as those of the score are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.discover.by_value.distance import distance
from checker.discover.by_value.timeline import Timeline
from checker.discover.pairing.log_odds import Feature, Row, Score, added
from checker.discover.pairing.side import Side
from checker.judge.slip import turned
from checker.slots.moving import as_of, has_fallen, is_counting, is_growing, is_running, tells_until, time_told
from claims.claim import Modality
from claims.extract.language.lexicon import cumulative, falling

SECTION = "later"
# How far apart two figures lie, as a part of the larger: each bound with the name of what lies above it.
_PARTS = (
    (0.9, "further apart"),
    (0.67, "less than nine tenths apart"),
    (0.5, "less than two thirds apart"),
)
# What bears out that two figures are of one thing says no more than this: beyond it, it speaks for a contradiction as well.
_MOST, _LEAST = -1.0, -6.0
_SCALE = 3.0
# What the score holds of two clauses, and weighs here once more.
_AGAIN = frozenset(("shared words", "one part", "one other time"))


@dataclass(frozen=True, slots=True)
class Turn:
    """Two claims of which one was told surely before the other; ``difference`` is what bears out that they are of one thing, ``rows`` what their score is made of."""

    earlier: Side
    later: Side
    difference: Score
    rows: tuple[Row, ...]


def later(turn: Turn, line: Timeline) -> Score:
    """The log-odds that the later figure takes the place of the earlier one, by what they are made of."""
    return Score(added(features(turn, line), SECTION))


def features(turn: Turn, line: Timeline) -> Iterator[Feature]:
    """Every feature that may hold, with its strength."""
    a, b = turn.earlier, turn.later
    yield "prior", 1.0
    yield from _of_one_thing(turn)
    yield from _of_course(a, b)
    yield from _of_sort(a, b)
    yield from line.told(a, b)
    yield from ((name, strength) for name, strength, _ in turn.rows if name in _AGAIN)


def _of_one_thing(turn: Turn) -> Iterator[Feature]:
    """What bears out that both figures are of one thing."""
    total = max(turn.difference.total, _LEAST)
    yield "doubt that they are of one thing", max(0.0, _MOST - total) / _SCALE
    if {turn.earlier.slot, turn.later.slot} & cumulative():
        yield "a toll of one thing", max(0.0, total - _TOLL) / _SCALE
    if any(name == "nearer figures" for name, _, _ in turn.difference.features):
        yield "nearer figures", 1.0
    yield "other parts of their texts", abs(turn.earlier.place - turn.later.place)


# From here on, what bears out a difference of two tolls counts.
_TOLL = -2.5


def _of_course(a: Side, b: Side) -> Iterator[Feature]:
    """Which way the figure went, and whether it is one that goes that way."""
    one, two, slots = a.claim, b.claim, {a.slot, b.slot}
    rises = _low(b) > _low(a)
    if not rises:
        yield "falls", 1.0
    if slots & cumulative():
        yield f"a toll {'rises' if rises else 'falls'}", 1.0
    if not rises and slots & falling():
        yield "what may fall falls", 1.0
    if rises and (is_growing(one) or is_growing(two)):
        yield "what grows rises", 1.0
    if rises and is_running(two):
        yield "told as risen, and rises", 1.0
    if not rises and has_fallen(two):
        yield "told as fallen, and falls", 1.0
    if is_counting(one) or as_of(one):
        yield "the earlier was being counted", 1.0
    if rises:
        yield from ((name, 1.0) for name, claim in zip(_UNTIL, (one, two), strict=True) if tells_until(claim))


_UNTIL = ("rises, and the earlier tells until when", "rises, and the later tells until when")


def _of_sort(a: Side, b: Side) -> Iterator[Feature]:
    if a.slot != b.slot:
        yield "one names what happened", 1.0
    if a.slot == b.slot and a.slot in ("percent", "money"):
        yield f"two of {a.slot}", 1.0
    if b.claim.modality is Modality.PLANNED and a.claim.modality is not Modality.PLANNED:
        yield "a plan told later", 1.0
    if time_told(a.claim) or time_told(b.claim):
        yield "of another time", 1.0
    if turned(a.claim.value, b.claim.value):
        yield "digits turned round", 1.0
    gap = distance(a.claim.value, b.claim.value) or 0.0
    yield from ((name, 1.0) for name in [name for bound, name in _PARTS if gap >= bound][:1])


def _low(side: Side) -> int:
    low: int = side.claim.value.low  # type: ignore[attr-defined]  # only counts with a lower end are looked at
    return low
