"""Answers: yes, no, doubted or unclear."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import ClassVar

from claims.folding import words
from claims.tables import table
from claims.value import Given, Kind, Reading, Relation, RelationKind


class Says(StrEnum):
    """What an answer comes to."""

    YES = "yes"
    NO = "no"
    DOUBTED = "doubted"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a yes-no question."""

    kind: ClassVar[str] = "yes-no"
    raw: str
    says: Says

    def key(self) -> str:
        """ "yes", "no", "doubted" or "unclear"."""
        return self.says.value


_GUARDED = (Says.UNCLEAR, Says.DOUBTED, Says.NO, Says.YES)


@cache
def _phrases() -> tuple[tuple[str, Says], ...]:
    """Phrases with their answer, the longest first; of equal length the more guarded answer first."""
    lists = table("yes_no")
    found = [(" ".join(words(str(phrase))), says) for says in _GUARDED for phrase in lists[says.value]]
    return tuple(sorted(found, key=lambda entry: (-len(entry[0].split()), _GUARDED.index(entry[1]))))


def parse(text: str, reading: Reading) -> Answer:
    """The answer that the longest known phrase gives. Raises ``ValueError`` when there is none."""
    line = f" {' '.join(words(text))} "
    for phrase, says in _phrases():
        if f" {phrase} " in line:
            return Answer(text, says)
    raise ValueError(
        f"“{text}” is no answer: expected were “yes”, “no”, “unclear” or words like “did”, “never”, “unknown”"
    )


def relate(a: Answer, b: Answer, given: Given) -> Relation:
    """Yes and no exclude each other, and so do yes and a doubt; unclear excludes neither."""
    if a.says is b.says:
        return Relation(RelationKind.SAME, f"both say {a.says.value}")
    if Says.UNCLEAR in (a.says, b.says):
        return Relation(RelationKind.UNCERTAIN, "one leaves open what the other decides")
    if Says.DOUBTED not in (a.says, b.says):
        return Relation(RelationKind.DIFFERS, "yes and no exclude each other", 1.0)
    if Says.NO in (a.says, b.says):
        return Relation(RelationKind.OVERLAPS, "one denies what the other doubts")
    # Two views rather than two facts: so it weighs little.
    return Relation(RelationKind.DIFFERS, "one finds no ground for what the other says", 0.0)


def show(value: Answer) -> str:
    """ "yes", "no", "doubted" or "unclear"."""
    return value.says.value


KIND = Kind(
    name="yes-no",
    number=11,
    noun="answer",
    plural="answers",
    value=Answer,
    parse=parse,
    relate=relate,
    show=show,
    example=("yes", "no"),
    advice="Read both places for the question that each answers: often one speaks of another time or another part; a doubt beside a yes is a second view and has low severity.",
)
