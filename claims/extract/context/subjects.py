"""Whom or what a sentence is about: the words before its first verb; for a pronoun, what the sentence before was about."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.context.happened.deeds import deed_at
from claims.extract.language.tokens import Row
from claims.extract.texts.passage import Passage
from claims.quick import lazy, quick

_PRONOUNS = frozenset(["he", "she", "it", "they", "this", "these", "both", "i", "we"])
_FINITE = frozenset(
    "is are was were be been has have had does did do will would can could may might must should says said told tells goes went came comes began begins".split()
)
_OPENERS = frozenset(
    [
        "in",
        "on",
        "at",
        "after",
        "by",
        "from",
        "since",
        "during",
        "for",
        "with",
        "before",
        "as",
        "under",
        "when",
        "while",
    ]
)
_LONGEST, _LEAD, _CHAIN = 14, 9, 8


@quick
@dataclass(frozen=True, slots=True)
class Subject:
    """The ids of the names and the stems of the content words of a subject."""

    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


class About:
    """What a sentence is about, read when it is asked for: most sentences tell nothing that needs it."""

    def __init__(self, passage: Passage, before: About | None) -> None:
        self.passage, self.before = passage, before
        # A chain of pronouns is followed over a few sentences only.
        self._depth: int = before._depth + 1 if before else 0

    @lazy
    def subject(self) -> Subject:
        """The words before the sentence's first verb; for a pronoun, the subject of the sentence before."""
        row = self.passage.row
        start = _start(row)
        if start < len(row) and row[start].word in _PRONOUNS:
            if self.before is None or not self._depth % _CHAIN:
                return NOBODY
            return self.before.person if row[start].word in ("he", "she") else self.before.subject
        return _read(self.passage, start)

    @lazy
    def person(self) -> Subject:
        """The first person whom the sentence names, else the one whom those before it do."""
        passage = self.passage
        if passage.people:
            one = passage.people[0]
            row = passage.row
            return Subject(frozenset(item.id for item in passage.named if one.start <= row[item.at].start < one.stop))
        return self.before.person if self.before and self._depth % _CHAIN else NOBODY

    @property
    def names_before(self) -> frozenset[str]:
        """The names of the sentence before."""
        return self.before.passage.names if self.before else frozenset()


NOBODY = Subject()


def clause_subject(passage: Passage, event: int) -> Subject:
    """The subject of the clause behind the last "that" before a place: "said that the ropeway, opened in 1983, had been inspected"."""
    row = passage.row
    that = next((at for at in range(event - 1, max(event - _LONGEST, 0), -1) if row[at].word == "that"), None)
    return _read(passage, that + 1) if that else NOBODY


def _read(passage: Passage, start: int) -> Subject:
    """The names and words from a place up to the first verb or comma."""
    row, stop = passage.row, start
    while stop < len(row) and stop - start < _LONGEST and not _ends(row, stop, start):
        stop += 1
    named = frozenset(item.id for item in passage.named if start <= item.at < stop)
    return Subject(named, passage.content(start, stop))


def _start(row: Row) -> int:
    """Where the subject begins: behind "In 2014," or "On Monday,"."""
    if row and row[0].word in _OPENERS:
        for at in range(1, min(_LEAD, len(row) - 1)):
            if row[at].word == ",":
                return at + 1
    return 0


def _ends(row: Row, at: int, start: int) -> bool:
    return (
        row[at].word in (",", ";", ":", "(") or row[at].word in _FINITE or (at > start and deed_at(row, at) is not None)
    )
