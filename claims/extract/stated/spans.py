"""Dates and lengths that belong to a body as such: how long it has existed, when it set up a part of itself, when its force was gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claims.claim import Context
from claims.dates.value import DateValue
from claims.extract.context.happened.happenings import told
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row, covered
from claims.extract.stated.bearers import BODY, COUNTRY, words
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.slots import DATED, SPAN
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.places import REFERENCES
from claims.tables import word_set
from claims.text import Span
from claims.value import Found, Value

_EXISTS = frozenset(("existed", "existence", "history", "exist", "exists"))
# A cheap look before the happenings of a sentence are searched.
_LEAVING = frozenset(("depart", "gone", "withdrawal", "completed", "left", "withdrew"))
_NEAR = 4
_NAMED_PART = 6
_ARTICLES = frozenset(("a", "an", "its", "the", "their"))


# A sentence without a word of this list tells nothing of the kind.
SPANNED = sign(lambda: (*_EXISTS, *_LEAVING, *words("sets-up")))


def spans(sentence: Sentence) -> Iterator[Drawn]:
    """Every such date and length of a sentence."""
    if not sentence.passage.times or not sentence.passage.signs & SPANNED:
        return
    yield from _existence(sentence)
    yield from _foundings(sentence)
    yield from _gone(sentence)


def _existence(sentence: Sentence) -> Iterator[Drawn]:
    """ "Has existed for nearly 30 years", "in its 30-year history". Lengths that were told in different years are no answers to one question."""
    if _EXISTS.isdisjoint(sentence.words):
        return
    published = sentence.page.reading.published
    for item in sentence.passage.times:
        places = covered(sentence.passage.row, item.start, item.stop)
        if item.value.kind != "duration" or places is None or sentence.body is None:
            continue
        near = {token.word for token in sentence.passage.row[max(0, places[0] - _NEAR) : places[1] + 3]}
        if near & _EXISTS:
            year = str(published[0].year) if published else None
            of = Context(owner=frozenset([sentence.body]), head=year)
            yield _drawn(sentence, f"{SPAN}existence", item.value, item, of)


def _foundings(sentence: Sentence) -> Iterator[Drawn]:
    """ "In 2009 the league established a rescue force", "since 2009 the league has had a rescue force"."""
    row = sentence.passage.row
    dates = [item for item in sentence.passage.times if isinstance(item.value, DateValue) and not item.value.unresolved]
    if len(dates) != 1 or words("sets-up").isdisjoint(sentence.words):
        return
    for at in range(1, len(row) - 2):
        part = _part(row, at + 1) if row[at].word in words("sets-up") and row[at + 1].word in _ARTICLES else None
        whose = _founder(sentence, at) if part and part[1] else None
        if part and whose:
            of = Context(owner=frozenset([whose]), head=part[0], modifiers=part[1])
            yield _drawn(sentence, f"{DATED}founding", _stated(dates[0].value), dates[0], of)


def _founder(sentence: Sentence, at: int) -> str | None:
    """The body right before a verb, or the one that "the bloc" there means."""
    near = [item for item in sentence.named if item.sort in (BODY, COUNTRY) and 0 < at - item.last <= _NEAR]
    if near:
        return near[-1].id
    before = {sentence.passage.row[n].word for n in range(max(0, at - 3), at)}
    return sentence.earlier_body if before & REFERENCES else None


def _part(row: Row, at: int) -> tuple[str, frozenset[str]] | None:
    """The noun of a part that is a body of its own, and what narrows it."""
    heads = word_set("bodies", "heads")
    for end in range(at + 1, min(at + 1 + _NAMED_PART, len(row))):
        if not row[end].word.isalpha():
            return None
        if row[end].word in heads and not (end + 1 < len(row) and row[end + 1].word in heads):
            told_ = frozenset(token.word for token in row[at + 1 : end]) - words("general") - {"standing", "joint"}
            return row[end].word, told_
    return None


def _stated(value: Value) -> Value:
    if isinstance(value, DateValue) and value.stated:
        return replace(value, low=value.stated[0], high=value.stated[1], bound=None, stated=None)
    return value


def _gone(sentence: Sentence) -> Iterator[Drawn]:
    """When a force had left a country, or was to have left it: where the sentence names none, that of which the text tells."""
    row = sentence.passage.row
    for item in sentence.passage.times if not _LEAVING.isdisjoint(sentence.words) else ():
        places = covered(row, item.start, item.stop)
        if places is None or not isinstance(item.value, DateValue):
            continue
        near = min(told(row, places), default=None)
        if near is None or near[1] != "gone" or sentence.country is None:
            continue
        of = Context(close=frozenset([sentence.country]))
        yield _drawn(sentence, f"{DATED}full-departure", item.value, item, of)


def _drawn(sentence: Sentence, slot: str, value: Value, item: Found, of: Context) -> Drawn:
    context = replace(of, topic=sentence.page.topic, participants=sentence.passage.names)
    return Drawn(slot, value, Span(item.start, item.stop), sentence.passage, context, "date or age of a body")
