"""What befell somebody or something that a text names: "Skipper Ekdal survived", "the suspect is still at large", "the derby was called off"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.context.other_times.told_days import marks_of_time
from claims.extract.context.subjects import About
from claims.extract.fates.bearer import Bearer, known_as, object_, subject
from claims.extract.fates.forms import (
    Said,
    entry_of,
    forms,
    is_of_persons,
    is_one_way,
    is_other,
    nouns_of,
    objects_of,
    passed,
    words,
)
from claims.extract.fates.turned import is_turned
from claims.extract.language.signs import needs
from claims.extract.language.tokens import Row, starts_with
from claims.extract.manner.corrected import is_corrected
from claims.extract.polar.clause import Verb, is_before, is_of_other, is_told, verb_before
from claims.extract.polar.phrase import complement, object_behind, subject_before
from claims.extract.polar.stance import answer_of, stance_to
from claims.extract.polar.viewed import viewer
from claims.extract.stated.slots import FATE
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set
from claims.text import Span
from claims.values.yes_no import Answer

# That it is told of a person.
PERSON = "person"
_REACH, _TAIL = 8, 8
_CHARGES = frozenset(("of", "on", "with", "in"))
_OF = frozenset(("of",))
_WILL, _WOULD = frozenset(("will",)), frozenset(("will", "would"))


class _Fate(NamedTuple):
    """What a clause tells on the tokens ``[first, last]``, with the words for it from ``at`` on: of whom, what it is of, and whose deed it is where that matters."""

    first: int
    at: int
    last: int
    said: Said
    says: bool
    of: Bearer
    what: str | None
    whom: frozenset[str] = frozenset()


@needs(words)
def fates(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every fate that a sentence tells, each place once for each question."""
    known = forms()
    for at in [at for at, word in enumerate(passage.said) if word in known]:
        if not is_of_other(passage.row, at):
            yield from _at(page, passage, about, at)


def _at(page: Page, passage: Passage, about: About, at: int) -> Iterator[Drawn]:
    """What the longest form at a token tells, and the same words of other questions."""
    longest = 0
    for said in forms()[passage.row[at].word]:
        size = len(said.form.words) + len(said.tail)
        if size < longest or not starts_with(passage.row, at, said.form.words):
            continue
        found = _fate(passage, about, at, said)
        if found and not is_turned(page, passage, at, said) and (drawn := _drawn(page, passage, found)):
            longest = size
            yield drawn


def _fate(passage: Passage, about: About, at: int, said: Said) -> _Fate | None:
    verb = verb_before(passage.row, at, said.form, _passed(passage, said), still=True)
    if verb is None or is_before(passage.row, verb):
        return None
    if at and passage.row[at - 1].word == "but":
        verb = verb._replace(denied=False)  # "was not killed but injured"
    last = at + len(said.form.words) - 1
    if (is_other(passage.row, last) and not said.tail) or (verb.denied and is_one_way(said.form)):
        return None
    if said.form.sort == "with":
        return _of_two(passage, at, last, said, verb)
    return (_of_object if said.form.sort == "its" else _of_subject)(passage, about, (at, last), said, verb)


def _passed(passage: Passage, said: Said) -> frozenset[str]:
    if not entry_of(said.form.state).get("plans"):
        return passed()
    told = not word_set("fates", "told-would").isdisjoint(passage.letters)
    return passed() | (_WOULD if told else _WILL)


def _of_subject(passage: Passage, about: About, at: tuple[int, int], said: Said, verb: Verb) -> _Fate | None:
    name = said.form.state
    of = subject(passage, about, verb.subject, nouns_of(name), is_of_persons(name))
    if of is None:
        return None
    says = said.form.says ^ verb.denied
    return _Fate(min(of.first, at[0]), at[0], at[1], said, says, of, _of_what(passage.row, at[1], name))


