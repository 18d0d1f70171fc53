"""By whom something was done, whatever it was: "Ann Bell opened the tunnel", "brokered by Minister Tom Lyle", "at the request of the president"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claims.extract.context.around import around
from claims.extract.context.happened.deeds import deed_at
from claims.extract.holders.posts import heads
from claims.extract.language.lexicon import is_person
from claims.extract.language.stems import bare, small_words
from claims.extract.language.tokens import Row, covered
from claims.extract.stated.clauses import answer
from claims.extract.stated.slots import AGENT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.grammar import GENITIVES
from claims.tables import table, word_set
from claims.text import Span
from claims.values.person import Name
from claims.values.yes_no import Says

# The mark of one who is told by his office alone, with the office behind it.
OFFICE = "office "
_BETWEEN = frozenset((",", ".", ";", ":", "(", ")", "and", "or", "“", "”", '"'))
_ENDS = frozenset((".", ";", ":", "(", "who", "which", "that", "after", "before", "when", "while", "because"))
_DETERMINERS = frozenset(("the", "its", "their", "our"))
# So many words lead from a verb to its doer, and from it tell what it was done to; an apposition has so many at most.
_TITLE, _OBJECT, _APPOSITION, _ADJUNCT = 8, 8, 14, 8


class _Agent(NamedTuple):
    """Who may have done something: its tokens, its words, and the office where nothing else is told."""

    first: int
    last: int
    name: str
    office: str = ""


class _Deed(NamedTuple):
    """What was done: the stem of the verb, its token, and the tokens that tell to what."""

    verb: str
    at: int
    first: int
    stop: int


def agents(page: Page) -> Iterator[Drawn]:
    """Every person, or office, of whom the prose of a text tells what he did, once for each deed."""
    for passage in page.passages:
        if passage.prose and (passage.people or not heads().isdisjoint(passage.letters)):
            for agent in _agents(passage):
                yield from (_drawn(page, passage, agent, deed) for deed in _deeds(passage, agent))


def _agents(passage: Passage) -> Iterator[_Agent]:
    taken: set[int] = set()
    for person in passage.people:
        places = covered(passage.row, person.start, person.stop)
        if places is not None:
            taken.update(range(places[0] - 3, places[1] + 1))
            yield _Agent(*places, person.name)
    offices = heads().intersection(passage.letters)
    for at, token in enumerate(passage.row) if offices else ():
        if token.word in offices and at not in taken and (found := _office(passage.row, at)):
            yield found


def _office(row: Row, at: int) -> _Agent | None:
    """An office that stands for its bearer: "the president of Tarnia", "the country's president"."""
    before = row[at - 1].word if at else ""
    if not (before in _DETERMINERS or before.endswith(GENITIVES) or (at and row[at - 1].capital)):
        return None
    last = at
    if at + 2 < len(row) and row[at + 1].word == "of":
        last = next((n for n in range(at + 2, min(at + 6, len(row))) if row[n].capital), at)
    return _Agent(at, last, row[at].word, row[at].word)


def _deeds(passage: Passage, agent: _Agent) -> Iterator[_Deed]:
    row = passage.row
    if _is_joined(row, agent):
        return
    for deed in (
        *_active(row, agent.first, agent.last),
        *(() if _tells_apart(row, agent.last) else _passive(row, agent.first)),
    ):
        if answer(passage, deed.at) is Says.YES:
            yield deed


def _is_joined(row: Row, agent: _Agent) -> bool:
    ahead, behind = agent.first - 1, agent.last + 1
    return (ahead >= 0 and row[ahead].word in ("and", "or")) or (
        behind < len(row) and row[behind].word in ("and", "or")
    )


def _tells_apart(row: Row, last: int) -> bool:
    """Whether a name is that of a thing behind it: "found by the Lyle survey"."""
    behind = row[last + 1] if last + 1 < len(row) else None
    return (
        behind is not None
        and behind.word.isalpha()
        and behind.word not in small_words()
        and deed_at(row, last + 1) is None
    )


def _active(row: Row, first: int, last: int) -> Iterator[_Deed]:
    """What the doer is followed by: "opened the tunnel", ", the mayor, made an appeal for help"."""
    if _is_governed(row, first):
        return
    at = _behind(row, last)
    while at < len(row) and (row[at].word in word_set("agents", "passing") or row[at].word.endswith("ly")):
        at += 1
    if at >= len(row):
        return
    verb = deed_at(row, at)
    if verb is not None:
        yield _Deed(verb, at, at + 1, _stop(row, at + 1))
    elif row[at].word in word_set("agents", "light"):
        noun = next((n for n in range(at + 1, min(at + 5, len(row))) if row[n].word in _deeds_told()), None)
        if noun is not None:
            yield _Deed(_deeds_told()[row[noun].word], noun, noun + 1, _stop(row, noun + 1))


def _is_governed(row: Row, first: int) -> bool:
    """Whether a preposition governs a name, and so what follows is told of the noun before it: "the hunt for Bell ended", "gifts from Bell"."""
    at = first - 1
    while (
        at >= 0 and first - at < _TITLE and (row[at].capital or row[at].word in _DETERMINERS or is_person(row[at].word))
    ):
        at -= 1
    return at > 0 and row[at].word in _GOVERNING


# Of those that open no clause ("after Bell won"); "with" does where a participle follows.
_GOVERNING = frozenset("of for from to by between against about toward towards behind under".split())


def _behind(row: Row, last: int) -> int:
    """The token behind a doer, and behind what a comma puts beside him."""
    at = last + 1
    if at < len(row) and row[at].word == ",":
        return next((n + 1 for n in range(at + 1, min(at + _APPOSITION, len(row))) if row[n].word == ","), at)
    return at


def _stop(row: Row, first: int) -> int:
    return next(
        (n for n in range(first, min(first + _OBJECT, len(row))) if row[n].word in _ENDS),
        min(first + _OBJECT, len(row)),
    )


@cache
def _deeds_told() -> dict[str, str]:
    """Nouns that tell of a deed, each with the stem of its verb."""
    return {noun: bare(verb) for verb, nouns in table("agents")["deeds"].items() for noun in nouns.split()}


def _passive(row: Row, first: int) -> Iterator[_Deed]:
    """What stands before the doer: "was opened by", "at the request of"."""
    for at in range(first - 1, max(first - _TITLE, 0), -1):
        word = row[at].word
        if word in _BETWEEN:
            return
        if word == "of" and row[at - 1].word in _deeds_told():
            yield _Deed(_deeds_told()[row[at - 1].word], at - 1, max(0, at - 2 - _OBJECT), at - 1)
            return
        if word == "by":
            for n in range(at - 1, max(at - _ADJUNCT, -1), -1):
                if row[n].word in _BETWEEN:
                    return
                if (verb := deed_at(row, n)) is not None:
                    yield _Deed(verb, n, max(0, n - _OBJECT), n)
                    return
            return


def _drawn(page: Page, passage: Passage, agent: _Agent, deed: _Deed) -> Drawn:
    context = around(page, passage, agent.first, agent.last)
    own = frozenset(item.id for item in passage.named if agent.first <= item.at <= agent.last)
    row = passage.row
    span = Span(row[agent.first].start, row[agent.last].stop)
    context = replace(
        context,
        head=deed.verb,
        near=passage.content(deed.first, deed.stop) - {deed.verb},
        close=passage.names_in(deed.first, deed.stop) - own,
        owner=own,
        scope=(f"{OFFICE}{agent.office}",) if agent.office else (),
        when=None,
    )
    return Drawn(f"{AGENT}{deed.verb}", Name(agent.name, fold(agent.name)), span, passage, context, "who did it")
