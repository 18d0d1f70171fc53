"""The values of a finding as stretches of a line, read back from their keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import Any

from checker.finding import Finding
from checker.shown import ShownClaim
from claims.numbers.scale import Scale, scale_of
from claims.value import Reading
from claims.values import kind

MEASURED = ("count", "date", "duration")


@dataclass(frozen=True, slots=True)
class Bar:
    """What a source says, from ``low`` to ``high``; ``None`` goes on beyond the line. ``role`` is that in a broken rule."""

    source: str
    text: str
    low: float | None
    high: float | None
    role: str | None

    @property
    def ends(self) -> tuple[float, ...]:
        """The ends that are known."""
        return tuple(end for end in (self.low, self.high) if end is not None)


def bars(finding: Finding) -> tuple[str, tuple[Bar, ...]]:
    """The kind and the bars of a finding, one for each value of a source; none where a line cannot hold them together."""
    names = {claim.kind or finding.kind or "" for claim in finding.claims}
    if len(names) != 1 or not names <= set(MEASURED):
        return "", ()
    name = names.pop()
    values = [(claim, _value(name, claim.key)) for claim in finding.claims]
    units = {(getattr(value, "unit", None) if name == "count" else None) for _, value in values if value is not None}
    # Kilometres and euros share no line, and places in an order ("45th") are no amounts.
    if len(units) > 1 or any(getattr(value, "ordinal", False) for _, value in values):
        return "", ()
    return name, tuple(bar for bar in dict.fromkeys(_made(name, values)) if all(map(isfinite, bar.ends)))


def _made(name: str, values: list[tuple[ShownClaim, Any]]) -> Iterator[Bar]:
    for claim, value in values:
        if value is None or (value.low is None and value.high is None):
            continue
        low, high = _place(name, value.low, 0), _place(name, value.high, 1)
        yield Bar(claim.source, claim.normalised, low, high, claim.role)


def _place(name: str, end: Any, last: int) -> float | None:
    if end is None:
        return None
    # A day lasts until the next one starts, so that a bar shows how precise a date is.
    return float(end.toordinal() + last) if name == "date" else float(end)


@lru_cache(maxsize=4096)
def _value(name: str, key: str) -> Any:
    """A key is a normal form that its kind reads again; ``None`` for one of a date that is not known."""
    try:
        return kind(name).parse(key, Reading())
    except ValueError:
        return None


def interval(name: str | None, key: str) -> str:
    """What a hedged or vague figure was read as: "2,375 to 2,625"; empty where the reading says it already."""
    value = _value("count", key) if name == "count" else None
    if value is None or value.low == value.high or value.ordinal:
        return ""
    scale = scale_of(value.unit, "", filter(None, (value.low, value.high)))
    unit = f" {scale.name}" if scale.name else ""
    low, high = (_end(end, scale) for end in (value.low, value.high))
    if value.low is None:
        return f"up to {high}{unit}"
    return f"from {low}{unit}" if value.high is None else f"{low} to {high}{unit}"


def _end(end: Decimal | None, scale: Scale) -> str:
    """An end of a hedge; of a measure to three digits, for it is the hedge that gives it."""
    if end is None or not scale.name:
        return "" if end is None else f"{end:,}"
    told = end / scale.size
    return f"{round(told, max(_DIGITS - 1 - told.adjusted(), 0)).normalize():,f}"


# So many digits of a measure are shown.
_DIGITS = 3


def measured_in(finding: Finding) -> str | None:
    """The unit in which the figures of a finding are compared."""
    values = (_value("count", claim.key) for claim in finding.claims if (claim.kind or finding.kind) == "count")
    return next((value.unit for value in values if value is not None and value.unit), None)
