"""Every value of a text, by all kinds that can find theirs."""

from __future__ import annotations

from bisect import bisect_left

from claims.value import Found, Reading
from claims.values import kinds

# Of two readings of the same words the kind named first is right: "two weeks" is a duration before it is a count.
_FIRST = ("date", "duration")


def readings(text: str, reading: Reading) -> list[Found]:
    """The values of ``text`` in its order, none overlapping: what one kind has read is left out by the kinds behind it."""
    finders = sorted(
        (kind for kind in kinds().values() if kind.find), key=lambda kind: (kind.name not in _FIRST, kind.number)
    )
    taken: list[Found] = []
    for kind in finders:
        found = kind.find(text, reading) if kind.find else []
        taken = sorted([*taken, *_apart(found, taken)], key=lambda item: item.start)
    return taken


def _apart(found: list[Found], taken: list[Found]) -> list[Found]:
    """What overlaps nothing that is taken; both are in the order of the text."""
    stops = [item.stop for item in taken]
    kept = []
    for item in found:
        after = bisect_left(stops, item.start + 1)
        if after == len(taken) or taken[after].start >= item.stop:
            kept.append(item)
    return kept
