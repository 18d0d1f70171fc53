"""Facts of the first time: "for the first time", "the first-ever mission", "never before", "unprecedented"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.around import around
from claims.extract.drawn import Drawn
from claims.extract.page import Page, Passage
from claims.extract.tokens import covered
from claims.text import Span
from claims.value import Reading
from claims.values import kind

SLOT = "first-time"
# "For the first time in ten years", "the first time this season": a first time that is none.
_FIRST = re.compile(
    r"\b(?:(?:the |its |their |her |his )?(?:very )?first time(?: ever)?(?P<since> (?:in|since|this|that season)\b(?! (?:its|their|his|her) ))?"
    r"|first-ever|never before\b|(?:the |its |their )first [\w-]+(?: [\w-]+)? ever\b)",
    re.IGNORECASE,
)
# What was tried, or is said of a first time that is still to come, of somebody's own or of nobody's, tells of no event.
_ORDINARY = re.compile(r"\b(?:not|n't|isn’t|isn't|hardly) (?:be )?$", re.IGNORECASE)
_IN = re.compile(
    r" in (?:its|their|the) (?:history|existence)\b| in history\b| since its (?:inception|foundation|founding|creation)\b",
    re.IGNORECASE,
)


def firsts(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every fact of the first time in a sentence, as the place in the order that it has: the first."""
    if "first" not in passage.text[passage.span.start : passage.span.stop].lower() and "never" not in passage.plain:
        return
    for found in _FIRST.finditer(page.text, passage.span.start, passage.span.stop):
        since = found["since"] and not _IN.match(page.text, found.start("since"))
        denied = _ORDINARY.search(page.text, max(passage.span.start, found.start() - 12), found.start())
        if since or denied or not (places := covered(passage.row, *found.span())):
            continue
        first = kind("count").parse("1st", Reading())
        context = around(page, passage, *places)
        # The whole sentence says what was done for the first time.
        context = replace(context, near=passage.words, close=passage.names, owner=frozenset())
        yield Drawn(SLOT, replace(first, raw=found[0]), Span(*found.span()), passage, context, "first-time")
