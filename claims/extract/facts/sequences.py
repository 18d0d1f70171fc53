"""Which of two happenings came first: "before the Mass he had been to the prison", "after the Mass he met inmates of the prison"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.claim import Context
from claims.extract.context.other_time import is_stated_of_now
from claims.extract.context.told_days import days_told
from claims.extract.language.signs import needs
from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import SEQUENCE
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import alternatives, table, word_set
from claims.text import Span
from claims.values.term import Term

_AHEAD, _REACH = 3, 24


@cache
def _data() -> Any:
    return table("sequences")


@cache
def _pattern() -> re.Pattern[str]:
    sides = "|".join(rf"(?P<{side}>{alternatives(_data()[side])})" for side in ("before", "after"))
    nouns = alternatives(word.replace("-", " ") for word in word_set("sequences", "events"))
    return re.compile(rf"\b(?:{sides}) (?:the|his|her|their) (?:[a-z-]+ )?(?P<noun>{nouns})\b(?! of the day)")


@needs(
    lambda: (word for side in ("before", "after") for word in _data()[side]), lambda: word_set("sequences", "events")
)
def sequences(page: Page, passage: Passage) -> Iterator[Drawn]:
    """What a sentence says came before, or after, a happening that there is one of."""
    if not passage.in_step:
        return
    for found in _pattern().finditer(passage.small):
        start = passage.span.start
        span = Span(start + found.start(), start + found.end())
        places = covered(passage.row, span.start, span.stop)
        if places is None or not _is_told(page, passage, places):
            continue
        noun = noun_stem(found["noun"].replace(" ", "-"))
        context = Context(
            topic=page.topic,
            head=noun,
            near=passage.content(places[0] - _REACH, places[1] + 1 + _REACH) - {noun, "=before", "=after"},
            participants=passage.names,
            words=passage.words,
            scope=tuple(sorted(days_told(passage))),
        )
        side = "before" if found["before"] else "after"
        value = Term(page.text[span.start : span.stop], f"sequence/{side}", declared=True)
        yield Drawn(SEQUENCE, value, span, passage, context, "order of two happenings", told=span)


def _is_told(page: Page, passage: Passage, places: tuple[int, int]) -> bool:
    ahead = {token.word for token in passage.row[max(0, places[0] - _AHEAD) : places[0]]}
    return ahead.isdisjoint(word_set("sequences", "open")) and is_stated_of_now(page, passage, places, _REACH)
