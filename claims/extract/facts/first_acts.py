"""The first time that something was done to a thing, with its year or without: "the first ascent", "was first climbed in 1979"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims.extract.context.around import around
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import small
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.yes_no import Answer, Says

SLOT, DATED = "first-act", "when-first"
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?!,\d)")
_LINE = re.compile(r"(?:^|\n)((?:1[5-9]|20)\d\d)(?: ?[-–—:]|\s{2,}|\t)")


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str]]:
    acts = {word: name for name, told in table("firsts")["acts"].items() for some in told.values() for word in some}
    nouns = "|".join(noun for told in table("firsts")["acts"].values() for noun in told["nouns"])
    verbs = "|".join(verb for told in table("firsts")["acts"].values() for verb in told["verbs"])
    narrowed = "|".join(table("firsts")["narrowed"])
    return (
        re.compile(
            rf"\b(?:the (?:very )?first (?P<noun>{nouns})|(?:was|were|been|is) first (?P<verb>{verbs}))\b(?! (?:{narrowed})\b)",
            re.IGNORECASE,
        ),
        acts,
    )


@needs(("first",))
def first_acts(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every first of its kind in a sentence: as a date where the sentence, or the line that it opens, gives a year, else as an answer."""
    if "first" not in passage.small:
        return
    pattern, acts = _patterns()
    for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
        act = acts[small(found["noun"] or found["verb"])]
        year = _year(page.text, passage)
        span = year or Span(*found.span())
        places = covered(passage.row, found.start(), found.end())
        if places is None:
            continue
        context = replace(around(page, passage, *places), modifiers=frozenset([f"first {act}"]), when=None, scope=())
        if year:
            value = kind("date").parse(page.text[year.start : year.stop], Reading())
            yield Drawn(DATED, value, span, passage, context, "first of its kind")
        else:
            value = Answer(page.text[span.start : span.stop], Says.YES)
            yield Drawn(SLOT, value, span, passage, context, "first of its kind")


def _year(text: str, passage: Passage) -> Span | None:
    """The one year of the sentence, else that with which its line begins."""
    years = list(_YEAR.finditer(text, passage.span.start, passage.span.stop))
    if len(years) == 1:
        return Span(*years[0].span())
    line = text.rfind("\n", 0, passage.span.start) + 1
    opened = _LINE.match(text, line, passage.span.stop) if not years else None
    return Span(*opened.span(1)) if opened else None
