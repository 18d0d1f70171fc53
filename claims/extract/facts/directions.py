"""In which direction from a place something lies: "12 km south-east of Port Lessing"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.claim import Context
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import WHICH
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.tables import alternatives, table
from claims.text import Span
from claims.values.term import Term

DIRECTION = f"{WHICH}direction"
# The points of the compass in their order round it.
POINTS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
_POINTS = sign((*POINTS, "northeast", "northwest", "southeast", "southwest"))


@cache
def _told() -> re.Pattern[str]:
    figure, unit = (alternatives(table("which_parts")[name]) for name in ("distances", "units"))
    return re.compile(
        rf"\b(?P<figure>\d[\d.,]*|{figure}) ?(?P<unit>{unit}) (?:\([^()]{{2,20}}\) )?(?:to the )?"
        r"(?P<one>north|south|east|west)(?:[- ]?(?P<other>east|west)(?:ern)?)? (?:off |of |from )"
        r"(?:the (?:[a-z]+ ){0,2}[a-z]+,? )?(?P<name>[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+){0,2})"
    )


def directions(page: Page) -> Iterator[Drawn]:
    """Every direction that a text gives with a distance from a named place, in the lines of a bulletin too."""
    if page.signs & _POINTS:
        for passage in page.passages:
            if passage.signs & _POINTS:
                yield from _in(page, passage)


def _in(page: Page, passage: Passage) -> Iterator[Drawn]:
    text = page.text
    for found in _told().finditer(text, passage.span.start, passage.span.stop):
        places = covered(passage.row, found.start("one"), found.end("name"))
        if places is None or (found["other"] and found["one"] in ("east", "west")):
            continue
        span = Span(found.start("one"), found.end("other") if found["other"] else found.end("one"))
        point = "-".join(filter(None, (found["one"], found["other"])))
        name = fold(found["name"].removesuffix("'s").removesuffix("’s"))
        context = Context(
            topic=page.topic,
            head="direction",
            owner=frozenset([name]),
            close=frozenset([found["figure"].strip(".,")]),
            near=passage.words,
            participants=passage.names,
            words=passage.words,
        )
        yield Drawn(
            DIRECTION,
            Term(text[span.start : span.stop], f"which/{point}", declared=True),
            span,
            passage,
            context,
            "direction from a place",
            told=span,
        )
