"""A whole with its parts, as a text tells of them, or figures that are tied in another way."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.sums.amounts import Amount

# What ties the figures: parts that are all of a whole or some of it, or one alone; a new figure with its change in percent and the old one; a whole with
# the figure of a part and its share; a total with a number and the price of one; a measure in two units.
ALL, SOME, ONE, RISE, FALL, SHARE, TIMES, SAME = (
    "complete",
    "some",
    "one",
    "rise",
    "fall",
    "share",
    "times",
    "converted",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A whole and its parts. ``complete``: they are all of it. No whole is told of shares in percent: it is a hundred.

    ``tie`` says how figures are tied that are not added up.
    """

    whole: Amount | None
    parts: tuple[Amount, ...]
    complete: bool
    tie: str = ""

    @property
    def tied(self) -> str:
        """How the figures are tied."""
        return self.tie or (ALL if self.complete else SOME)
