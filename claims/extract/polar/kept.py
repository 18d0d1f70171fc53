"""Whether a policy, a treaty or a plan was given up or kept: "has moved away from its open-door policy", "the accord remains in force"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.language.signs import Holding, needs
from claims.extract.language.stems import bare, noun_stem
from claims.extract.language.tokens import Row, covered
from claims.extract.polar.phrase import object_behind, subject_before
from claims.extract.polar.stance import Stance, answer_of, is_denial, stance_to
from claims.extract.polar.viewed import viewer
from claims.extract.stated.slots import DISPUTED
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import GENITIVES
from claims.tables import table
from claims.text import Span
from claims.values.yes_no import Answer

SLOT = f"{DISPUTED}given-up"
# The day on which it was told: what is kept today may be given up tomorrow.
TOLD = "told:"
# That it is still so, not only that nobody gave it up.
STANDS = "stands"
_ISM = "ism"
_REACH, _NEAR = 8, 3


class _Way(NamedTuple):
    """How it is told: whether it says that the thing was given up, where the thing stands, and the words."""

    says: bool
    behind: bool
    pattern: re.Pattern[str]


@cache
def _ways() -> tuple[_Way, ...]:
    data = table("disputes")
    return tuple(
        _Way(name == "given-up", side != "subject", re.compile(rf"\b(?:{data[name][side]})(?!\w)"))
        for name in ("given-up", "kept")
        for side in ("object", "subject", "noun")
        if side in data[name]
    )


@cache
def _policies() -> frozenset[str]:
    return frozenset(str(table("disputes")["given-up"]["policies"]).split())


@needs(Holding(lambda: (*_policies(), _ISM)))
def kept(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Everything of which a sentence says that it was given up or kept."""
    if not passage.in_step or passage.row[-1].word == "?":
        return
    for way in _ways():
        for found in way.pattern.finditer(passage.small):
            start = passage.span.start
            places = covered(passage.row, start + found.start(), start + found.end())
            if places and (drawn := _drawn(page, passage, way, places)):
                yield drawn


class _Thing(NamedTuple):
    """What is given up: the tokens ``[first, last]``, the stem of its noun, and those of what narrows it."""

    first: int
    last: int
    head: str
    narrowed: frozenset[str]


def _thing(row: Row, way: _Way, places: tuple[int, int]) -> _Thing | None:
    phrase = object_behind(row, places[1] + 1) if way.behind else subject_before(row, places[0] - 1)
    if phrase is None or phrase.none or (way.behind and phrase.first > places[1] + _NEAR):
        return None
    *before, last = row[phrase.first : phrase.last + 1]
    told = frozenset(
        bare(token.word) for token in before if token.word[0].isalpha() and not token.word.endswith(GENITIVES)
    )
    narrowed = told & phrase.narrowed
    if last.word in _policies():
        return _Thing(phrase.first, phrase.last, noun_stem(last.word), narrowed)
    if last.word.endswith(_ISM) and "-" in last.word:
        return _Thing(phrase.first, phrase.last, noun_stem(last.word), narrowed | {bare(last.word.removesuffix(_ISM))})
    return None


def _drawn(page: Page, passage: Passage, way: _Way, places: tuple[int, int]) -> Drawn | None:
    row = passage.row
    thing = _thing(row, way, places)
    if thing is None:
        return None
    first, last = min(places[0], thing.first), max(places[1], thing.last)
    span = Span(row[first].start, row[last].stop)
    told = stance_to(passage, span)
    stance, span = told
    if stance is Stance.OPEN or is_elsewhen(page, passage, (first, last), _REACH):
        return None
    answer = answer_of(way.says ^ _is_denied(row, places), stance)
    if answer is None:
        return None
    context = Context(
        topic=page.topic,
        head=thing.head,
        modifiers=thing.narrowed,
        owner=_owners(passage, first, last),
        participants=passage.names,
        words=passage.words,
        scope=(*([] if way.says else [STANDS]), *_day(page)),
    )
    by = None if told.is_made else viewer(passage, told, (first, last))
    value = Answer(page.text[span.start : span.stop], answer)
    said_from = told.led_from(row[first].start)
    return Drawn(SLOT, value, span, passage, context, "what is disputed", told=span, by=by, said_from=said_from)


def _is_denied(row: Row, places: tuple[int, int]) -> bool:
    """Whether the verb is denied: the word stands right before it, or in it."""
    return any(is_denial(token.word) for token in row[max(0, places[0] - _NEAR) : places[1] + 1])


def _owners(passage: Passage, first: int, last: int) -> frozenset[str]:
    """Whose it is: the names in the phrase, else those right before it."""
    inside = frozenset(item.id for item in passage.named if first <= item.at <= last)
    return inside or frozenset(item.id for item in passage.named if first - _REACH <= item.at < first)


def _day(page: Page) -> list[str]:
    told = page.reading.published
    return [f"{TOLD}{told[1].isoformat()}"] if told else []
