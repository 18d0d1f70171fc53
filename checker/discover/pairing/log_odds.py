"""Features with weights, and what they add up to: the log-odds of a pair, by one table that is data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.tables import shipped_yaml

# A feature with its strength (0 to 1), and with what it adds.
Feature = tuple[str, float]
Row = tuple[str, float, float]


@cache
def weights() -> Any:
    """Thresholds and weights, by name."""
    return shipped_yaml("weights.yaml", "checker")


@dataclass(frozen=True, slots=True)
class Score:
    """The features that hold, how strongly (0 to 1), and what each adds to the log-odds."""

    features: tuple[Row, ...]

    @property
    def total(self) -> float:
        """The log-odds that both answer one question."""
        return sum([row[2] for row in self.features])


class _Whole(dict[str, Row]):
    """The rows of features that hold fully, each made once."""

    def __init__(self, known: Mapping[str, float]) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, name: str) -> Row:
        row = self[name] = (name, 1.0, round(self.known.get(name, 0.0), 3))
        return row


@cache
def rows_known(section: str) -> tuple[Mapping[str, float], _Whole]:
    """The weights of a section, and the rows of its features that hold fully."""
    known: Mapping[str, float] = weights()[section]
    return known, _Whole(known)


def added(some: Iterable[Feature], section: str) -> tuple[Row, ...]:
    """The features that hold, each with its strength and what it adds by this section of the table."""
    known, whole = rows_known(section)
    # A list first: a generator costs more for every pair.
    return tuple(
        [
            whole[name] if value == 1.0 else (name, value, round(value * known.get(name, 0.0), 3))
            for name, value in some
            if value
        ]
    )


def is_enough(found: Score, section: str) -> bool:
    """Whether a sum of weights by a section of the table reaches the threshold of that section."""
    return found.total >= float(weights()["thresholds"][section])
