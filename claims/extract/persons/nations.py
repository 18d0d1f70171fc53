"""Which country a person is of: "Ann Bell, a German tourist", "the Dutch painter Ann Bell", "Ann Bell, who is Austrian"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.extract.language.lands import land_behind, lands_named
from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import needs
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.people import PersonMention
from claims.tables import word_set
from claims.text import Span
from claims.values.term import Term
from claims.world.countries import countries

SLOT = "nationality"
_WORD = r"(?P<nation>[A-Z][\w]+(?: [A-Z][\w]+)?)"
_AT = re.compile(_WORD)
_BEHIND = re.compile(
    r"(?:,? \(?\d{1,3}\)?(?:,? years? old)?)?,? (?:who (?:is|was) |is |was )?(?:(?:an?|the) )?(?:[a-z0-9-]+ ){0,2}?"
    + _WORD
    + r"(?=[ ,.;:)]|$)"
)
# What closes the words behind a name; "and" may bring in the next of a row.
_NOUN = re.compile(r" (?P<noun>[a-z-]+)(?: (?!and\b|or\b)|[,.;:)]|$)")
_SAID = re.compile(r" (?P<noun>[a-z-]+)\b")
_CLOSES = re.compile(r"[,.;:)]|$| (?:who|from|by|in|at|living|working|on|with)\b")
_BEFORE = re.compile(r"(?<![\w-])" + _WORD + r"(?: (?P<noun>[a-z-]+))? $")


@cache
def _peoples() -> dict[str, str]:
    """Words for people, as they are written, with the name of the country that they are of."""
    found = {word: country.names[0] for country in countries().values() for word in country.people}
    return found | {
        f"{word[:-3]}woman": name for word, name in found.items() if word.endswith("man") and len(word) > len("woman")
    }


def _is_of_body(person: PersonMention) -> bool:
    """Whether somebody heads a country's team or office, and may be from elsewhere: "coach Ann Bell of Norway"."""
    said = {word.lower() for part in (*person.titles, *person.posts) for word in part.split()}
    return not word_set("people", "of_bodies").isdisjoint(said)


@needs(lambda: (name.split()[-1] for name in lands_named()))
def lands(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The country of each person of a sentence behind whose name it stands."""
    for person in passage.people:
        span = land_behind(page.text, person.stop, passage.span.stop)
        if span and len(person.name.split()) > 1 and not _is_of_body(person):
            word = page.text[span.start : span.stop]
            value = Term(word, f"nation/{lands_named()[word].lower()}", declared=True)
            yield Drawn(SLOT, value, span, passage, page.context, "country behind a name", person.name)


@needs(lambda: (word.split()[-1] for word in _peoples()))
def nations(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The country of each person of a sentence beside whose name a word for its people stands."""
    for person in passage.people:
        for found in (_before(page, passage, person), _behind(page, passage, person)):
            if found:
                yield drawn(page, passage, found, person.name)


def drawn(page: Page, passage: Passage, span: Span, person: str) -> Drawn:
    """The claim that a person is of the country whose people's word stands at a place."""
    word = page.text[span.start : span.stop]
    value = Term(word, f"nation/{_peoples()[word].lower()}", declared=True)
    return Drawn(SLOT, value, span, passage, page.context, "country of a person", person)


def people_at(text: str, start: int) -> Span | None:
    """Where a word for a country's people stands that begins at a place."""
    found = _AT.match(text, start)
    return _known(found) if found else None


def _known(found: re.Match[str]) -> Span | None:
    """The longest word for a people in what a pattern found: "South African", "Belgian"."""
    start, words = found.start("nation"), found["nation"].split(" ")
    for size in range(len(words), 0, -1):
        word = " ".join(words[:size])
        if word in _peoples() and (size == len(words) or words[size] not in _peoples()):
            return Span(start, start + len(word))
    return None


def _behind(page: Page, passage: Passage, person: PersonMention) -> Span | None:
    found = _BEHIND.match(page.text, person.stop, passage.span.stop)
    span = _known(found) if found else None
    if span is None or found is None or span.stop != found.end("nation"):
        return None
    noun = _NOUN.match(page.text, span.stop, passage.span.stop)
    if found[0].startswith((" is ", " was ")):
        noun = _SAID.match(page.text, span.stop, passage.span.stop)
    if noun and is_person(noun["noun"]) and noun["noun"] not in word_set("people", "of_bodies"):
        return span
    return span if _CLOSES.match(page.text, span.stop, passage.span.stop) else None


def _before(page: Page, passage: Passage, person: PersonMention) -> Span | None:
    """ "German tourist Ann Bell", "Dutchman Ann Bell"; behind a people's word that another stands before nothing is told."""
    found = _BEFORE.search(page.text, max(passage.span.start, person.start - 60), person.start)
    span = _known(found) if found else None
    if span is None or found is None or span.stop != found.end("nation"):
        return None
    noun = found["noun"]
    return span if noun is None or (is_person(noun) and noun not in word_set("people", "of_bodies")) else None
