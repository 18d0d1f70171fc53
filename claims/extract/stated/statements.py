"""Every statement of a sentence that needs no figure."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.drawn import Drawn
from claims.extract.page import Page
from claims.extract.stated import acts, events, spans, things, traits
from claims.extract.stated.orders import orders
from claims.extract.stated.sentence import Sentence
from claims.extract.subjects import About


def statements(page: Page, at: int, about: About) -> Iterator[Drawn]:
    """What the sentence at a place of its page states of named events, of things and of bearers. Cheap where it states nothing of the kind."""
    sentence = Sentence(page, at, about)
    words = sentence.words
    opens = not events.first_words().isdisjoint(words)
    if opens or "until" in words:
        found = list(events.events(sentence.passage, sentence.named)) if opens else []
        yield from orders(page, sentence.passage, sentence.named, found)
    if not things.first_words().isdisjoint(words):
        yield from things.things(sentence)
    if not acts.first_words().isdisjoint(words):
        yield from acts.acts(sentence)
    yield from traits.traits(sentence)
    yield from spans.spans(sentence)
