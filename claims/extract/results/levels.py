"""Levels on a scale: "alert level 3 of 4", "danger level four", "a category 3 cyclone", "the highest of four levels"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from claims.extract.context.around import around
from claims.extract.language.signs import Holding, needs
from claims.extract.language.tokens import covered
from claims.extract.marks import AS_OF
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import small
from claims.tables import alternatives, table
from claims.text import Span, meet
from claims.value import Reading
from claims.values import kind

SLOT = "level-"
_MARKS = ("level", "categor", "cat ", "grade", "stage", "status")
_NEEDED = Holding([mark.strip() for mark in _MARKS])
_GAP = 60


@cache
def _data() -> Any:
    return table("levels")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = _data()
    befores = {phrase: name for name, told in data["levels"].items() for phrase in told.get("before", ())}
    of, nouns, alone = alternatives(befores), "|".join(data["nouns"]), "|".join(data["alone"])
    number = rf"(?P<number>\d{{1,2}}|{alternatives(data['numbers'])})"
    end = r"(?![\w]|[.,:]\d|-\d|/\d|%| (?:percent|per cent|degrees|metres|meters))"
    rank = rf"(?P<rank>{alternatives((*data['top'], *data['bottom']))})"
    moved = "|".join(data["moved"])
    size = rf"(?P<size>\d{{1,2}}|{alternatives(data['numbers'])})"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            # "danger level four", "Danger level in force: 3"
            rf"\b(?P<of>{of}) (?P<told>(?:{nouns})(?: (?:in force|now|today))?(?::| was| is| at| of)?(?: at)?(?: (?:{nouns}))? {number}{end})",
            # "the alert level for the valley was raised from 2 to 3"
            rf"\b(?P<of>{of}) (?:{nouns})\b[^.;:\d]{{0,{_GAP}}}? (?:{moved})(?: from \w+)?(?: at| to) (?P<told>(?:(?:{nouns}) )?{number}{end})",
            # "a level 3 alert", "Category 4 hurricane"
            rf"\b(?P<told>(?:{nouns})[ -]{number}) (?P<of>{of})\b",
            # "the alert was put at the highest of four levels"
            rf"\b(?P<of>{of})\b[^.;:]{{0,{_GAP}}}? the (?P<told>{rank}(?: level)? (?:of|on)(?: the| a| an| its)? {size}(?:[- ](?:level|point|step|stage|tier))? (?:{nouns}|scale)s?)\b",
            # "made landfall as a category 3 system"
            rf"\b(?P<told>(?:{alone})[ -]{number}{end})",
        )
    )


@needs(_NEEDED)
def levels(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every level that a sentence gives, each place once."""
    if not any(mark in passage.small for mark in _MARKS):
        return
    taken: list[Span] = []
    for pattern in _patterns():
        for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
            name, span = _name(found, passage), Span(*found.span("told"))
            if name and not any(meet(span, one) for one in taken):
                taken.append(span)
                if drawn := _drawn(page, passage, span, name, _number(found)):
                    yield drawn


def _name(found: re.Match[str], passage: Passage) -> str | None:
    """The scale: by the word before the noun, else by the words of the sentence."""
    of = small(found.groupdict().get("of") or "")
    for name, told in _data()["levels"].items():
        if of in told.get("before", ()) or (not of and any(word in passage.small for word in told.get("alone", ()))):
            return str(name)
    return None


def _number(found: re.Match[str]) -> int:
    given = found.groupdict()
    if given.get("rank"):
        rank, data = " ".join(small(given["rank"]).split()), _data()
        return _figure(given["size"]) - data["top"][rank] if rank in data["top"] else int(data["bottom"][rank])
    return _figure(given["number"])


def _figure(word: str) -> int:
    return int(word) if word.isdigit() else int(_data()["numbers"][small(word)])


def _drawn(page: Page, passage: Passage, span: Span, name: str, number: int) -> Drawn | None:
    places = covered(passage.row, span.start, span.stop)
    if places is None or any(
        token.word in _data()["other"] for token in passage.row[max(0, places[0] - 2) : places[0]]
    ):
        return None
    context = around(page, passage, *places)
    if context.when is not None or {"former", "compared"} & set(context.scope):
        return None
    value = kind("count").parse(str(number), Reading())
    written = page.text[span.start : span.stop]
    return Drawn(
        f"{SLOT}{name}",
        replace(value, raw=written),
        span,
        passage,
        replace(context, scope=tuple(mark for mark in context.scope if mark.startswith(AS_OF))),
        "level",
    )
