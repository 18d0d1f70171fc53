"""What a person lives by: "Ann Bell, a crane operator from Selm", "nurse Ann Bell", "Ann Bell, who works as a baker"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extract.language.signs import needs
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.offices.positions import clauses
from claims.offices.trades import OF, last_words, trade_in
from claims.people import PersonMention
from claims.text import Span
from claims.values.post import Post

SLOT = "trade"
_WORKS = re.compile(
    r",?(?: \(?\d{1,3}\)?,)?(?: who)? (?:(?:is|was) (?=an? )|(?:works|worked|is working|was working|earns a living) as )(?P<work>(?:an? )?[a-z-]+(?: [a-z-]+){0,3}?)(?=[.,;)]| (?:in|at|for|with|from|by|on|who|and)\b|$)"
)
_REACH = 60
# ", 31, a postman from Selm", "hairdresser Ann Bell".
_APPOSITION = re.compile(r"(?:,? \(?\d{1,3}\)?)?, (?P<work>(?:an?|the) [^,.;:()“”\"]{3,60}?)(?=[,.;:)]|$| who)")
_AHEAD = re.compile(r"(?:[\w-]+ ){1,3}$")


@needs(last_words)
def lives_by(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The trade of each person of a sentence beside whose name it stands."""
    for person in passage.people:
        for span in dict.fromkeys(_told(page.text, passage, person)):
            words = page.text[span.start : span.stop]
            if name := trade_in(words):
                value = Post(words, name, of=OF)
                yield Drawn(SLOT, value, span, passage, page.context, "trade", person.name)


def _told(text: str, passage: Passage, person: PersonMention) -> Iterator[Span]:
    """The words that may say it: right behind the name, or the longest right before it that name a trade and nothing else."""
    for pattern in (_APPOSITION, _WORKS):
        if found := pattern.match(text, person.stop, passage.span.stop):
            at = found.start("work")
            for part in clauses(found["work"]):
                start = text.find(part, at, found.end("work"))
                yield Span(start, start + len(part))
    ahead = _AHEAD.search(text, max(passage.span.start, person.start - _REACH), person.start)
    starts = [ahead.start() + at.start() for at in re.finditer(r"[\w-]+", ahead[0])] if ahead else []
    stop = person.start - 1
    yield from [Span(start, stop) for start in starts if trade_in(text[start:stop])][:1]
