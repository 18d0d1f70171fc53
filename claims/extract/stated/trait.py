"""What a rule finds of someone or something, and its claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.claim import Context
from claims.extract.stated import phrases
from claims.extract.stated.bearers import Bearer
from claims.extract.stated.clauses import answer
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.slots import IS
from claims.extract.texts.drawn import Drawn
from claims.quick import quick
from claims.tables import table
from claims.text import Span
from claims.values.yes_no import Answer, Says


@quick
@dataclass(frozen=True, slots=True)
class Trait:
    """A trait on the tokens ``[first, last]``: whose it is, and what else it names. ``shown``: from where on its words are shown, if from further ahead."""

    name: str
    first: int
    last: int
    owner: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    head: str | None = None
    narrowed: frozenset[str] = frozenset()
    says: Says | None = None
    shown: int | None = None


def drawn_from(sentence: Sentence, trait: Trait) -> Drawn | None:
    """The claim of a trait; nothing where the sentence asks or supposes it."""
    passage = sentence.passage
    says = answer(passage, trait.first)
    if says is None:
        return None
    says = trait.says or says
    first = trait.first if trait.shown is None else trait.shown
    span = Span(passage.row[first].start, passage.row[trait.last].stop)
    context = Context(
        topic=sentence.page.topic,
        owner=frozenset(trait.owner),
        close=frozenset(trait.close),
        head=trait.head,
        modifiers=trait.narrowed,
        participants=passage.names,
    )
    value = Answer(sentence.page.text[span.start : span.stop], says)
    return Drawn(f"{IS}{trait.name}", value, span, passage, context, "what it is", told=span)


@cache
def pattern_of(name: str, key: str = "phrase") -> re.Pattern[str]:
    """The phrases of a trait as a pattern."""
    return phrases.compiled(table("stated")["traits"][name][key])


def found(sentence: Sentence, name: str, key: str = "phrase") -> Iterator[tuple[int, int]]:
    """The tokens ``[first, last]`` of every phrase of a trait."""
    return phrases.found_in(sentence.line, pattern_of(name, key))


def word(sentence: Sentence, at: int) -> str:
    """The folded word at a place; empty outside of the sentence."""
    row = sentence.passage.row
    return row[at].word if 0 <= at < len(row) else ""


def last_before(fit: list[Bearer], first: int) -> Bearer | None:
    """The last of some names that ends before a place."""
    before = [item for item in fit if item.last < first]
    return before[-1] if before else None


def phrases_of(name: str, key: str = "phrase") -> list[str]:
    """The phrases of a trait."""
    return list(table("stated")["traits"][name][key])
