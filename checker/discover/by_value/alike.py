"""What speaks for two texts that give one figure giving it for one thing.

Two texts on one event that both say 412 million hardly mean two sums, whatever their words; of "two" this says nothing. As in the score, each feature
adds its weight, and the weights are fitted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.discover.by_value.figures import Figure
from checker.discover.pairing.keys import sorts_of
from checker.discover.pairing.log_odds import Feature, Row, Score, added
from checker.discover.pairing.side import Side
from claims.extract.ages.lists import SLOT as AGE_OF

SECTION = "alike"
_FEW = 10
# Whose age it is, and of what a share, is not told by the figure: a text has many of both.
_OF_MANY = (AGE_OF, "percent")
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
    a, b = pair.left, pair.right
    holds = {
        "prior": True,
        **_of_count(a),
        "an age or a share": a.slot in _OF_MANY or b.slot in _OF_MANY,
        "a rare figure": pair.figure.rare,
        "the day on which most happened": pair.figure.main,
        "of one sort": not sorts_of(a.claim).isdisjoint(sorts_of(b.claim)),
        "given once in each text": pair.once,
    }
    yield from ((name, 1.0) for name, held in holds.items() if held)
    yield "other parts of their texts", abs(a.place - b.place)
    yield from ((name, strength) for name, strength, _ in pair.rows if name in _AGAIN)


def _of_count(side: Side) -> dict[str, bool]:
    """How many are counted, where any are: of "one" and "two" every text has several."""
    low = getattr(side.claim.value, "low", None)
    if side.claim.value.kind != "count" or low is None:
        return {}
    return {"one alone": low == 1, "few": low < _FEW}
