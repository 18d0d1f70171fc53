"""What a person lives by: "Ann Bell, a crane operator from Selm", "nurse Ann Bell", "Ann Bell, who works as a baker"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.drawn import Drawn
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.signs import needs
from claims.positions import clauses
from claims.text import Span
from claims.trades import OF, last_words, trade_in
from claims.values.post import Post

SLOT = "trade"
_WORKS = re.compile(
    r",?(?: \(?\d{1,3}\)?,)?(?: who)? (?:(?:is|was) (?=an? )|(?:works|worked|is working|was working|earns a living) as )(?P<work>(?:an? )?[a-z-]+(?: [a-z-]+){0,3}?)(?=[.,;)]| (?:in|at|for|with|from|by|on|who|and)\b|$)"
)
_REACH = 200


@needs(last_words)
def lives_by(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The trade of each person of a sentence beside whose name it stands."""
    for person in passage.people:
        told = [part for post in person.posts for part in clauses(post)]
        works = _WORKS.match(page.text, person.stop, passage.span.stop)
        for words in dict.fromkeys([*told, *([works["work"]] if works else [])]):
            name = trade_in(words)
            before = page.text.rfind(words, max(0, person.start - _REACH), person.start)
            start = before if before >= 0 else page.text.find(words, person.stop, person.stop + _REACH)
            if name and start >= 0:
                value, span = Post(words, name, of=OF), Span(start, start + len(words))
                yield Drawn(SLOT, value, span, passage, page.context, "trade", person.name)
