"""How far apart two values lie."""

from __future__ import annotations

from functools import lru_cache

from claims.value import Given, Value
from claims.values import kind
from claims.world.gazetteer import Gazetteer

_SIZED = frozenset(("count", "duration", "date", "time"))
_GIVEN = Given(Gazetteer())


def distance(one: Value, two: Value) -> float | None:
    """How far apart two values of one kind lie, 0 to 1: figures as a part of the larger, days as a part of a year, hours of half a day. None where that has no size."""
    if one.kind != two.kind or one.kind not in _SIZED:
        return None
    if one.key() == two.key():
        return 0.0
    return _distance(one, two)  # type: ignore[arg-type]  # every value is a frozen dataclass


@lru_cache(maxsize=65536)
def _distance(one: Value, two: Value) -> float | None:
    return kind(one.kind).relate(one, two, _GIVEN).distance
