"""Which post a person holds: what stands before or behind the name and has a role in it."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.drawn import Drawn
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.people import PersonMention
from claims.positions import clauses
from claims.posts import read_post, seat_in
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.post import Post

SLOT = "post-"
# Which of the offices of a board or a court somebody has.
OFFICE = "office-"
_REACH = 220
# A longer run of words is a description with a role somewhere in it.
_LONGEST = 14


def posts(page: Page, passage: Passage) -> Iterator[Drawn]:
    """One claim for each post beside a name. The role is a part of the question: two posts of one person exclude nothing."""
    context = page.context
    for person in passage.people:
        for words in dict.fromkeys(part for post in person.posts for part in clauses(post)):
            span, office = _span(page.text, person, words), read_post(words)
            if span is not None and office is not None and len(words.split()) <= _LONGEST:
                held = "former " if office.former else ""
                slot = f"{SLOT}{held}{office.role}".replace(" ", "-")
                yield Drawn(slot, kind("post").parse(words, Reading()), span, passage, context, "post", person.name)
            if span is not None and (seat := seat_in(words)) is not None and len(words.split()) <= _LONGEST:
                value = Post(words, seat.name, of=seat.of)
                yield Drawn(f"{OFFICE}{seat.of}", value, span, passage, context, "office", person.name)


def _span(text: str, person: PersonMention, words: str) -> Span | None:
    """Where the words of the post stand beside the name."""
    before = text.rfind(words, max(0, person.start - _REACH), person.start)
    start = before if before >= 0 else text.find(words, person.stop, person.stop + _REACH)
    return Span(start, start + len(words)) if start >= 0 else None
