"""Who did what to whom, as claims: the doer is the value, both are what it is told of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import other_time
from claims.extract.context.other_times.told_days import marks_of_time
from claims.extract.language.signs import needs
from claims.extract.language.tokens import Row, starts_with
from claims.extract.polar.clause import is_before, is_told, verb_before
from claims.extract.polar.stance import stance_to
from claims.extract.roles.forms import BETWEEN, PASSIVE, UNDERGOES, Told, forms, words
from claims.extract.roles.party import Party, before, behind
from claims.extract.stated.slots import ROLE
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import table, word_set
from claims.text import Span
from claims.values.term import Term

# Marks of a claim: the parties, the office of the doer, the part of a contest, the score.
DOER, DONE, OFFICE, STAGE, SCORE, TIME = "doer:", "done:", "office:", "stage:", "score:", "time:"
_BREAKS = frozenset((",", ";", "and", "but", "that", "which", "who"))
_ROOM, _REACH = 4, 8
_PLACE = 8


class _Deed(NamedTuple):
    """A deed on the tokens ``[first, last]``: who did it, and to whom."""

    first: int
    last: int
    deed: str
    doer: Party
    done: Party


@needs(words)
def roles(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every deed of a sentence of which both parties are told."""
    known = forms()
    over = -1
    for at in [at for at, word in enumerate(passage.said) if word in known]:
        for told in known[passage.row[at].word] if at > over else ():
            if (deed := _deed(passage, at, told)) and (drawn := _drawn(page, passage, deed)):
                over = deed.last
                yield drawn
                break


def _deed(passage: Passage, at: int, told: Told) -> _Deed | None:
    row = passage.row
    if not starts_with(row, at, told.form.words):
        return None
    verb = verb_before(row, at, told.form)
    if verb is None or verb.denied or is_before(row, verb):
        return None
    last = _end(row, at + len(told.form.words) - 1, told.tail)
    if last is None:
        return None
    first = behind(passage, last + 1)
    other = _third(passage, first) if told.form.sort == BETWEEN and first else before(passage, verb.subject)
    if first is None or other is None:
        return None
    turned = told.form.sort in (BETWEEN, PASSIVE, UNDERGOES)
    doer, done = (first, other) if turned else (other, first)
    if doer.head == done.head and doer.words == done.words:
        return None
    return _Deed(min(doer.first, done.first, at), max(doer.last, done.last, last), told.deed, doer, done)


def _end(row: Row, last: int, tail: tuple[str, ...]) -> int | None:
    """Where the words of a verb end: those behind the room, if any, within a few words."""
    if not tail:
        return last
    for at in range(last + 1, min(last + 2 + _ROOM, len(row))):
        if starts_with(row, at, tail):
            return at + len(tail) - 1
        if row[at].word in _BREAKS or row[at].word.endswith("ed"):
            return None
    return None


def _third(passage: Passage, first: Party) -> Party | None:
    """Against whom it was decided."""
    row = passage.row
    for phrase in table("roles")["against"]:
        told = tuple(str(phrase).split())
        for at in range(first.last + 1, min(first.last + 4, len(row))):
            if starts_with(row, at, told):
                return behind(passage, at + len(told))
    return None


def _drawn(page: Page, passage: Passage, deed: _Deed) -> Drawn | None:
    row = passage.row
    span = Span(row[deed.first].start, row[deed.last].stop)
    stance = stance_to(passage, span)
    if not stance.is_made or not is_told(row, deed.first, deed.last, stance.stance, since=True):
        return None
    value = Term(page.text[span.start : span.stop], f"{deed.deed}/{_called(row, deed.doer)}", declared=True)
    return Drawn(
        f"{ROLE}{deed.deed}", value, span, passage, _context(page, passage, deed), "who did what to whom", told=span
    )


def _called(row: Row, party: Party) -> str:
    return " ".join(row[at].word for at in range(party.first, party.last + 1))


def _context(page: Page, passage: Passage, deed: _Deed) -> Context:
    done = deed.done
    place = passage.names_in(done.first, min(done.last + _PLACE, len(passage.row)))
    return Context(
        topic=page.topic,
        head=done.head,
        modifiers=done.words,
        object=place,
        participants=passage.names,
        words=passage.words,
        scope=tuple(_marks(page, passage, deed)),
    )


def _marks(page: Page, passage: Passage, deed: _Deed) -> Iterator[str]:
    yield from marks_of_time(page, passage)
    for mark, party in ((DOER, deed.doer), (DONE, deed.done)):
        yield f"{mark}{party.sort}/{party.head}/{' '.join(sorted(party.words))}"
    if deed.doer.office:
        yield f"{OFFICE}{deed.doer.office}"
    parts = word_set("roles", "parts")
    yield from (
        f"{STAGE}{word}" for word in sorted({one.word for one in passage.row if one.word in parts and not one.capital})
    )
    yield from (f"{SCORE}{'-'.join(sorted(word.split('-')))}" for word in passage.said if _is_score(word))
    if elsewhen := other_time(page, passage, deed.first, (deed.first - _REACH, deed.last + _REACH)):
        yield f"{TIME}{elsewhen}"


def _is_score(word: str) -> bool:
    return word.replace("-", "").isdigit() and "-" in word
