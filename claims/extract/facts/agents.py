"""Who did what to a thing, where no person's name is told: "was requested by the opposition", "the army closed the bridge", "it was the county that …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import Any, NamedTuple

from claims.claim import Context
from claims.extract.context.other_time import is_stated_of_now
from claims.extract.language.closed_class import AUX
from claims.extract.language.signs import needs
from claims.extract.language.stems import forms_of
from claims.extract.language.tokens import Row
from claims.extract.language.verb_forms import irregular
from claims.extract.polar.phrase import Phrase, object_behind, subject_before
from claims.extract.stated.slots import AGENT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import table, word_set
from claims.text import Span
from claims.values.term import Term

# How many words narrow an agent, stand between a verb and "by", and are looked at for what denies a deed or leaves it open.
_NARROWING, _BETWEEN, _LOOK = 3, 4, 6
# Words as short as this end in "ed" by themselves: "need", "seed".
_SHORT = 4
_ARTICLES = frozenset("the a an its their his her this that these those all every two three four five six".split())
_AHEAD = frozenset(("will", "to", "must"))
_HAVE = _AHEAD | frozenset(("had", "has", "have", "also", "then", "later", "finally"))


class Deed(NamedTuple):
    """The agent on the tokens ``[first, last]``, its sort, where the verb stands, and the thing to which it is done."""

    first: int
    last: int
    sort: str
    verb: int
    thing: Phrase


@cache
def sorts() -> Mapping[str, str]:
    """The sort of each noun."""
    return {noun: sort for sort, nouns in table("agents")["agents"].items() for noun in nouns}


@cache
def may_be_one(one: str, two: str) -> bool:
    """Whether two sorts of agents may be told of one deed."""
    return one == two or any(one in line and two in line for line in _also())


@cache
def _also() -> tuple[frozenset[str], ...]:
    lines: Any = table("agents")["also"]
    return tuple(map(frozenset, lines))


@cache
def _no_deed() -> frozenset[str]:
    return forms_of(word_set("agents", "no_deed"))


@needs(sorts)
def agents(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every deed that a sentence tells of one sort of agents."""
    row = passage.row
    for at, token in enumerate(row):
        sort = sorts().get(token.word)
        if sort and (deed := _passive(row, at, sort) or _active(row, at, sort)) and _is_told(page, passage, deed):
            yield _drawn(page, passage, deed)


def _first(row: Row, at: int) -> int:
    """Where the noun phrase of an agent begins, but for its article."""
    words = [row[place].word for place in range(at - 1, max(at - 1 - _NARROWING, -1), -1)]
    return at - len(list(takewhile(lambda word: word.isalpha() and word not in _STOPS, words)))


_STOPS = (
    _ARTICLES
    | AUX
    | frozenset("by it not of and or to in on at from for with who which that as than when while but if".split())
)


def _passive(row: Row, at: int, sort: str) -> Deed | None:
    """ "Was requested on Thursday by the opposition", "tabled by the Liberals"."""
    by = _first(row, at) - 1
    by -= by >= 0 and row[by].word in _ARTICLES
    if by < 1 or row[by].word != "by":
        return None
    verb = by - 1
    between = word_set("agents", "between")
    while verb > 0 and by - verb < _BETWEEN and (row[verb].word in between or row[verb].word.isdigit()):
        verb -= 1
    if not _is_participle(row[verb].word):
        return None
    before = verb - 1
    while before > 0 and (row[before].word in AUX or row[before].word in between or row[before].word == ","):
        before -= 1
    thing = subject_before(row, before, some=True)
    return Deed(_first(row, at), at, sort, verb, thing) if thing else None


def _active(row: Row, at: int, sort: str) -> Deed | None:
    """ "The army closed the bridge", "it was the opposition that called the audit", "the county will pay for the recount"."""
    verb = _behind_whose(row, at + 1)
    if verb < len(row) and row[verb].word in ("who", "that", "which"):
        was = _first(row, at) - 1
        was -= was >= 0 and row[was].word in _ARTICLES
        if was < 1 or row[was].word not in ("was", "is") or row[was - 1].word != "it":
            return None
        verb += 1
    told = False
    while verb < len(row) and row[verb].word in _HAVE:
        told, verb = told or row[verb].word in _AHEAD, verb + 1
    if verb + 1 >= len(row) or not (told or _is_participle(row[verb].word)):
        return None
    start = _first(row, at)
    start -= start > 0 and row[start - 1].word.isdigit()
    if start and row[start - 1].word in ("of", "by", "with", "from", "and", "or"):
        return None
    stop = verb + 1
    while stop < len(row) and row[stop].word in word_set("agents", "particles"):
        stop += 1
    if stop >= len(row) or row[stop].word not in _ARTICLES:
        return None
    thing = object_behind(row, stop)
    return Deed(_first(row, at), at, sort, verb, thing) if thing else None


def _behind_whose(row: Row, at: int) -> int:
    """The place itself, or that behind what says whose agents they are: "the government of Tarn"."""
    whose = object_behind(row, at + 1) if at + 1 < len(row) and row[at].word == "of" else None
    return whose.last + 1 if whose else at


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > _SHORT) or word in irregular()


def _is_told(page: Page, passage: Passage, deed: Deed) -> bool:
    """Whether nothing leaves it open or denies it, and the verb tells of a deed."""
    first, last = min(deed.first, deed.thing.first), max(deed.last, deed.thing.last)
    verb = passage.stems[deed.verb]
    around = passage.said[max(0, first - _LOOK) : last + 1]
    return (
        verb is not None
        and verb not in _no_deed()
        and not deed.thing.none
        and word_set("doers", "open").isdisjoint(around)
        and not any(word.endswith(("n't", "n’t")) for word in around)
        and is_stated_of_now(page, passage, (first, last), _LOOK)
    )


def _drawn(page: Page, passage: Passage, deed: Deed) -> Drawn:
    row = passage.row
    span = Span(row[deed.first].start, row[deed.last].stop)
    words = page.text[span.start : span.stop]
    own = passage.content(deed.first, deed.last + 1)
    context = Context(
        topic=page.topic,
        head=passage.stems[deed.verb],
        modifiers=frozenset((deed.thing.head,)),
        close=own,
        near=passage.words - own,
        participants=passage.names,
        words=passage.words,
    )
    value = Term(words, f"agent/{deed.sort}", declared=True)
    return Drawn(AGENT, value, span, passage, context, "agent of a deed", told=span)
