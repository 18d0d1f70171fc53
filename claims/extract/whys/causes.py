"""What a sentence gives as the cause: "was blamed on brake failure", "after a transformer caught fire", "lightning set off the fire"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.classes import TermClass
from claims.extract.language.signs import Holding, sign
from claims.extract.texts.passage import Passage
from claims.tables import table
from claims.text import Span

CAUSE = "cause"


@cache
def _data() -> Any:
    return table("causes")


@cache
def _leads() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What opens a cause; what opens one where an effect stands in the sentence; and what stands behind a cause."""
    patterns = []
    for name in ("before", "after", "behind"):
        patterns.append(re.compile(rf"\b(?:{'|'.join(_data()[name])})(?!\w)", re.IGNORECASE))
    return patterns[0], patterns[1], patterns[2]


def _sign(name: str) -> int:
    return sign(Holding(lambda: _data()["signs"][name]))


_BEFORE, _AFTER, _BEHIND, _TOLD, _EFFECTS = map(_sign, ("before", "after", "behind", "telling", "effects"))
# A sentence that has none of these, or of the last two not both, gives no cause.
_OPENED = _BEFORE | _BEHIND | _TOLD


def may_tell(passage: Passage) -> bool:
    """Whether a sentence can give a cause, by its words."""
    signs = passage.signs
    return bool(signs & _OPENED or (signs & _AFTER and signs & _EFFECTS))


def marks_in(small: str) -> list[str]:
    """Of the words without which no sentence tells a cause those that a text in small letters has."""
    return [mark for mark in _data()["marks"] if mark in small]


def causes(text: str, passage: Passage, known: TermClass) -> Iterator[tuple[Span, str]]:
    """Every cause that a sentence gives, with the id of its term."""
    signs, (strong, weak, behind) = passage.signs, _leads()
    for found in _telling().finditer(text, passage.span.start, passage.span.stop) if signs & _TOLD else ():
        yield Span(*found.span()), known.id(found[0])
    effects = signs & _AFTER and signs & _EFFECTS and any(word in passage.small for word in _data()["effects"])
    for lead in (*((strong,) if signs & _BEFORE else ()), *((weak,) if effects else ())):
        for found in lead.finditer(text, passage.span.start, passage.span.stop):
            stop = min(passage.span.stop, found.end() + _data()["reach"])
            if term := _term(text, found.end(), stop, known):
                yield term
    for found in behind.finditer(text, passage.span.start, passage.span.stop) if signs & _BEHIND else ():
        start = max(passage.span.start, found.start() - _data()["reach"])
        if term := _term(text, start, found.start(), known, last=True):
            yield term


@cache
def _telling() -> re.Pattern[str]:
    """Terms that are told as a cause by their own words: "the fire was started deliberately"."""
    return re.compile(rf"\b(?:{'|'.join(_data()['telling'])})\b", re.IGNORECASE)


def _term(text: str, start: int, stop: int, known: TermClass, last: bool = False) -> tuple[Span, str] | None:
    """The first term, or the last one, in a part of a text up to a mark."""
    marks = [found.start() for found in re.finditer(r"[.;:,](?:\s|$)", text[start:stop])]
    if marks:
        start, stop = (start + marks[-1], stop) if last else (start, start + marks[0])
    found = list(known.pattern.finditer(text, start, stop))
    if found:
        one = found[-1] if last else found[0]
        return Span(*one.span()), known.id(one[0])
    broken = list(_equipment().finditer(text, start, stop))
    return (Span(*broken[-1 if last else 0].span()), f"{CAUSE}/{_data()['equipment']['term']}") if broken else None


@cache
def _equipment() -> re.Pattern[str]:
    """A part of some equipment that fails, in any order of the words."""
    data = _data()["equipment"]
    part = rf"(?:{'|'.join(data['parts'])})(?:e?s)?"
    nouns, verbs, states = ("|".join(data[name]) for name in ("nouns", "verbs", "states"))
    return re.compile(
        rf"\b(?:{part} (?:{nouns})|{part} (?:\w+ )?(?:{verbs})|(?:{states}) (?:[\w-]+ )?{part}"
        rf"|(?:{nouns}) (?:in|of|at|on) (?:an? |the |its |one of the )?(?:[\w-]+ ){{0,2}}{part})\b",
        re.IGNORECASE,
    )
