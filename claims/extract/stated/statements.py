"""Every statement of a sentence that needs no figure."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.context.subjects import About
from claims.extract.language.signs import sign
from claims.extract.stated import acts, events, spans, things, traits
from claims.extract.stated.orders import orders
from claims.extract.stated.sentence import Sentence
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page

# Without a named event only "a part of X until 1991" orders anything.
_UNTIL = sign(("until", "till"))
# Most sentences have no word of any of the lists that these rules need.
_STATED = (
    _UNTIL
    | spans.SPANNED
    | traits.LED_BY
    | events.OPENED.sign
    | things.OPENED.sign
    | acts.OPENED.sign
    | traits.OPENED.sign
)


def statements(page: Page, at: int, about: About) -> Iterator[Drawn]:
    """What the sentence at a place of its page states of named events, of things and of bearers. Cheap where it states nothing of the kind."""
    passage = page.passages[at]
    if not passage.signs & _STATED:
        return
    sentence = Sentence(page, at, about)
    found = list(events.events(passage, sentence.named)) if events.may_tell(passage) else []
    if found or (passage.times and passage.signs & _UNTIL):
        yield from orders(page, passage, sentence.named, found)
    yield from things.things(sentence)
    yield from acts.acts(sentence)
    yield from traits.traits(sentence)
    yield from spans.spans(sentence)
