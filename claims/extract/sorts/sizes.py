"""Places by size: "the longest road tunnel in the country", "the world's second largest dam", "is the second tallest in Europe after the Mirna"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_stated_of_now
from claims.extract.context.subjects import About
from claims.extract.context.whom import NAME
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.polar.phrase import Phrase, object_behind
from claims.extract.sorts.data import SIZE, data, listed
from claims.extract.stated.slots import SORT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold, small
from claims.tables import alternatives
from claims.text import Span
from claims.values.term import Term

_LOOK, _AHEAD, _BEHIND, _SECOND = 8, 5, 4, 2
_AFTER = re.compile(r" (?:after|behind) (?:the |only )?")


def _data() -> Any:
    return data()["sizes"]


@cache
def _measures() -> dict[str, str]:
    return {word: name for name, words in _data()["measures"].items() for word in words}


@cache
def _scopes() -> dict[str, str]:
    return {word: name for name, words in _data()["scopes"].items() for word in words}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """ "The longest X in Y", "Y's longest X"."""
    most = rf"(?:(?P<nth>{alternatives(_data()['nth'])})[ -])?(?P<most>{alternatives(_measures())})"
    noun = r"(?P<noun>(?!in\b|on\b|of\b|and\b|to\b|after\b|ever\b|yet\b)[a-z-]+(?: (?!in\b|on\b|of\b|and\b|to\b)[a-z-]+){0,2}?)"
    scope = rf"(?:the (?:whole |entire )?(?P<scope>{alternatives(_scopes())})|(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?))"
    return (
        re.compile(rf"\b(?P<whole>[Tt]he {most})(?: {noun})? (?:in|on|of) {scope}\b(?! since| at the time)"),
        re.compile(rf"\b(?P<whole>(?:[Tt]he )?{scope}['’]s {most})(?: {noun}\b)?(?! since| at the time)"),
    )


@needs(_measures)
def sizes(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """Every place by size that a sentence gives a thing."""
    for pattern in _patterns():
        for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
            yield from _drawn(page, passage, about, found)


def _drawn(page: Page, passage: Passage, about: About, found: re.Match[str]) -> Iterator[Drawn]:
    span = Span(*found.span("whole"))
    places = covered(passage.row, *found.span())
    if places is None or not is_stated_of_now(page, passage, places, _LOOK):
        return
    ahead = passage.said[max(0, places[0] - _AHEAD) : places[0]]
    if not listed("open").isdisjoint(ahead) or ahead[-2:] in (("one", "of"),) or ahead[-1:] in (("among",), ("of",)):
        return
    place = _data()["nth"].get((found["nth"] or "").lower(), 1)
    yield _claim(page, passage, found, span, place, _bearer(passage, about, places))
    after = _AFTER.match(page.text, found.end())
    # "The second longest after the Mirna": the Mirna is the longest.
    behind = covered(passage.row, after.end(), passage.span.stop) if after and place == _SECOND else None
    if behind and (names := passage.names_in(behind[0], behind[0] + 2)):
        yield _claim(page, passage, found, Span(found.end(), passage.row[behind[0]].stop), 1, names)


def _bearer(passage: Passage, about: About, places: tuple[int, int]) -> frozenset[str]:
    """The names of what is told of: before the place, or right behind it where it opens the sentence; for a pronoun those before."""
    row = passage.row
    starts = [at for at in range(places[0]) if row[at].word in (";", ":", "but", "while")]
    if names := passage.names_in(starts[-1] if starts else 0, places[0]):
        return names
    if places[0] and row[places[0] - 1].word in ("is", "was", "are") and (names := about.subject.names):
        return names
    if any(row[at].word == "it" for at in range(places[0])):
        return about.names_before
    comma = places[1] + 1
    apposed = places[0] <= 1 and comma < len(row) and row[comma].word == ","
    return passage.names_in(comma, comma + _BEHIND) if apposed else frozenset()


def _noun(passage: Passage, found: re.Match[str]) -> Phrase | None:
    """The whole noun of the place: the world's second largest cocoa exporter is no producer of cocoa."""
    places = covered(passage.row, *found.span("noun")) if found["noun"] else None
    return object_behind(passage.row, places[0]) if places else None


def _claim(page: Page, passage: Passage, found: re.Match[str], span: Span, place: int, names: frozenset[str]) -> Drawn:
    scope = _scopes()[found["scope"]] if found["scope"] else fold(found["place"])
    noun = _noun(passage, found)
    context = Context(
        topic=page.topic,
        head=_measures()[small(found["most"])],
        owner=frozenset([scope]),
        close=frozenset(f"{NAME}{name}" for name in names),
        attribute=" ".join((*sorted(noun.narrowed), noun.head)) if noun else None,
        near=passage.words,
        participants=passage.names,
        words=passage.words,
    )
    value = Term(page.text[span.start : span.stop], f"{SIZE}/{place}", declared=True)
    return Drawn(f"{SORT}{SIZE}", value, span, passage, context, "place by size in words", told=span)
