"""Which of several parts of a place something was done at: "entered by the north door", "was signed in the Mirror Hall"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.told_days import days_told
from claims.extract.language.signs import needs
from claims.extract.language.tokens import Row, starts_with
from claims.extract.stated.slots import WHICH
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.tables import by_word, table, word_set
from claims.text import Span
from claims.values.term import Term

_BACK, _ROOM, _AHEAD, _NARROWING = 22, 12, 8, 3
NAMED = "name"


class Part(NamedTuple):
    """A part on the tokens ``[first, last]``: its sort, by what it is told from others, and the word that tells it."""

    first: int
    last: int
    sort: str
    contrast: str
    word: str


@cache
def _data() -> Any:
    return table("which_parts")


def _listed(name: str) -> frozenset[str]:
    return word_set("which_parts", name)


def _sorts() -> Mapping[str, str]:
    return by_word("which_parts", "parts")


@cache
def _contrary() -> Mapping[str, tuple[str, str]]:
    return {
        word: (contrast, told)
        for contrast, sides in _data()["contrary"].items()
        for told, words in sides.items()
        for word in words
    }


@cache
def _acts() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases of the acts by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for act, phrases in _data()["acts"].items():
        for phrase in phrases:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, act))
    return {word: tuple(sorted(some, key=lambda one: -len(one[0]))) for word, some in found.items()}


@needs(lambda: _sorts())
def which_parts(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every part of a place at which a sentence says that something was done."""
    for at, word in enumerate(passage.said):
        part = _part(passage, at) if word in _sorts() else None
        if part and (drawn := _drawn(page, passage, part)):
            yield drawn


def _part(passage: Passage, at: int) -> Part | None:
    """The part whose noun stands at a token, behind a preposition and a word that tells it from others."""
    row = passage.row
    sort, first = _sorts()[row[at].word], at
    while first > 0 and at - first < _NARROWING and _narrows(row, first - 1, at):
        first -= 1
    if first == at:
        return None
    ahead = first - 1
    while ahead >= 0 and (row[ahead].word in _listed("determiners") or _is_whose(row[ahead].word)):
        ahead -= 1
    if ahead < 0 or row[ahead].word not in _listed("prepositions"):
        return None
    if told := next((_contrary()[row[n].word] for n in range(first, at) if row[n].word in _contrary()), None):
        return Part(first, at, sort, *told)
    name = " ".join(row[n].word for n in range(first, at))
    return Part(first, at, sort, NAMED, name) if sort == "room" and row[at].capital else None


def _narrows(row: Row, at: int, noun: int) -> bool:
    return row[at].word in _contrary() or (
        row[at].capital
        and row[noun].capital
        and row[at].word not in _listed("determiners")
        and not _is_whose(row[at].word)
    )


def _is_whose(word: str) -> bool:
    return word.endswith(GENITIVES)


def _drawn(page: Page, passage: Passage, part: Part) -> Drawn | None:
    row = passage.row
    act = _act(row, part)
    around = {token.word for token in row[max(0, part.first - _AHEAD) : part.first]}
    if (
        (act is None and part.sort not in _listed("free"))
        or not _listed("open").isdisjoint(around)
        or _is_between(row, part.first)
    ):
        return None
    span = Span(row[part.first].start, row[part.last].stop)
    words = page.text[span.start : span.stop]
    context = Context(
        topic=page.topic,
        head=part.sort,
        modifiers=frozenset([part.contrast]),
        owner=frozenset([act] if act else ()),
        near=passage.words - passage.content(part.first, part.last + 1),
        participants=passage.names,
        words=passage.words,
        scope=tuple(sorted(days_told(passage))),
    )
    value = Term(words, f"which/{part.contrast}/{part.word}", declared=True)
    return Drawn(f"{WHICH}{part.sort}", value, span, passage, context, "which part of a place", told=span)


def _is_between(row: Row, first: int) -> bool:
    """Whether two parts are told as the ends of something: "between the north gate and the south gate"."""
    return any(token.word == "between" for token in row[max(0, first - _NARROWING) : first])


def _act(row: Row, part: Part) -> str | None:
    """The act that stands nearest before a part, else the first behind it."""
    ahead = range(part.first - 1, max(-1, part.first - _BACK), -1)
    behind = range(part.last + 1, min(len(row), part.last + _ROOM))
    for at in (*ahead, *behind):
        for words, act in _acts().get(row[at].word, ()):
            if starts_with(row, at, words):
                return act
    return None
