"""The figure that a text as a whole gives for a family: what a reader would answer to "how many were killed?"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.extract.counted import Counted


def headline(found: Sequence[Counted], family: str) -> Counted | None:
    """The first figure of the whole in the text, else the first of a part; ``None`` where the text gives none."""
    rows = [item for item in found if item.family == family and item.group != "agents"]
    return next(
        (item for item in rows if item.group in ("whole", "none") and item.rule != "one"), rows[0] if rows else None
    )


def wounded(found: Sequence[Counted]) -> Decimal | None:
    """How many were wounded: as said, else those shot less those killed."""
    said = headline(found, "injured")
    if said is not None:
        return said.value.low
    shot, killed = headline(found, "shot"), headline(found, "killed")
    if shot is None or shot.value.low is None:
        return None
    return shot.value.low - (killed.value.low or 0 if killed and killed.value.low is not None else 0)
