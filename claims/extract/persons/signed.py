"""Who signed a text: a name on a line of its own with the role below it or behind a comma, "Ann Bell / Editor"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.claim import Context
from claims.extract.language.stems import small_words, stem
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold, words
from claims.people.roles import role_in
from claims.people.words import KNOWN, bits_of
from claims.text import Span
from claims.values.person import Name

# It begins with the end of the line before, to which a search skips.
_SIGNED = re.compile(
    r"\n[ \t]*(?:(?:Dr|Prof)\.? )?(?P<name>[A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž](?:\.|[\w’'-]+)){1,2})(?:,[ \t]*|[ \t]*\r?\n[ \t]*)"
    r"(?P<role>[A-Z][\w’' -]{2,60})[ \t]*(?=\r?\n|$)"
)
# A longer line is a sentence or a headline.
_LONGEST = 7


def stands_alone(page: Page, passage: Passage) -> bool:
    """Whether a line holds somebody's title and name and nothing else, as below a letter: "Captain Ann Bell"."""
    person = passage.people[0]
    before = page.text[passage.span.start : person.start].split()
    return bool(person.titles) and " ".join(before) == " ".join(person.titles) and person.stop == passage.span.stop


def signed(page: Page) -> Iterator[Drawn]:
    """Each person who has signed, but for those whom the rules found there anyway."""
    known = {person.start for person in page.people}
    for found in _SIGNED.finditer(f"\n{page.text}"):
        name, start, role = found["name"], found.start("name") - 1, found["role"].split()
        passage = page.passage_at(start)
        if passage is None or (start in known and passage.prose):
            continue
        if not bits_of(name.split()[0]) & KNOWN or len(role) > _LONGEST or not role_in(role):
            continue
        said = page.share(frozenset(stem(word) for word in words(found["role"])) - small_words())
        context = Context(topic=page.topic, close=said, near=said)
        yield Drawn(
            "person-name", Name(name, fold(name)), Span(start, start + len(name)), passage, context, "signature", name
        )
