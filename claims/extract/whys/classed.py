"""Terms of closed classes: the germ of an outbreak, the substance of a leak, the period of a find, the cause of an accident.

A text that names two terms of a class which exclude each other speaks of several things, and none of them is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from claims.classes import TermClass, before_terms, lies_in, term_classes
from claims.extract.context.around import around
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.whys.causes import CAUSE, causes, marks_in, may_tell
from claims.text import Span
from claims.values.term import Term

_REACH = 6
# A text, or a sentence, without a word of this list names no term but causes.
_TERMS = sign(lambda: (phrase for known in term_classes().values() if known.name != CAUSE for phrase in known.words))


def classed(page: Page) -> Iterator[Drawn]:
    """The one term of each class that the text gives, at every place where it stands."""
    for known in term_classes().values():
        if known.name == CAUSE:
            yield from _of_one_chain(list(_causes(page, known)))
        elif page.signs & _TERMS and (opened := known.opened_by(page.plain)):
            telling = (passage for passage in page.passages if passage.signs & _TERMS)
            found = [item for passage in telling for item in _terms(page, passage, known, opened)]
            yield from (item for item in _of_one_chain(found) if _is_among(item.passage, known))


def _of_one_chain(found: Sequence[Drawn]) -> Sequence[Drawn]:
    """The terms that stand in sentences, unless two of the text exclude each other."""
    # Of each term once: a text may repeat one thousands of times.
    one = all(_one_chain(a, b) for a, b in combinations(dict.fromkeys(item.value.key() for item in found), 2))
    return [item for item in found if item.passage.prose] if one else ()


def _is_among(passage: Passage, known: TermClass) -> bool:
    return not known.among or any(word in passage.small for word in known.among)


def _one_chain(one: str, two: str) -> bool:
    return lies_in(one, two) or lies_in(two, one)


def _causes(page: Page, known: TermClass) -> Iterator[Drawn]:
    telling = [passage for passage in page.passages if passage.prose and may_tell(passage)]
    marks = marks_in(page.text.lower()) if telling else ()
    for passage in telling:
        if any(mark in passage.small for mark in marks):
            for span, id in causes(page.text, passage, known):
                if (drawn := _drawn(page, passage, known, span, id)) is not None:
                    yield drawn


def _terms(page: Page, passage: Passage, known: TermClass, opened: frozenset[str]) -> Iterator[Drawn]:
    if not any(word in passage.small for word in opened):
        return
    for found in known.pattern.finditer(page.text, passage.span.start, passage.span.stop):
        if (drawn := _drawn(page, passage, known, Span(*found.span()), known.id(found[0]))) is not None:
            yield drawn


def _drawn(page: Page, passage: Passage, known: TermClass, span: Span, id: str) -> Drawn | None:
    """The term with its context; nothing where the words before take it back, or where another time is spoken of."""
    places = covered(passage.row, span.start, span.stop)
    if places is None or not _is_told(passage, places, known.name == CAUSE):
        return None
    context = around(page, passage, *places)
    if context.when is not None:
        return None
    own = frozenset(item.id for item in passage.named if places[0] <= item.at <= places[1])
    stems = passage.content(places[0], places[1] + 1)
    context = replace(
        context,
        close=context.close - own,
        participants=context.participants - own,
        near=(passage.words if known.name == CAUSE else context.near) - stems,
        words=context.words - stems,
        scope=(),
    )
    value = Term(page.text[span.start : span.stop], id, declared=True)
    return Drawn(known.name, value, span, passage, context, "term of a class", told=span)


def _is_told(passage: Passage, places: tuple[int, int], is_cause: bool) -> bool:
    """Whether nothing right before or behind the term denies it; of a cause, nothing leaves it open either."""
    row = passage.row
    before = {token.word for token in row[max(0, places[0] - _REACH) : places[0]]}
    behind = [token.word for token in row[places[1] + 1 : places[1] + 1 + _REACH]]
    if not before.isdisjoint(before_terms("denied")) or "out" in behind[:4] or "not" in behind[:2]:
        return False
    return not is_cause or {token.word for token in row}.isdisjoint(before_terms("open"))
