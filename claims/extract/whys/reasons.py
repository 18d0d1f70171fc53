"""For what reason something was done: "was cancelled for safety reasons", "withdrew at the request of the government"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_stated_of_now
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import REASON
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import words as folded_words
from claims.tables import alternatives, table, word_set
from claims.text import Span
from claims.values.term import Term

# How far before its reason, or behind it, what was done may stand, in characters.
_AHEAD, _BEHIND, _DENIES, _LOOK = 90, 60, 4, 8


@cache
def _data() -> Any:
    return table("reasons")


@cache
def _turned(name: str) -> dict[str, str]:
    return {phrase: sort for sort, phrases in _data()[name].items() for phrase in phrases}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What was done, and the reason."""
    done, told = (re.compile(rf"\b(?:{alternatives(_turned(name))})\b") for name in ("done", "reasons"))
    return done, told


@cache
def may_be_both(one: str, other: str) -> bool:
    """Whether two sorts of reasons may be told of one thing."""
    return one == other or any({one, other} == set(pair) for pair in _data()["together"])


@needs(lambda: _turned("done"), lambda: _turned("reasons"))
def reasons(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every reason that a sentence gives for what was done."""
    if not passage.in_step:
        return
    done, told = _patterns()
    for found in told.finditer(passage.small):
        act = _act(passage.small, done, found)
        start = passage.span.start
        span = Span(start + found.start(), start + found.end())
        places = covered(passage.row, span.start, span.stop)
        if act is None or places is None or not _is_told(page, passage, places):
            continue
        sort = _turned("reasons")[found[0]]
        done_at = covered(passage.row, start + act.start(), start + act.end()) or places
        own = passage.content(places[0], places[1] + 1) | passage.content(done_at[0], done_at[1] + 1)
        context = Context(
            topic=page.topic,
            head=_turned("done")[act[0]],
            close=frozenset(folded_words(one.name)[-1] for one in passage.people),
            near=passage.words - own,
            participants=passage.names,
            words=passage.words,
        )
        value = Term(page.text[span.start : span.stop], f"reason/{sort}", declared=True)
        yield Drawn(REASON, value, span, passage, context, "reason of what was done", told=span)


def _act(small: str, done: re.Pattern[str], reason: re.Match[str]) -> re.Match[str] | None:
    """What was done for a reason: the last act told before it, else the first behind it."""
    before = list(done.finditer(small, max(0, reason.start() - _AHEAD), reason.start()))
    return before[-1] if before else done.search(small, reason.end(), reason.end() + _BEHIND)


def _is_told(page: Page, passage: Passage, places: tuple[int, int]) -> bool:
    ahead = {token.word for token in passage.row[max(0, places[0] - _DENIES) : places[0]]}
    return ahead.isdisjoint(word_set("reasons", "open")) and is_stated_of_now(page, passage, places, _LOOK)
