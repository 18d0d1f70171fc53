"""An expression as it stands in its text: its words, and the word on either side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.dates.phrase import Phrase
from claims.dates.words import lexicon
from claims.grammar import GENITIVES
from claims.quick import quick

_BEFORE = re.compile(
    r"(?:([A-Za-z]+)[-\s]|([(,\-\u2013\u2014/\"`\u201c'\u2018\u2019$\u00a3\u20ac#.:])\s?|([0-9]+)\s?)\Z"
)
_AFTER = re.compile(r"[\s-]{0,3}([A-Za-z]+|[^\sA-Za-z])")


@quick
@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen around an expression. All of it lies within a few words, so that long texts cost no more."""

    text: str
    phrase: Phrase

    @property
    def words(self) -> str:
        return self.text[self.phrase.start : self.phrase.stop]

    @property
    def lead(self) -> str:
        """The word or mark before, in small letters."""
        return before(self.text, self.phrase.start)

    @property
    def next(self) -> str:
        """The word or mark behind, as it stands."""
        found = _AFTER.match(self.text, self.phrase.stop)
        return found[1] if found else ""

    def left(self, count: int) -> str:
        """So many characters before."""
        return self.text[max(0, self.phrase.start - count) : self.phrase.start]

    def right(self, count: int) -> str:
        """So many characters behind."""
        return self.text[self.phrase.stop : self.phrase.stop + count]

    @property
    def owns(self) -> bool:
        """ "2014's", "August's"."""
        return self.right(2) in GENITIVES

    @property
    def owned(self) -> bool:
        """ "The 2014 games", "the company's 1989 results"."""
        return self.lead in listed("owners") or self.left(3)[:2] in (*GENITIVES, "s'", "s\u2019")


def before(text: str, start: int) -> str:
    """The word or mark before ``start``, in small letters."""
    found = _BEFORE.search(text, max(0, start - 24), start)
    return (found[1] or found[2] or found[3]).lower() if found else ""


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of the lexicon."""
    return frozenset(lexicon()["context"][name])
