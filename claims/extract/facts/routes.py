"""From where to where something went: "the night train from Selwyn to Carrow", "on its way to Carrow from Selwyn"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.dates.words import calendar_names
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import WHICH
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.text import Span, meet
from claims.values.term import Term

ROUTE = f"{WHICH}way"
_FROM = sign(("from",))
_WORD = r"[A-ZÀ-Ž][\w-]+"
_NAME = rf"{_WORD}(?: (?:(?:la|le|de|del|da|do) )?{_WORD}){{0,2}}"
_PLACE = r"(?:the )?(?:(?:town|city|port|village|island) of )?"
_GOES = r"(?: [a-z]+)?(?: and (?:was|were|is) (?:going|bound|heading|headed|travel?ling|on (?:its|their) way))? (?:to|for|towards?) "
_THERE = re.compile(rf"\bfrom {_PLACE}(?P<one>{_NAME}){_GOES}{_PLACE}(?P<two>{_NAME})(?![’'])")
_BACK = re.compile(rf"\b(?:to|for) {_PLACE}(?P<two>{_NAME}) from {_PLACE}(?P<one>{_NAME})(?![’'])")
# A journey home is another one than the journey out.
_RETURNS = frozenset(("return", "returned", "returning", "back", "home", "round"))
# What the claims of a journey home are marked by.
HOME = "home"


def routes(page: Page) -> Iterator[Drawn]:
    """Every way from one named place to another that the prose of a text tells."""
    if page.signs & _FROM:
        for passage in page.passages:
            if passage.prose and passage.signs & _FROM:
                for pattern in (_THERE, _BACK):
                    for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
                        yield from _drawn(page, passage, found)


def _drawn(page: Page, passage: Passage, found: re.Match[str]) -> Iterator[Drawn]:
    ends, span = [fold(found[name]) for name in ("one", "two")], Span(*found.span())
    places = covered(passage.row, span.start, span.stop)
    if places is None or ends[0] == ends[1] or not all(_is_place(passage, found, name) for name in ("one", "two")):
        return
    context = Context(
        topic=page.topic,
        head="way",
        owner=frozenset(ends),
        scope=() if _RETURNS.isdisjoint(passage.said) else (HOME,),
        near=passage.words - passage.content(*places),
        participants=passage.names,
        words=passage.words,
    )
    value = Term(page.text[span.start : span.stop], f"which/{ends[0]}>{ends[1]}", declared=True)
    yield Drawn(ROUTE, value, span, passage, context, "way from place to place", told=span)


def _is_place(passage: Passage, found: re.Match[str], name: str) -> bool:
    """Whether a name is that of no person, month or day."""
    span = Span(*found.span(name))
    return fold(found[name]).split()[0] not in calendar_names() and not any(meet(one, span) for one in passage.people)
