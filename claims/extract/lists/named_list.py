"""Who or what is named in one role: "troops came from A, B, C and D", "the prize was shared by A, B and C", "its members are A, B and C".

What the list is of is told by the word that governs it, and by nothing else. It meets a list that another text gives in the same role and that differs in one
member at most: so much alike, two lists are one list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.context.around import around
from claims.extract.context.happened.deeds import deed_at
from claims.extract.language.closed_class import AUX
from claims.extract.language.signs import needs
from claims.extract.language.stems import small_words, stem
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.lists.as_set import as_set
from claims.extract.stated.slots import LISTED
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import table, word_set
from claims.text import Span
from claims.values.set import SetValue

_NAME = r"(?:the )?[A-ZÀ-Ž][\w’'-]*(?: (?:(?:of|and|the|al|de|van|von|bin) )?[A-ZÀ-Ž][\w’'-]*){0,4}"
_LIST = re.compile(rf"\b{_NAME}(?:, {_NAME})+,? and {_NAME}(?![\w’'-])")
FEWEST = 3
_PREPOSITIONS = frozenset("from in of by at with to between among for against through via".split())
_JOINS = frozenset(("are", "were", ":"))
_OPENS = frozenset((",", ":", ";", "(", "“", '"', "–", "—", "and", "but", "that"))
_BACK, _AHEAD = 4, 5


@needs((",",), ("and",))
def named_lists(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every list of three names and more that its sentence closes, with what governs it; none of which it gives examples only."""
    start, stop = passage.span.start, passage.span.stop
    if len(passage.named) < FEWEST or page.text.find(", ", start, stop) < 0 or _is_open(passage):
        return
    for found in _LIST.finditer(page.text, start, stop):
        places = covered(passage.row, *found.span())
        value = as_set(found[0]) if places else None
        role = _role(passage, *places) if places else None
        if places and role and isinstance(value, SetValue) and value.complete and len(value.members) >= FEWEST:
            context = around(page, passage, *places)
            near = (context.near | passage.words) - passage.content(places[0], places[1] + 1)
            outside = frozenset(item.id for item in passage.named if not places[0] <= item.at <= places[1])
            context = replace(
                context, head=role[0], modifiers=role[1], near=near - outside, close=outside, when=None, scope=()
            )
            yield Drawn(LISTED, value, Span(*found.span()), passage, context, "list in a role")


def _is_open(passage: Passage) -> bool:
    """Whether a sentence says of its names that there are others, or that something is not so of them."""
    return not word_set("sets", "leaves_open").isdisjoint(passage.said) or any(
        phrase in passage.small for phrase in _phrases()
    )


def _phrases() -> tuple[str, ...]:
    sets = table("sets")
    return tuple(phrase for phrase in (*sets["examples"], *sets["more"]) if " " in phrase)


def _role(passage: Passage, first: int, last: int) -> tuple[str, frozenset[str]] | None:
    """What governs a list, with how, and of a verb its subject: the word before its preposition, the verb whose object or subject it is, what "are" joins it to."""
    row = passage.row
    before = row[first - 1].word if first else "."
    if first and (before in _PREPOSITIONS or before in _JOINS):
        at = _content_before(row, first - 1)
        if at is None:
            return None
        verb = deed_at(row, at)
        own = _content_before(row, at) if verb or is_verb(row[at].word) else None
        subject = frozenset(filter(None, (passage.stems[own],))) if own is not None else frozenset[str]()
        return f"{'is' if before in _JOINS else before} {verb or stem(row[at].word)}", subject
    if first and (verb := deed_at(row, first - 1)):
        return f"does {verb}", frozenset()
    if not first or before in _OPENS:
        verb = _verb_behind(row, last + 1)
        return (f"by {verb}", frozenset()) if verb else None
    return None


def _content_before(row: Row, at: int) -> int | None:
    """The nearest word with a meaning of its own before a place: "came from", "made up of", "members are"."""
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        word = row[place].word
        if not word[0].isalpha():
            return None
        if word not in small_words() and word not in AUX:
            return place
    return None


def _verb_behind(row: Row, at: int) -> str | None:
    for place in range(at, min(at + _AHEAD, len(row))):
        if not row[place].word[0].isalpha() and row[place].word != ",":
            return None
        if verb := deed_at(row, place):
            return verb
    return None
