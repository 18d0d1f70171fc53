"""Who speaks in a sentence, or holds a view that it tells."""

from __future__ import annotations

from typing import NamedTuple


class Tag(NamedTuple):
    """Who speaks, as offsets of the text, and which part of the sentence is his: what follows ``stop`` where it leads, else all of it.

    ``pronoun`` is the word that stands for the speaker, where it is one; ``through`` is who passes on what the speaker says.
    """

    start: int
    stop: int
    who: tuple[int, int]
    leads: bool
    pronoun: str = ""
    through: tuple[int, int] | None = None
