"""Who took a picture: "Photo: Ann Bell / Agency", "AP Photo/Ann Bell". The line is no prose, the name is a person's all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.folding import fold
from claims.tables import word_set
from claims.text import Span
from claims.values.person import Name

_NAME = r"(?P<name>[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž](?:\.|[\w’'-]+)){1,2})"
_CREDIT = re.compile(
    rf"(?:\b(?:[Pp]hoto|PHOTO|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ii]llustration)(?:s)?(?: (?:by|credit|courtesy of))?(?: ?[:/] ?| (?<=by )){_NAME}"
    rf"|© {_NAME.replace('<name>', '<held>')}(?= ?/))(?=\s*(?:[/|,;)(.]|$|\n))"
)
# Looked for one by one, which is faster than a pattern of them all.
_MARKS = ("Photo", "photo", "PHOTO", "Picture", "picture", "Image", "image", "Illustration", "illustration", "©")


def credits(page: Page) -> Iterator[Drawn]:
    """Each person who is credited with a picture, but for those whom the rules found there anyway."""
    if not any(mark in page.text for mark in _MARKS):
        return
    known = {person.start for person in page.people}
    for found in _CREDIT.finditer(page.text):
        group = "name" if found["name"] else "held"
        name, start = found[group], found.start(group)
        passage = page.passage_at(start)
        if (
            passage is None
            or (start in known and passage.prose)
            or not word_set("people", "no_person").isdisjoint(fold(name).split())
        ):
            continue
        span = Span(start, found.end(group))
        yield Drawn("person-name", Name(name, fold(name)), span, passage, Context(topic=page.topic), "credit", name)
