"""Causes told as a clause: "derailed after a rail broke", "it began when a dog ran onto the road", "What happened? A rider touched a kerb."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import sign
from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import covered
from claims.extract.polar.phrase import object_behind
from claims.extract.texts.passage import Passage
from claims.extract.whys.words import data, listed, told_otherwise
from claims.grammar import PRONOUNS
from claims.tables import word_set

# Behind these words the clause is over, and within so many a verb must tell what went wrong.
_ENDS = frozenset(', ; : . – — " ” ( ) and but while which who that because before until so'.split())
_LONGEST, _VERB, _SUBJECT, _SAID = 14, 7, 3, 12
# They say that something is so of what is only told: "workers told the paper that …".
_THAT = "that"


class Clause(NamedTuple):
    """A clause on the tokens ``[first, last]`` that tells a cause, the tokens of what leads to it, whether those say it surely, and the stem of its subject."""

    first: int
    last: int
    lead: int
    sure: bool
    head: str


@cache
def _ways() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """The ways to tell a cause as a clause: each with the words of which a sentence must have one."""
    told = data()
    return tuple(
        (name, frozenset(told["needs"][name].split()), re.compile(rf"\b{told['clauses'][name]}")) for name in _WAYS
    )


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(data()["clauses"]["asked"])


# These say surely that a clause tells the cause.
_SURE = frozenset(("began", "found"))
_WAYS = ("began", "found", "because", "after")
_LEADS = sign(lambda: word_set("whys", "leads"))


def _goes_wrong(passage: Passage, at: int) -> bool:
    """Whether a word tells that something went wrong; of a verb only what it did: "a shift" changes nothing."""
    word = passage.row[at].word
    return word in word_set("whys", "past") or (word.endswith(("ed", "ing")) and passage.stems[at] in listed("mishaps"))


def _are_people(word: str) -> bool:
    return word in _PEOPLE or (word.endswith("s") and is_person(word))


_PEOPLE = frozenset(("people", "men", "women", "children", "staff", "crew"))


def clause_causes(passage: Passage) -> Iterator[Clause]:
    """The clauses of a sentence that tell a cause, those that say it surely first."""
    asked = passage.asked
    if asked and _asking().search(passage.text[asked.start : asked.stop].lower()):
        start = _behind_that(passage)
        if found := _clause(passage, start, start, True):
            yield found
    for name, needed, pattern in _ways() if passage.signs & _LEADS else ():
        if needed.isdisjoint(passage.letters):
            continue
        for match in pattern.finditer(passage.small):
            begins = passage.span.start + match.start()
            places = covered(passage.row, begins, passage.span.start + match.end())
            if places and (found := _led(passage, name, places)):
                yield found


def _led(passage: Passage, name: str, places: tuple[int, int]) -> Clause | None:
    sure = name in _SURE
    if not sure and not effects_ahead(passage, places[0]):
        return None
    return _clause(passage, places[1] + 1, places[0], sure, anything=name == "because")


def effects_ahead(passage: Passage, lead: int) -> frozenset[str]:
    """What a sentence tells before a place that has a cause."""
    ahead = passage.small[: max(0, passage.row[lead].start - passage.span.start)]
    return told_otherwise(ahead) | (passage.content(0, lead) & listed("effects")) - listed("ends")


def _behind_that(passage: Passage) -> int:
    """Where a sentence begins to tell: behind "workers told the paper that"."""
    said = passage.said[:_SAID]
    at = said.index(_THAT) if _THAT in said else 0
    return at + 1 if at and "," not in said[:at] else 0


def _clause(passage: Passage, first: int, lead: int, sure: bool, anything: bool = False) -> Clause | None:
    row = passage.row
    subject = object_behind(row, first) if first < len(row) else None
    if subject is None or subject.none or subject.first > first + _SUBJECT or row[first].word in PRONOUNS:
        return None
    if not sure and not anything and _are_people(row[subject.last].word):
        return None  # who was there when it happened
    stop = next(
        (at for at in range(subject.last + 1, min(len(row), first + _LONGEST)) if row[at].word in _ENDS), len(row)
    )
    stop = min(stop, first + _LONGEST)
    if not anything and not any(_goes_wrong(passage, at) for at in range(first + 1, min(stop, subject.last + _VERB))):
        return None
    # An irregular verb looks like a part of its subject: "a deer ran".
    verb = next((at for at in range(subject.first + 1, subject.last + 1) if _goes_wrong(passage, at)), None)
    head = noun_stem(row[verb - 1].word) if verb else subject.head
    return Clause(first, stop - 1, lead, sure, head)
