"""The unit in which a measure is written, which need not be the one that it is compared in."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.numbers.table import Unit, units

_WORDS = re.compile(r"[^\W\d_]+(?:[²³]|\b)(?:/[a-z]+)?|%")
_MEASURED = frozenset(("m", "m2", "kg", "l", "km/h"))


def unit_in(raw: str) -> Unit | None:
    """The unit that stands last in the words of a measure."""
    words = _WORDS.findall(raw)
    for size in (3, 2, 1):
        for start in range(len(words) - size, -1, -1):
            some = " ".join(words[start : start + size])
            if found := units().get(some) or units().get(some.lower()):
                return found
    return None


def written_in(raw: str, unit: str | None) -> Unit | None:
    """The unit in the words of a measure that is compared in ``unit``; none for what is no measure."""
    found = unit_in(raw) if unit in _MEASURED else None
    if unit == "kg" and found is None and "pound" in raw.lower():
        found = units()["lb"]  # without more said a pound is one of sterling
    return found if found and found.base == unit else None


def is_converted(unit: Unit, size: Decimal) -> bool:
    """Whether a figure in a unit has other digits in one of this size: miles in kilometres, and not metres."""
    return Decimal(unit.size / size).normalize().as_tuple().digits != (1,)
