"""Where in a building or on a site something began: "the fire broke out in the laundry", "the cause was a cable in the kitchen"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.language.signs import needs, sign
from claims.extract.language.stems import forms_of
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import ORIGIN, WHY
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import alternatives, table, word_set
from claims.text import Span
from claims.values.term import Term

_OPEN = frozenset(
    "may might could possible possibly perhaps whether unclear if not no never nor neither denied ruled would".split()
)
_AHEAD, _REACH = 12, 8
# No other clause, and nobody else, stands between a beginning and its place.
_GOES_ON = r"(?!when\b|while\b|and\b|after\b|as\b|who\b|where\b|which\b|with\b|trapp|sleep|asleep|people\b|guests\b|residents\b)"
# "In the kitchen of an eatery on the ground floor": the storey of a room.
_WITHIN = r"(?:in|at) (?:the |an? )?[\w-]+ (?:of|in|at) (?:the |an? )(?:[\w-]+ ){1,2}"


@cache
def _data() -> Any:
    return table("origins")


@cache
def _sorts() -> Mapping[str, str]:
    """The sort of every room or part."""
    return {word.replace("-", " "): name for name, words in _data()["sorts"].items() for word in str(words).split()}


_BEGINS = sign(lambda: str(_data()["first"]).split())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A beginning with its place, and a place right behind a cause."""
    rooms = (
        f"{alternatives(_sorts())}|{alternatives(sorted({word.replace(' ', '-') for word in _sorts() if ' ' in word}))}"
    )
    # Of a compound the last word is the room: "a kitchen storeroom".
    where = rf"(?:{_data()['prepositions']}) (?:the |a |an |its |his |her |their |one of the )?(?:[\w-]+ ){{0,2}}?(?P<where>{rooms})\b(?! (?:{rooms})\b)"
    return re.compile(rf"\b(?:{_data()['began']})(?: {_GOES_ON}[\w.,:]+){{0,8}}? {where}"), re.compile(
        rf" (?:{_WITHIN})?{where}"
    )


@cache
def _events() -> frozenset[str]:
    return forms_of(word_set("origins", "events"))


def _room_words() -> Iterator[str]:
    return (word.split()[-1] for word in _sorts())


@needs(_room_words)
def origins(page: Page, passage: Passage, causes: list[Drawn]) -> Iterator[Drawn]:
    """Every place of a beginning in a sentence; ``causes`` are those that it tells."""
    if (not causes and not passage.signs & _BEGINS) or not passage.in_step:
        return
    began, behind = _patterns()
    for found in began.finditer(passage.small):
        yield from _drawn(page, passage, found)
    for cause in causes:
        if cause.slot == WHY:
            for found_ in _behind(passage, behind, cause):
                yield from _drawn(page, passage, found_)


def _behind(passage: Passage, pattern: re.Pattern[str], cause: Drawn) -> Iterator[re.Match[str]]:
    """The place right behind a cause, or behind what tells more of it ("a leak from a cylinder in the kitchen"); then that in which it lies."""
    at = cause.span.stop - passage.span.start
    more = _FROM.match(passage.small, at)
    found = pattern.match(passage.small, at) or (pattern.match(passage.small, more.end()) if more else None)
    while found:
        yield found
        further = _IN_IT.match(passage.small, found.end())
        found = pattern.match(passage.small, further.end() if further else found.end())


_FROM = re.compile(r" (?:from|of) (?:the |an? )?(?:[\w-]+ ){0,2}[\w-]+(?= (?:in|on|at|inside) )")
_IN_IT = re.compile(r" of (?:the |an? )(?:[\w-]+ ){0,1}[\w-]+(?= (?:in|on|at|inside) )")


def _drawn(page: Page, passage: Passage, found: re.Match[str]) -> Iterator[Drawn]:
    start = passage.span.start
    span = Span(start + found.start("where"), start + found.end("where"))
    places = covered(passage.row, span.start, span.stop)
    first = covered(passage.row, start + found.start(), start + found.start() + 1 + found[0].startswith(" "))
    if places is None or first is None:
        return
    told = {token.word for token in passage.row[max(0, first[0] - _AHEAD) : places[1] + 1]}
    events = passage.content(0, len(passage.row)) & _events()
    is_told = _OPEN.isdisjoint(told) and (events or found[0].startswith(" ") or "it" in told)
    if not is_told or is_elsewhen(page, passage, places, _REACH):
        return
    name = found["where"].replace("-", " ")
    context = Context(
        topic=page.topic,
        head=_sorts()[name],
        close=events,
        participants=passage.names,
        words=passage.words,
    )
    value = Term(page.text[span.start : span.stop], f"origin/{name}", declared=True)
    yield Drawn(ORIGIN, value, span, passage, context, "where it began", told=span)
