"""What a sentence tells as the cause of a happening, in any words: "was triggered by water in the rock", "a loose cable set it off".

``causes`` knows a closed class; here the nouns themselves are the answer, and only those of two texts that have nothing in common differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.classes import term_classes
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.language.lexicon import is_person
from claims.extract.language.tokens import covered
from claims.extract.polar.phrase import Phrase, object_behind, subject_before
from claims.extract.stated.clauses import opens
from claims.extract.stated.phrases import opened
from claims.extract.stated.slots import WHY
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.whys.causes import CAUSE
from claims.extract.whys.clauses import Clause, clause_causes, effects_ahead
from claims.extract.whys.words import content_of, data, effects_of, listed
from claims.tables import table, word_set
from claims.text import Span
from claims.values.term import Term

_LOOK, _OTHER = 9, 3
WEAK, _LAST = "weak", "last"
# How a cause is told that only came before: "capsized when a squall struck"; and what opens a word of a cause that is denied.
TOLD, NOT = "told", "not:"
_SOURCES = frozenset(("source", "sources", "origin", "traced"))
# What stands for a word of a cause where the way of telling does.
_CAUSE = frozenset(("caus",))
_NOT_BUT = frozenset(("not", "rather"))
_ASKS = frozenset(("what", "whatever", "who", "whoever", "how", "why"))
Places = tuple[int, int]


@cache
def _worn() -> frozenset[str]:
    """Words that make sure of a noun that it is a thing: "a corroded hanger"."""
    return frozenset(("corroded", "rusty", "rusted", "cracked", *map(str, table("causes")["equipment"]["states"])))


class Lead(NamedTuple):
    """A way to tell a cause: whether it stands behind the words, how surely they tell it, and the words."""

    behind: bool
    how: str
    pattern: re.Pattern[str]


def _told() -> Iterator[tuple[bool, str, str, str]]:
    for side in ("behind", "before"):
        for how, some in data()[side].items():
            for opens_, pattern in some.items():
                yield side == "behind", how, opens_, pattern


@cache
def _leads() -> tuple[Lead, ...]:
    """Every way to tell a cause."""
    return tuple(
        Lead(behind, how, re.compile(one if one.startswith("(?:^") else rf"\b(?:{one})"))
        for behind, how, _, one in _told()
    )


# Which of them a sentence can have.
_LOOKED_FOR = opened(lambda: [opens_.split(" | ") for _, _, opens_, _ in _told()])


def whys(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The cause that a sentence tells surely enough."""
    if not passage.in_step:
        return
    opened = [_leads()[number] for number in _LOOKED_FOR.by(passage)]
    for rule in (
        _in_phrases(page, passage, [lead for lead in opened if lead.how != _LAST]),
        _in_clauses(page, passage),
        _in_phrases(page, passage, [lead for lead in opened if lead.how == _LAST]),
    ):
        if found := next(rule, None):
            yield found
            return


def _in_phrases(page: Page, passage: Passage, leads: Sequence[Lead]) -> Iterator[Drawn]:
    """The causes that a sentence tells as a noun phrase."""
    for lead in leads:
        for found in lead.pattern.finditer(passage.small):
            start = passage.span.start
            places = covered(passage.row, start + found.start(), start + found.end())
            cause = _cause(passage, places, lead.behind) if places else None
            if places and cause and (drawn := _drawn(page, passage, places, cause, lead.how)):
                yield drawn


