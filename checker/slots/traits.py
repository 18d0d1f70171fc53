"""What is so of the values of a discovered slot: whether they rise or fall as an event goes on, and how far two of them may lie apart."""

from __future__ import annotations

from decimal import Decimal

from checker.slots.moving import SO_FAR
from claims.extract.language.lexicon import cumulative, falling
from claims.extract.results.levels import SLOT as LEVEL
from claims.slot import APART
from claims.value import Tolerance

# Converted from a rounded figure in another unit, a measure is off by this much at most.
_ROUNDED = Tolerance(percent=Decimal("0.6"), converted=True, rounded=True)
# Clocks of two observers rarely agree to the minute.
_WRITTEN = Tolerance(rounded=True)
_MINUTES = Tolerance(absolute=Decimal(5))


def is_cumulative(slot: str) -> bool:
    """Whether the values of a discovered slot rise as an event goes on. Of one that ends in ``SO_FAR`` each claim's own words say whether its does."""
    plain = slot.removesuffix(APART).removesuffix(SO_FAR)
    return plain in cumulative() or plain.startswith(LEVEL)


def is_falling(slot: str) -> bool:
    """Whether a cumulative value of a discovered slot may fall as well."""
    return slot.removesuffix(SO_FAR) in falling() or slot.startswith(LEVEL)


def tolerance_of(slot: str) -> Tolerance:
    """How far two values of a discovered slot may lie apart and still agree."""
    if slot.startswith("clock"):
        return _MINUTES
    if slot.startswith("measure-"):
        return _ROUNDED
    return _WRITTEN
