"""How far a long run is: whoever runs the check may watch the texts go by. Nothing here prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Track(Protocol):
    """Hands on the items of a long step, and may show on the way how many are done."""

    def __call__(self, items: Sequence[T], doing: str, /) -> Iterable[T]:
        """``doing`` is what is done to the items, such as "Searching texts for claims"."""
        ...


def plain(items: Sequence[T], doing: str, /) -> Iterable[T]:
    """Show nothing."""
    return items
