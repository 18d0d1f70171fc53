"""What a format has no place for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def by_reason(told: Iterable[tuple[str, ...] | str]) -> tuple[str, ...]:
    """The reasons that stand among rows for those that could not be made, each with how often it was given."""
    reasons = Counter(item for item in told if isinstance(item, str))
    return tuple(f"left out, {count}: {reason}" for reason, count in sorted(reasons.items()))
