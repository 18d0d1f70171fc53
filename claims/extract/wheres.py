"""Where something was: "diverted to Brno", "its headquarters are in Oslo", "lifted off from Kourou"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims.extract.around import around
from claims.extract.drawn import Drawn
from claims.extract.page import Page, Passage
from claims.extract.subjects import About
from claims.extract.tokens import covered
from claims.folding import words as folded_words
from claims.gazetteer import Gazetteer
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values import kind

SLOT = "where-"
_NAME = r"(?:the (?=(?:village|town|city|port|island|hamlet) of ))?(?:(?:village|town|city|port|island|hamlet) of )?(?P<name>[A-ZÀ-Ž][\w’'-]+(?:(?: (?:of|la|le|de|del|do|da|am|upon) (?=[A-ZÀ-Ž])| )(?:[A-ZÀ-Ž][\w’'-]+)){0,3})"
# Behind a place's name these make it a thing's: "in Milford Council".
_THING = re.compile(
    r"(?:’s|'s)|\s(?:council|court|ministry|police|parliament|government|officials?|authorities)\b", re.IGNORECASE
)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    sorts = {phrase: name for name, phrases in table("wheres")["wheres"].items() for phrase in phrases}
    ordered = sorted(sorts, key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(_shape(phrase) for phrase in ordered)
    prepositions = "|".join(table("wheres")["prepositions"])
    # "to" and "from" belong to the phrase; with any other the place needs a preposition of its own.
    between = rf"(?:(?<= to)|(?<= from)|(?: [a-z]+){{0,2}}? (?:{prepositions}))"
    return re.compile(rf"\b(?P<told>{either}){between} {_NAME}"), sorts


def _shape(phrase: str) -> str:
    """The pattern of a phrase, with room for up to three words where it has a gap."""
    return re.escape(phrase).replace(r"\ _", r"(?: [\w-]+){1,3}?")


def wheres(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every place that a sentence gives for what has one place."""
    first = _first_words()
    if not any(part in passage.small for word in first.keys() & passage.plain for part in first[word]):
        return
    pattern, _ = _pattern()
    for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
        name = _sort(found["told"])
        span = Span(*found.span("name"))
        places = covered(passage.row, span.start, span.stop)
        if name is None or places is None or not _is_place(page, passage, span):
            continue
        own = frozenset(item.id for item in passage.named if places[0] <= item.at <= places[1])
        context = around(page, passage, *places)
        close = (context.close | about.subject.names) - own
        told = passage.content(*(covered(passage.row, *found.span("told")) or places))
        context = replace(context, close=close, near=(context.near | about.subject.words) - told, when=None, scope=())
        value = kind("place").parse(page.text[span.start : span.stop], Reading(world=Gazetteer()))
        yield Drawn(f"{SLOT}{name}", value, span, passage, context, "place of what happened")


def _sort(told: str) -> str | None:
    """The question that the words belong to, whatever stands in their gap."""
    return next((name for phrase, name in _pattern()[1].items() if _fits(phrase, told)), None)


@cache
def _first_words() -> dict[str, frozenset[str]]:
    """The words that a phrase begins with, each with what follows it up to the end or a gap."""
    found: dict[str, set[str]] = {}
    for phrase in _pattern()[1]:
        word, _, rest = phrase.partition(" ")
        found.setdefault(word, set()).add(f"{word} {rest}".partition("_")[0].strip().lower())
    return {word: frozenset(rests) for word, rests in found.items()}


@cache
def _fits(phrase: str, told: str) -> bool:
    return re.fullmatch(_shape(phrase), told) is not None


def _is_place(page: Page, passage: Passage, span: Span) -> bool:
    name = page.text[span.start : span.stop]
    words = folded_words(name)
    if not words or words[0] in _no_place() or _THING.match(page.text, span.stop):
        return False
    return not any(one.start < span.stop and span.start < one.stop for one in passage.people) and not (
        name.isupper() and len(name) < 5
    )


@cache
def _no_place() -> frozenset[str]:
    return frozenset(str(table("wheres")["no_place"]).split())
