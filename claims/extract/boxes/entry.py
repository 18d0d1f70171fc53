"""A label of a box with its value, and the pieces of the sentence that prose would write for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.boxes.subject import Subject
from claims.text import Span


@dataclass(frozen=True, slots=True)
class As:
    """Words that stand for a part of the original: "No" for "none"."""

    words: str
    span: Span


# Of a sentence: words of our own, a part of the original as it stands, or words for one.
Piece = str | Span | As
Pieces = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with its value and what they are told of: ``of`` is the subject of the page, ``thing`` the one that a row names, else the same; ``text`` the original."""

    text: str
    label: str
    value: Span
    of: Subject | None
    thing: Subject | None

    @property
    def said(self) -> str:
        """The value as written."""
        return self.text[self.value.start : self.value.stop]

    @property
    def low(self) -> str:
        """The label in small letters."""
        return self.label.lower()

    @property
    def last(self) -> str:
        """The last word of the label, in small letters."""
        return self.low.split()[-1]
