"""From where to where something reaches, by numbered marks: "closed between kilometre 31 and kilometre 44", "from junction 4 to 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claims.claim import Context
from claims.extract.context.other_time import is_elsewhen
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import WHICH
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import alternatives, table, word_set
from claims.text import Span
from claims.values.term import Term

STRETCH = f"{WHICH}stretch"
_LOOK = 8


@cache
def _marks() -> Mapping[str, str]:
    """The sort of mark that each of its forms names."""
    return {str(form): sort for sort, forms in table("which_parts")["marks"].items() for form in forms}


@cache
def _told() -> re.Pattern[str]:
    mark = alternatives(_marks())
    return re.compile(
        rf"\b(?:between|from) (?:the )?(?P<mark>{mark}) (?P<one>\d+) (?:and|to) (?:(?:{mark}) )?(?P<two>\d+)\b"
    )


@needs(("between", "from"), lambda: _marks())
def stretches(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every stretch between two numbered marks in a sentence."""
    if not passage.in_step:
        return
    for found in _told().finditer(passage.small):
        span = Span(passage.span.start + found.start(), passage.span.start + found.end())
        places = covered(passage.row, span.start, span.stop)
        if (
            places is None
            or not word_set("which_parts", "stretch_open").isdisjoint(passage.said)
            or is_elsewhen(page, passage, places, _LOOK)
        ):
            continue
        ends = sorted((int(found["one"]), int(found["two"])))
        context = Context(
            topic=page.topic,
            head=_marks()[found["mark"]],
            owner=frozenset(map(str, ends)),
            near=passage.words,
            scope=tuple(day.isoformat() for day in (page.reading.published or ())[1:]),
            participants=passage.names,
            words=passage.words,
        )
        value = Term(page.text[span.start : span.stop], f"which/{ends[0]} to {ends[1]}", declared=True)
        yield Drawn(STRETCH, value, span, passage, context, "stretch between two marks", told=span)
