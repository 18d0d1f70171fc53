"""What a sentence tells as the cause of a happening, in any words: "was triggered by water in the rock", "a loose cable set it off".

``causes`` knows a closed class; here the nouns themselves are the answer, and only those of two texts that have nothing in common differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.classes import term_classes
from claims.extract.causes import CAUSE
from claims.extract.drawn import Drawn
from claims.extract.lexicon import is_person
from claims.extract.other_time import other_time
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.polar.phrase import Phrase, object_behind, subject_before
from claims.extract.stated.clauses import opens
from claims.extract.stated.phrases import opened
from claims.extract.stated.slots import WHY
from claims.extract.tokens import covered
from claims.extract.why_words import content_of, data, effects_of, listed
from claims.tables import table
from claims.text import Span
from claims.values.term import Term

_LOOK = 9
Places = tuple[int, int]


@cache
def _worn() -> frozenset[str]:
    """Words that make sure of a noun that it is a thing: "a corroded hanger"."""
    return frozenset(("corroded", "rusty", "rusted", "cracked", *map(str, table("causes")["equipment"]["states"])))


class Lead(NamedTuple):
    """A way to tell a cause: whether it stands behind the words, whether they tell it surely, and the words."""

    behind: bool
    sure: bool
    pattern: re.Pattern[str]


def _told() -> Iterator[tuple[bool, bool, str, str]]:
    for side in ("behind", "before"):
        for how, some in data()[side].items():
            for opens_, pattern in some.items():
                yield side == "behind", how == "sure", opens_, pattern


@cache
def _leads() -> tuple[Lead, ...]:
    """Every way to tell a cause."""
    return tuple(
        Lead(behind, sure, re.compile(one if one.startswith("(?:^") else rf"\b(?:{one})"))
        for behind, sure, _, one in _told()
    )


# Which of them a sentence can have.
_LOOKED_FOR = opened(lambda: [opens_.split(" | ") for _, _, opens_, _ in _told()])


def whys(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The cause that a sentence tells surely enough."""
    if len(passage.small) != passage.span.stop - passage.span.start:
        return  # small letters that are longer than the capitals they stand for
    for number in _LOOKED_FOR.by(passage):
        lead = _leads()[number]
        for found in lead.pattern.finditer(passage.small):
            start = passage.span.start
            places = covered(passage.row, start + found.start(), start + found.end())
            cause = _cause(passage, places, lead.behind) if places else None
            if places and cause and (drawn := _drawn(page, passage, places, cause, lead.sure)):
                yield drawn
                return


def _cause(passage: Passage, lead: Places, behind: bool) -> Phrase | None:
    row = passage.row
    found = object_behind(row, lead[1] + 1) if behind else subject_before(row, lead[0] - 1)
    if found is None or found.none or (behind and found.first > lead[1] + 4):
        return None
    return found


def _is_told(passage: Passage, places: Places) -> bool:
    """Whether nothing around leaves a cause open, or denies it."""
    first, last = places
    told = {token.word for token in passage.row[max(0, first - _LOOK, opens(passage, first)) : last + 1 + _LOOK]}
    return told.isdisjoint(listed("open")) and not any(word.endswith(("n't", "n’t")) for word in told)


def _is_somebody(passage: Passage, cause: Phrase) -> bool:
    """Whether a person, or something by its name, is told as the cause: who is to blame is another question."""
    row = passage.row
    worn = not _worn().isdisjoint(token.word for token in row[cause.first : cause.last])
    named = row[cause.last].capital and (cause.last or any(item.at == 0 for item in passage.named))
    return bool(named) or (is_person(row[cause.last].word) and not worn)


def _drawn(page: Page, passage: Passage, lead: Places, cause: Phrase, sure: bool) -> Drawn | None:
    row = passage.row
    first, last = min(lead[0], cause.first), max(lead[1], cause.last)
    effects = effects_of(passage, lead, cause)
    content = content_of(passage, cause, lead) - effects
    if not (sure or effects or "=close" in passage.words) or not content or not _is_told(passage, (first, last)):
        return None
    if _is_somebody(passage, cause) or other_time(
        page, passage, first, (max(0, first - _LOOK), min(len(row), last + _LOOK))
    ):
        return None
    span = Span(row[cause.first].start, row[cause.last].stop)
    words = page.text[span.start : span.stop]
    known = term_classes()[CAUSE]
    terms = frozenset(known.id(one[0]) for one in known.pattern.finditer(words))
    context = Context(
        topic=page.topic,
        head=cause.head,
        modifiers=content,
        owner=terms,
        close=effects,
        near=passage.words - content,
        participants=passage.names,
        words=passage.words,
        scope=() if sure else ("weak",),
    )
    return Drawn(
        WHY,
        Term(words, f"why/{row[cause.last].word}", declared=True),
        span,
        passage,
        context,
        "cause in open words",
        told=span,
    )
