"""What is done to buildings and works, and where they stood: "set fire to the presidential residence in Selwyn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.extract.language.signs import sign
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row
from claims.extract.stated import phrases
from claims.extract.stated.bearers import PLACE, Bearer, words
from claims.extract.stated.clauses import answer, closes
from claims.extract.stated.sentence import Sentence
from claims.extract.stated.slots import ACT
from claims.extract.stated.slots import PLACE as WHERE
from claims.extract.texts.drawn import Drawn
from claims.tables import table
from claims.text import Span
from claims.value import Reading
from claims.values import kind
from claims.values.yes_no import Answer
from claims.world.gazetteer import Gazetteer

_DEFINITE = frozenset(("the", "its", "his", "her", "their"))
_IN = frozenset(("in", "at", "near", "of", "outside"))
_MODIFIERS = 3
# "Presidential" and its like: so many letters more than its ending a word has.
_LONG = 7


class Thing(NamedTuple):
    """A thing on the tokens ``[first, last]``: its noun with what narrows it, in one form for all texts."""

    first: int
    last: int
    name: str
    definite: bool
    unique: bool


@cache
def _done() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    return tuple(
        (name, phrases.compiled(entry["told"]), entry.get("task", False))
        for name, entry in table("stated")["things-done"].items()
    )


# Whether a sentence can tell any of it.
OPENED = phrases.opened(lambda: (entry["told"] for entry in table("stated")["things-done"].values()))
_THINGS = sign(lambda: words("things"))


def things(sentence: Sentence) -> Iterator[Drawn]:
    """Every thing to which something was done, and the place where a thing stood of which there is one."""
    passage = sentence.passage
    if not passage.signs & _THINGS or not OPENED.by(passage) or words("things").isdisjoint(sentence.words):
        return
    for name, pattern, task in _done():
        for first, last in phrases.found_in(sentence.line, pattern):
            says = answer(sentence.passage, first, task)
            for thing in _objects(sentence.passage.row, last, closes(sentence.passage, last)) if says else ():
                if task and not _is_object(sentence.passage.row, last, thing.first):
                    continue
                where = _where(sentence, first, thing)
                place = where.id if where and thing.definite and not thing.unique else ""
                # With the thing itself, so that a reader sees in a list which one is meant.
                span = Span(sentence.passage.row[first].start, sentence.passage.row[thing.last].stop)
                told = Answer(sentence.page.text[span.start : span.stop], says)  # type: ignore[arg-type]
                yield Drawn(
                    f"{ACT}{name}", told, span, sentence.passage, _context(sentence, thing, place), "what is done to it"
                )
                if where and thing.unique:
                    yield _placed(sentence, name, thing, where)


def _context(sentence: Sentence, thing: Thing, place: str) -> Context:
    return Context(
        topic=sentence.page.topic,
        head=thing.name,
        close=frozenset([place] if place else ()),
        participants=sentence.passage.names,
    )


def _objects(row: Row, last: int, stop: int) -> Iterator[Thing]:
    """The things behind a verb, in its clause."""
    for at in range(last + 1, stop):
        if row[at].word in words("things") and not (at + 1 < stop and row[at + 1].word in words("things")):
            yield _thing(row, last, at)


# Behind one of these stands no object any more: "the building is secure and there are banks".
_ENDS_OBJECT = frozenset("in to from by with on for at that is are was were there which who when until".split())


def _is_object(row: Row, last: int, first: int) -> bool:
    return _ENDS_OBJECT.isdisjoint(token.word for token in row[last + 1 : first]) and row[last - 1].word not in _BE


_BE = frozenset("is are was were be very more less not feel felt a an".split())


def _thing(row: Row, last: int, at: int) -> Thing:
    first = at
    while first - 1 > last and at - first < _MODIFIERS and _narrows(row[first - 1].word):
        first -= 1
    told = [row[n].word.replace("’", "'") for n in range(first, at)]
    definite = (first - 1 > last and row[first - 1].word in _DEFINITE) or any(word.endswith("'s") for word in told)
    plain = [plain_of(word) for word in told if word not in words("general")]
    noun = row[at].word
    singular = not noun.endswith("s") or noun == "headquarters"
    unique = singular and definite and (not words("unique").isdisjoint(plain) or noun == "parliament")
    return Thing(
        first, at, " ".join((*plain, noun.removesuffix("s") if not singular else noun)), definite and singular, unique
    )


def _narrows(word: str) -> bool:
    return word[0].isalpha() and (word not in small_words() or word in ("other", "several")) and word not in _IN


def plain_of(word: str) -> str:
    """One form for "presidential" and "president's", "parliamentary" and "parliament's"."""
    word = word.removesuffix("'s").removesuffix("'")
    if word.endswith("mentary"):
        return word.removesuffix("ary")
    return word.removesuffix("ial") if word.endswith("ial") and len(word) > _LONG else word


def _where(sentence: Sentence, first: int, thing: Thing) -> Bearer | None:
    """The town of a thing: named with it, else the one that the sentence or the one before it set."""
    row = sentence.passage.row
    towns = [item for item in sentence.named if item.sort == PLACE]
    own = next(
        (
            one
            for one in towns
            if thing.first <= one.first <= thing.last
            or (one.first - thing.last == 2 and row[thing.last + 1].word in _IN)
        ),
        None,
    )
    if own:
        return own
    if any(one.first > thing.last for one in towns):
        return None
    ahead = [one for one in towns if one.last < first]
    if ahead:
        return ahead[-1]
    if sentence.before is None:
        return None
    set_ = [one for one in sentence.named_before if one.sort == PLACE and _is_setting(sentence.before.row, one)]
    return set_[0] if len({one.id for one in set_}) == 1 else None


def _is_setting(row: Row, town: Bearer) -> bool:
    return town.first > 0 and row[town.first - 1].word in ("in", "at", "to", "reached")


def _placed(sentence: Sentence, name: str, thing: Thing, where: Bearer) -> Drawn:
    at = sentence.passage if where in sentence.named else sentence.before
    if at is None:
        raise ValueError("a place stands in its sentence or in the one before")
    span = Span(at.row[where.first].start, at.row[where.last].stop)
    written = sentence.page.text[span.start : span.stop]
    value = kind("place").parse(written, Reading(world=Gazetteer()))
    return Drawn(f"{WHERE}{name}", value, span, at, _context(sentence, thing, ""), "place of a thing acted on")
