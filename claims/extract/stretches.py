"""From where to where something reaches, by numbered marks: "closed between kilometre 31 and kilometre 44", "from junction 4 to 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.extract.drawn import Drawn
from claims.extract.other_time import is_elsewhen
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.signs import needs
from claims.extract.stated.slots import WHICH
from claims.extract.tokens import covered
from claims.text import Span
from claims.values.term import Term

STRETCH = f"{WHICH}stretch"
_MARKS = {
    "kilometre": "kilometres?|kilometers?|km",
    "mile": "miles?|mile post|milepost",
    "junction": "junctions?",
    "exit": "exits?",
    "lock": "locks?",
    "station": "stations?",
    "platform": "platforms?",
    "gate": "gates?",
    "pylon": "pylons?",
    "stage": "stages?",
    "page": "pages?",
    "row": "rows?",
    "floor": "floors?",
    "pier": "piers?",
}
_UNITS = "|".join(f"(?P<{name}>{forms})" for name, forms in _MARKS.items())
_ANY = "|".join(_MARKS.values())
_TOLD = re.compile(rf"\b(?:between|from) (?:the )?(?:{_UNITS}) (?P<one>\d+) (?:and|to) (?:(?:{_ANY}) )?(?P<two>\d+)\b")
_LOOK = 8
# Of a part only, of another day, or taken back.
_OPEN = frozenset(
    "again reopen reopened reopens except but not no longer was were had will would may might normally usually".split()
)


@needs(
    ("between", "from"),
    tuple(form.replace("?", "") for forms in _MARKS.values() for form in forms.split("|")) + tuple(_MARKS),
)
def stretches(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every stretch between two numbered marks in a sentence."""
    if not passage.in_step:
        return
    for found in _TOLD.finditer(passage.small):
        span = Span(passage.span.start + found.start(), passage.span.start + found.end())
        places = covered(passage.row, span.start, span.stop)
        if places is None or not _OPEN.isdisjoint(passage.said) or is_elsewhen(page, passage, places, _LOOK):
            continue
        ends = sorted((int(found["one"]), int(found["two"])))
        context = Context(
            topic=page.topic,
            head=next(name for name in _MARKS if found[name]),
            owner=frozenset(map(str, ends)),
            near=passage.words,
            scope=tuple(day.isoformat() for day in (page.reading.published or ())[1:]),
            participants=passage.names,
            words=passage.words,
        )
        value = Term(page.text[span.start : span.stop], f"which/{ends[0]} to {ends[1]}", declared=True)
        yield Drawn(STRETCH, value, span, passage, context, "stretch between two marks", told=span)
