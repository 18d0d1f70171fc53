"""What a search in running text gives back."""

from __future__ import annotations

from dataclasses import dataclass

from claims.quick import quick
from claims.value import Value


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """A value found in a text: ``[start, stop)`` in code points, and the name of the rule that read it."""

    start: int
    stop: int
    value: Value
    rule: str
