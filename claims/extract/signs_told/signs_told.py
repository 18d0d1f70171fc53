"""The sign of a figure as a claim: of whom or what it is, and of how much."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import other_time
from claims.extract.context.other_times.told_days import marks_of_time
from claims.extract.language.signs import needs
from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import Row, covered, starts_with
from claims.extract.polar.clause import is_told, verb_before
from claims.extract.polar.phrase import Phrase, subject_before
from claims.extract.polar.stance import stance_to
from claims.extract.signs_told.forms import Sign, nouns, term_of, verbs, words
from claims.extract.stated.slots import SIGN
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set
from claims.text import Span
from claims.values.term import Term

# Marks of a claim: the amount, whether it is that to which it went, the part of a year, another time.
AMOUNT, PERIOD, TIME = "amount:", "period:", "time:"
_ORDINALS = frozenset(("first", "second", "third", "fourth", "last", "previous"))
_PARTS = frozenset(("quarter", "half", "session", "term"))
_LEADS = frozenset(
    "by to about around some nearly almost over more than a an of slightly sharply further another".split()
)
_CHANGE, _TO, _OF, _NUMBER = "change", "to", "of", "number"
_ROOM, _BACK, _REACH = 4, 6, 8


class _Told(NamedTuple):
    """A sign on the tokens ``[first, last]``, the phrase of which it is told, and the amount."""

    first: int
    last: int
    sign: Sign
    of: Phrase
    amount: str


@needs(words)
def signs_told(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every sign of a sentence, with whose it is."""
    for at, word in enumerate(passage.said):
        told = _by_verb(passage, at) if word in verbs() else _by_noun(passage, at) if word in nouns() else None
        if told and (drawn := _drawn(page, passage, told)):
            yield drawn


def _by_verb(passage: Passage, at: int) -> _Told | None:
    """ "Shares of Tarn Mills fell 3 percent", "the bank lost $4 million"."""
    row = passage.row
    for form in verbs()[row[at].word]:
        verb = verb_before(row, at, form) if starts_with(row, at, form.words) else None
        if verb is None or verb.denied:
            continue
        name, _, says = form.state.partition("/")
        last = at + len(form.words) - 1
        amount, stop = _amount(passage, last + 1)
        if not _is_of(name, amount):
            continue
        of = subject_before(row, verb.subject, some=True) if verb.subject >= 0 else None
        if of is None or of.none or (of.some and row[of.first].word != _NUMBER):
            return None
        if not (amount or _is_measure(of)):
            return None
        return _Told(min(of.first, at), max(last, stop), Sign(name, says), of, amount)
    return None


def _is_of(name: str, amount: str) -> bool:
    """Whether a sum is what a verb of a result tells; a change is told in anything."""
    return name == _CHANGE or (bool(amount) and not amount.endswith("%"))


def _is_measure(of: Phrase) -> bool:
    """Whether a thing is one that rises and falls, so that it is said to do so without a figure."""
    return not _measures().isdisjoint({of.head, *of.narrowed})


@cache
def _measures() -> frozenset[str]:
    return frozenset(map(noun_stem, word_set("signs", "measures")))


def _by_noun(passage: Passage, at: int) -> _Told | None:
    """ "Norvane reported a net loss of $4 million", "a $4 million loss"."""
    row, sign = passage.row, nouns()[passage.row[at].word]
    amount, stop = _amount(passage, at + 2) if row[at + 1 : at + 2] and row[at + 1].word == _OF else ("", at)
    first = at - 1
    if not amount:
        amount, first = _amount_ahead(passage, at)
    verb = _reporting(row, first)
    if verb is None or not amount:
        return None
    of = subject_before(row, verb - 1) if verb else None
    return _Told(of.first, max(at, stop), sign, of, amount) if of and not of.none else None


def _reporting(row: Row, at: int) -> int | None:
    """The verb of which a result is the object, back over what narrows it."""
    for place in range(at, max(at - _BACK, 0), -1):
        if row[place].word in word_set("signs", "reporting"):
            return place
        if row[place].word not in word_set("signs", "adjectives"):
            return None
    return None


def _amount(passage: Passage, at: int) -> tuple[str, int]:
    """The amount that begins within a few words of a token, marked where it is that to which something went, and its last token."""
    row, to, last = passage.row, "", at - 1
    while at < len(row) and row[at].word in _LEADS:
        to = to or (f"{_TO} " if row[at].word == _TO else "")
        at += 1
    for item in passage.counts:
        places = covered(row, item.start, item.stop)
        if places and places[0] <= at <= places[1]:
            return f"{to}{item.value.key()}", places[1]
    return "", last


def _amount_ahead(passage: Passage, at: int) -> tuple[str, int]:
    """The amount right before a noun, and the token before it."""
    for item in passage.counts:
        places = covered(passage.row, item.start, item.stop)
        if places and places[1] in (at - 1, at - 2, at):
            return item.value.key(), places[0] - 1
    return "", at - 1


def _drawn(page: Page, passage: Passage, told: _Told) -> Drawn | None:
    row = passage.row
    span = Span(row[told.first].start, row[told.last].stop)
    stance = stance_to(passage, span)
    if not stance.is_made or not is_told(row, told.first, told.last, stance.stance, since=True):
        return None
    value = Term(page.text[span.start : span.stop], f"{told.sign.name}/{term_of(told.sign)}", declared=True)
    context = Context(
        topic=page.topic,
        head=told.of.head,
        modifiers=told.of.narrowed,
        object=passage.names_in(told.of.first, told.last),
        participants=passage.names,
        words=passage.words,
        scope=tuple(_marks(page, passage, told)),
    )
    return Drawn(f"{SIGN}{told.sign.name}", value, span, passage, context, "up or down", told=span)


def _marks(page: Page, passage: Passage, told: _Told) -> Iterator[str]:
    yield from marks_of_time(page, passage)
    if told.amount:
        yield f"{AMOUNT}{told.amount}"
    said = passage.said
    for at in range(len(said) - 1):
        if said[at] in _ORDINALS and said[at + 1] in _PARTS:
            yield f"{PERIOD}{said[at]} {said[at + 1]}"
    if elsewhen := other_time(page, passage, told.first, (told.first - _REACH, told.last + _REACH)):
        yield f"{TIME}{elsewhen}"
