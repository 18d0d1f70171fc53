"""What a comparison of two names says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from claims.names.align import Pair
from claims.names.parts import Name

Outcome = Literal["variant", "uncertain", "different"]


class NameComparison(NamedTuple):
    """The outcome, a score that grows with it, the reason, and the steps that led there."""

    outcome: Outcome
    score: float
    reason: str
    steps: tuple[str, ...]


def step(one: Name, two: Name, pair: Pair) -> str:
    """One matched pair in words."""
    return f"{one.tokens[pair.left].text} / {two.tokens[pair.right].text}: {pair.kind}"