def _of_object(passage: Passage, about: About, at: tuple[int, int], said: Said, verb: Verb) -> _Fate | None:
    name, row = said.form.state, passage.row
    of = object_(passage, at[1] + 1, nouns_of(name), is_of_persons(name))
    if of is None:
        return None
    last = _tail_end(row, of.last, said.tail) if said.tail else of.last
    if last is None:
        return None
    return _Fate(at[0], at[0], last, said, said.form.says ^ verb.denied, of, _of_what(row, last, name))


def _tail_end(row: Row, last: int, tail: tuple[str, ...]) -> int | None:
    """Where the words end that stand behind the object: "found Holm, 45, guilty"."""
    for at in range(last + 1, min(last + 1 + _TAIL, len(row))):
        if starts_with(row, at, tail):
            return at + len(tail) - 1
        if row[at].word == "not":
            return None
    return None


def _of_two(passage: Passage, at: int, last: int, said: Said, verb: Verb) -> _Fate | None:
    """What a subject did with an object: both tell what is asked."""
    name, row = said.form.state, passage.row
    found = object_behind(row, last + 1)
    if found is None or found.head not in objects_of(name) or found.none or found.first > last + 2:
        return None
    who = subject_before(row, verb.subject) if verb.subject >= 0 else None
    if who is None or who.none or who.some or _is_counted(row, who.first, who.last):
        return None
    of = Bearer(
        found.first, found.last, found.head, found.narrowed, passage.names_in(found.first, found.last + 1), False
    )
    says = said.form.says ^ verb.denied
    return _Fate(at, at, found.last, said, says, of, complement(row, found.last), frozenset([who.head]))


def _is_counted(row: Row, first: int, last: int) -> bool:
    """Whether a phrase has a figure: of 60 councillors 41 voted for it, and others against."""
    return any(token.word[0].isdigit() for token in row[max(first - 1, 0) : last + 1])


def _of_what(row: Row, last: int, name: str) -> str | None:
    """What a fate is of, where that tells one from another: "guilty of bribery"."""
    if not entry_of(name).get("of-what") or last + 1 >= len(row) or row[last + 1].word not in _CHARGES:
        return None
    found = object_behind(row, last + 2)
    if found and row[found.last + 1 : found.last + 2] and row[found.last + 1].word in _OF and found.head == "charge":
        found = object_behind(row, found.last + 2)
    return found.head if found else None


def _drawn(page: Page, passage: Passage, fate: _Fate) -> Drawn | None:
    """The claim; nothing where a sentence asks or supposes it, or speaks of another time."""
    row, of = passage.row, known_as(fate.of, page)
    if of is None:
        return None
    span = Span(row[fate.first].start, row[fate.last].stop)
    embedded = stance_to(passage, span)
    answer = answer_of(fate.says, embedded.stance)
    if answer is None or not is_told(row, fate.first, fate.last, embedded.stance, since=True):
        return None
    if is_elsewhen(page, passage, (fate.first, fate.last), _REACH):
        return None
    if not fate.says and is_corrected(row, fate.last):
        return None
    whole = embedded.whole
    value = Answer(page.text[whole.start : whole.stop], answer)
    return Drawn(
        f"{FATE}{fate.said.form.state}",
        value,
        whole,
        passage,
        _context(page, passage, fate._replace(of=of)),
        "fate",
        told=Span(row[fate.at].start, span.stop) if span.start < row[fate.at].start else span,
        by=None if embedded.is_made else viewer(passage, embedded, (fate.first, fate.last)),
        said_from=embedded.led_from(span.start),
    )


def _context(page: Page, passage: Passage, fate: _Fate) -> Context:
    return Context(
        topic=page.topic,
        head=fate.of.head,
        modifiers=fate.of.narrowed,
        close=fate.whom,
        owner=frozenset([fate.what] if fate.what else ()),
        object=fate.of.names,
        participants=passage.names,
        words=passage.words,
        scope=(*([PERSON] if fate.of.is_person else []), *marks_of_time(page, passage)),
    )
