"""A whole with its parts, as a text tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.sums.amounts import Amount


@dataclass(frozen=True, slots=True)
class Told:
    """A whole and its parts. ``complete``: they are all of it. No whole is told of shares in percent: it is a hundred."""

    whole: Amount | None
    parts: tuple[Amount, ...]
    complete: bool
