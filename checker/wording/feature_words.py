"""What reports call the features of the weights: names of weights are made for the fitting, and not all of them are English."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from claims.tables import shipped_yaml

if TYPE_CHECKING:
    from checker.discover.pairing.log_odds import Row

NEAR_ENOUGH = "near enough by itself, but not to all that the other is compared with"
_TOO_LITTLE = "the words around them say too little for one question"


def shown(name: str) -> str:
    """What a report calls a feature."""
    return str(_table()["shown"].get(name, name))


def plain_reason(rows: Iterable[Row]) -> str:
    """The weightiest feature that speaks against a pair, in words that need no weights."""
    known = _table()["plain"]
    against = [(added, name) for name, _, added in rows if added < 0 and name in known]
    return str(known[min(against)[1]]) if against else _TOO_LITTLE


@cache
def _table() -> Any:
    return shipped_yaml("feature_words.yaml", "checker.wording")
