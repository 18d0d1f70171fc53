"""Patterns that ignore case are slow to say no; a word without which one cannot match says it at once."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sifted:
    """A pattern, and ``marks`` in small letters of which every text holds one in which it matches."""

    pattern: re.Pattern[str]
    marks: tuple[str, ...]

    def may_match(self, text: str) -> bool:
        """Whether the pattern may match somewhere in ``text``; never false where it does."""
        if not self.marks:
            return False
        small = text.casefold()
        # A loop, because a generator takes as long as four of these looks.
        for mark in self.marks:  # noqa: SIM110
            if mark in small:
                return True
        return False

    def narrowed(self, text: str) -> Sifted:
        """The same for parts of ``text``, with those of the marks alone that it holds."""
        small = text.casefold()
        return Sifted(self.pattern, tuple([mark for mark in self.marks if mark in small]))

    def search(self, text: str) -> re.Match[str] | None:
        """The pattern's first match in ``text``."""
        return self.pattern.search(text) if self.may_match(text) else None


def sifted(pattern: str, marks: str) -> Sifted:
    """``pattern``, ignoring case, with its marks between bars."""
    return Sifted(re.compile(pattern, re.IGNORECASE), tuple(marks.split("|")))
