"""Articles and sections of laws and treaties: "under Article 9", "Section 12 of the act"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.context.around import around
from claims.extract.language.signs import FIGURE, needs
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import small
from claims.text import Span
from claims.value import Reading
from claims.values import kind

_LAW = re.compile(
    r"\b(?P<sort>Article|Section|Clause|Rule|Paragraph|Annex|Resolution|Amendment|Regulation)\s(?P<number>\d{1,4})\b(?![\d.,]\d|[-/:]\d|\s*[.:]\s+[A-Z])"
)


_SORTS = frozenset("article section clause rule paragraph annex resolution amendment regulation".split())


@needs(_SORTS, (FIGURE,))
def laws(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every numbered part of a law that a sentence names; what it is about are the sentence's words."""
    if _SORTS.isdisjoint(passage.plain):
        return
    for found in _LAW.finditer(page.text, passage.span.start, passage.span.stop):
        places = covered(passage.row, *found.span())
        if places is None or (found.start() == passage.span.start and _is_heading(page.text, found.end())):
            continue
        near = passage.content(0, places[0]) | passage.content(places[1] + 1, len(passage.row))
        context = around(page, passage, *places)
        sort = frozenset([small(found["sort"])])
        close, participants = context.close - sort, context.participants - sort
        context = replace(context, near=near - sort, close=close, participants=participants, when=None, scope=())
        value = kind("count").parse(found["number"], Reading())
        slot = f"law-{found['sort'].lower()}"
        yield Drawn(slot, replace(value, raw=found[0]), Span(*found.span()), passage, context, "part of a law")


def _is_heading(text: str, stop: int) -> bool:
    """ "Article 4. The seat …": the text is the law itself."""
    return text[stop : stop + 1] in (".", ":", ")", "\n")
