"""Whom or what a sentence is about: the words before its first verb; for a pronoun, what the sentence before was about."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.deeds import deed_at
from claims.extract.page import Passage
from claims.extract.tokens import Row

_PRONOUNS = frozenset(["he", "she", "it", "they", "this", "these", "both", "i", "we"])
_FINITE = frozenset(
    "is are was were be been has have had does did do will would can could may might must should says said told tells goes went came comes began begins".split()
)
_OPENERS = frozenset(["in", "on", "at", "after", "by", "from", "since", "during", "for", "with", "before", "as", "under", "when", "while"])
_LONGEST, _LEAD = 14, 9


@dataclass(frozen=True, slots=True)
class Subject:
    """The ids of the names and the stems of the content words of a subject."""

    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


NOBODY = Subject()


def subject_of(passage: Passage, before: Subject) -> Subject:
    """The subject of a sentence; ``before`` is that of the sentence before it, which a pronoun takes up."""
    row = passage.row
    start = _start(row)
    if start < len(row) and row[start].word in _PRONOUNS:
        return before
    stop = start
    while stop < len(row) and stop - start < _LONGEST and not _ends(row, stop, start):
        stop += 1
    return Subject(
        frozenset(item.id for item in passage.named if start <= item.at < stop), passage.content(start, stop)
    )


def _start(row: Row) -> int:
    """Where the subject begins: behind "In 2014," or "On Monday,"."""
    if row and row[0].word in _OPENERS:
        for at in range(1, min(_LEAD, len(row) - 1)):
            if row[at].word == ",":
                return at + 1
    return 0


def _ends(row: Row, at: int, start: int) -> bool:
    return row[at].word in (",", ";", ":", "(") or row[at].word in _FINITE or (at > start and deed_at(row, at) is not None)
