"""What a person broke, tore or dislocated: "suffered a broken jaw", "his collarbone was broken", "a fracture of the left shin"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_elsewhen
from claims.extract.context.whom import whom
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.extract.stated.slots import INJURY
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import alternatives, table
from claims.text import Span
from claims.values.term import Term

_DENIED = frozenset("no not without never neither nor denied if may might could possible suspected feared".split())
_DENIES, _LOOK = 5, 8


@cache
def _data() -> Any:
    return table("injuries")


@cache
def _parts() -> Mapping[str, str]:
    """The part of the body that each word or phrase stands for."""
    return {str(word): name for name, entry in _data()["parts"].items() for word in entry["words"]}


_KINDS = sign(lambda: str(_data()["kinds"]).split())
_BODY = sign(lambda: [word.split()[-1] for word in _parts()])


@cache
def _pattern() -> re.Pattern[str]:
    done, nouns, parts = _data()["done"], _data()["nouns"], alternatives(_parts())
    side = r"(?:(?P<side{0}>left|right) )?"
    whose = r"(?:(?:his|her|their|a|an|the|one|both|two|three|several|four|five) )?"
    either = (
        rf"(?:{done}) {whose}{side.format(1)}(?P<part1>{parts})",
        rf"{side.format(2)}(?P<part2>{parts}) (?:(?:was|were|had been|is|are) )?(?:{done})",
        rf"(?:{nouns}) (?:of|to|in) {whose}{side.format(3)}(?P<part3>{parts})",
        rf"{side.format(4)}(?P<part4>{parts}) (?:{nouns})",
    )
    return re.compile("|".join(rf"\b(?:{one})\b" for one in either))


@cache
def chain(part: str) -> frozenset[str]:
    """A part of the body with all that it is a part of."""
    above = _data()["parts"][part].get("of")
    return frozenset([part]) | (chain(above) if above else frozenset())


def injuries(page: Page) -> Iterator[Drawn]:
    """The injuries of each sentence with whom they may be those of: whom it names, else whom the sentences before it do."""
    if not (page.signs & _KINDS and page.signs & _BODY):
        return
    for at, passage in enumerate(page.passages):
        if passage.prose and passage.signs & _KINDS and passage.signs & _BODY:
            yield from _of_sentence(page, at, passage)


def _of_sentence(page: Page, at: int, passage: Passage) -> Iterator[Drawn]:
    if not passage.in_step:
        return
    for found in _pattern().finditer(passage.small):
        span = Span(passage.span.start + found.start(), passage.span.start + found.end())
        places = covered(passage.row, span.start, span.stop)
        number = next(n for n in "1234" if found[f"part{n}"])
        wide = "injury" in found[0] and _parts()[found[f"part{number}"]] in _data()["wide"]
        # "Broke the back of the revolt" hurts nobody.
        if (
            places is None
            or wide
            or passage.small.startswith(" of ", found.end())
            or not _is_told(page, passage, places)
        ):
            continue
        who = whom(page, at, places[0])
        if who:
            yield _drawn(page, passage, span, (_parts()[found[f"part{number}"]], found[f"side{number}"] or ""), who)


def _is_told(page: Page, passage: Passage, places: tuple[int, int]) -> bool:
    before = {token.word for token in passage.row[max(0, places[0] - _DENIES) : places[0]]}
    return before.isdisjoint(_DENIED) and not is_elsewhen(page, passage, places, _LOOK)


def _drawn(page: Page, passage: Passage, span: Span, what: tuple[str, str], who: frozenset[str]) -> Drawn:
    part, side = what
    context = Context(
        topic=page.topic,
        head=part,
        modifiers=frozenset([side] if side else ()),
        close=who,
        participants=passage.names,
        words=passage.words,
    )
    value = Term(page.text[span.start : span.stop], f"injury/{' '.join(filter(None, what))}", declared=True)
    return Drawn(INJURY, value, span, passage, context, "injury of a person", told=span)
