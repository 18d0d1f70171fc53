"""Parts of a text that a report for outside says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Hidden:
    """``[start, stop)`` of a text and what is said there instead; ``None`` for a name that stays."""

    start: int
    stop: int
    said: str | None = field(compare=False)
    breaks: int = field(default=0, compare=False)

    @property
    def length(self) -> int:
        """How long it is when it is said otherwise: line ends within it stay."""
        return len(self.said or "") + self.breaks
