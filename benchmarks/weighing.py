"""The table of weights that the checker uses, and others in its place for the time of a measure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from checker.discover.pairing.log_odds import rows_known, weights

TABLE = Path(__file__).parent.parent / "checker" / "weights.yaml"
BEFORE = Path(__file__).parent / "weights_before.yaml"
Weights = dict[str, Any]


def set_by_hand() -> Weights:
    """The weights that a person would set, to which the fit is drawn."""
    table: Weights = yaml.safe_load(BEFORE.read_text(encoding="utf-8"))
    return table


def now() -> Weights:
    """The table as it is, with the thresholds that a person set."""
    table: Weights = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return table | {"thresholds": set_by_hand()["thresholds"]}


@contextmanager
def weighing(table: Weights) -> Iterator[None]:
    """Within it, pairs are weighed by this table."""
    used = weights()
    kept = dict(used)
    try:
        _put(used, table)
        yield
    finally:
        _put(used, kept)


def _put(used: Weights, table: Weights) -> None:
    used.clear()
    used.update(table)
    rows_known.cache_clear()