def _in_clauses(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The first clause that a sentence tells as the cause."""
    for clause in clause_causes(passage):
        effects = effects_ahead(passage, clause.lead)
        content = passage.content(clause.first, clause.last + 1) - effects - listed("empty") - listed("loose")
        if clause.head in effects:
            continue  # "opened their shelters when the fire caught them" tells of the fire, not of what lit it
        around = (min(clause.lead, clause.first), clause.last)
        if content and _is_told(passage, around) and not is_elsewhen(page, passage, around, _LOOK):
            yield _claim(
                page,
                passage,
                (clause.first, clause.last),
                Answered(content, effects, _how(page, clause, effects), clause.head, clause.sure),
            )
            return


def _cause(passage: Passage, lead: Places, behind: bool) -> Phrase | None:
    row = passage.row
    if not behind and lead[0] and row[lead[0] - 1].word in _ASKS:
        return None  # "to find out what caused the crash": the words ask for a cause
    found = (
        object_behind(row, lead[1] + 1) if behind else subject_before(row, lead[0] - 1) or _opening(passage, lead[0])
    )
    if found is None or found.none or (behind and found.first > lead[1] + 4):
        return None
    return found


def _opening(passage: Passage, stop: int) -> Phrase | None:
    """The noun phrase that opens the clause, where nothing sets a verb further on off from it: "lightning struck the tower and set it on fire"."""
    first = opens(passage, stop)
    verb = next((at for at in range(first + 1, stop) if passage.row[at].word in word_set("whys", "past")), None)
    found = (
        subject_before(passage.row, verb - 1) if verb else object_behind(passage.row, first) if first < stop else None
    )
    if (
        found is None
        or found.none
        or found.first != first
        or any(word in _SET_OFF for word in passage.said[first:stop])
    ):
        return None
    return found


_SET_OFF = frozenset(', ; : ( ) that which who when after as while but \u201c \u201d "'.split())


def _is_told(passage: Passage, places: Places) -> bool:
    """Whether nothing around leaves a cause open, or denies it."""
    first, last = places
    stop = last + 1 + _LOOK
    if {token.word for token in passage.row[last + 1 : last + 1 + _OTHER]} & _NOT_BUT:
        stop = last + 1  # "faulty wiring, not gas" denies the other
    told = {token.word for token in passage.row[max(0, first - _LOOK, opens(passage, first)) : stop]}
    return told.isdisjoint(listed("open")) and not any(word.endswith(("n't", "n’t")) for word in told)


def _is_somebody(passage: Passage, cause: Phrase) -> bool:
    """Whether a person, or something by its name, is told as the cause: who is to blame is another question."""
    row = passage.row
    worn = not _worn().isdisjoint(token.word for token in row[cause.first : cause.last])
    named = row[cause.last].capital and (cause.last or any(item.at == 0 for item in passage.named))
    return bool(named) or (is_person(row[cause.last].word) and not worn)


def _how(page: Page, clause: Clause, effects: frozenset[str]) -> str:
    """How surely a clause tells the cause of what the text tells of: a lesser effect has causes of its own."""
    if clause.sure:
        return "story"
    return "sure" if any(f"~{effect}" in page.topic for effect in effects) else WEAK


class Answered(NamedTuple):
    """What a cause is made of, what it is the cause of, how surely the words tell it, the stem of its noun, and whether it is told as the cause."""

    content: frozenset[str]
    effects: frozenset[str]
    how: str
    head: str | None
    named: bool = True


def _drawn(page: Page, passage: Passage, lead: Places, cause: Phrase, how: str) -> Drawn | None:
    first, last = min(lead[0], cause.first), max(lead[1], cause.last)
    effects = effects_of(passage, lead, cause)
    content = content_of(passage, cause, lead) - effects
    if not (how != WEAK or effects or "=close" in passage.words) or not content or not _is_told(passage, (first, last)):
        return None
    if _is_somebody(passage, cause) or is_elsewhen(page, passage, (first, last), _LOOK):
        return None
    if cause.head in listed("wheres") and not _SOURCES.isdisjoint(passage.said[lead[0] : lead[1] + 1]):
        return None  # where it came from is not what caused it
    return _claim(page, passage, (cause.first, cause.last), Answered(content, effects, how, cause.head))


def _denied(passage: Passage, last: int) -> frozenset[str]:
    """What is denied right behind a cause: "faulty wiring, not gas"."""
    behind = passage.said[last + 1 : last + 1 + _OTHER]
    return frozenset() if _NOT_BUT.isdisjoint(behind) else passage.content(last + 1, last + 1 + _LOOK)


def _claim(page: Page, passage: Passage, places: Places, told: Answered) -> Drawn:
    row = passage.row
    span = Span(row[places[0]].start, row[places[1]].stop)
    words = page.text[span.start : span.stop]
    known = term_classes()[CAUSE]
    terms = frozenset(known.id(one[0]) for one in known.pattern.finditer(words))
    context = Context(
        topic=page.topic,
        head=told.head,
        modifiers=told.content,
        owner=terms,
        close=told.effects,
        near=passage.words - told.content | (_CAUSE if told.how == "story" else frozenset()),
        participants=passage.names,
        words=passage.words - (denied := _denied(passage, places[1])),
        scope=(
            *((WEAK,) if told.how == WEAK else ()),
            *(() if told.named else (TOLD,)),
            *(f"{NOT}{word}" for word in sorted(denied)),
        ),
    )
    value = Term(words, f"why/{row[places[1]].word}", declared=True)
    return Drawn(WHY, value, span, passage, context, "cause in open words", told=span)
