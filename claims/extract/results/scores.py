"""Results of contests and votes, and times of races: "won 3–2", "sixty-one to fifty-five", "in 2:08:41"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims.extract.context.around import around
from claims.extract.language.noun_phrases import words_of
from claims.extract.language.signs import FIGURE, needs
from claims.extract.language.tokens import covered
from claims.extract.results.score_parts import part_of, parts_of
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.quantity import quantity
from claims.text import Span
from claims.value import Reading, Value
from claims.values import kind
from claims.values.term import Term

_NUMBER = r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|nil)"
# No unit and no noun behind it: "3-2 after extra time", not "3-5 days".
_SCORE = re.compile(
    r"(?<![\w.,:/$€£–-])(?P<one>\d{1,3})\s?[–-]\s?(?P<two>\d{1,3})(?![\w–/-]|[.,:]\d)(?=\W*$|[.,;)]|\s?\(\d|\s(?:[A-Z(]|\d{1,2}[–-]\d|(?:in|on|at|after|to|by|over|against|win|defeat|victory|loss|draw|lead|with|for|and|from|as|before|but|thanks)\b))"
    rf"|(?<![\w-])(?<!\d[.,])(?P<first>{_NUMBER})(?: votes)? to (?P<last>{_NUMBER})(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?<![\w.:])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d+)?)(?![\w:])"
    r"|(?<![\w.:])(?P<h>\d{1,2})h ?(?P<m>[0-5]?\d)m(?:in)? ?(?P<s>[0-5]?\d(?:\.\d+)?)s(?![\w:])"
    r"|(?<![\w.:])(?P<laps>\d{1,2}):(?P<parts>[0-5]\d\.\d{1,3})(?![\w:.])"
)
# Cheap looks before the patterns.
_DASHED, _TIMED = re.compile(r"\d\s?[–-]\s?\d"), re.compile(r"\d(?::\d\d[:.]|h)")


@needs(lambda: words_of("contests"), ("to", FIGURE))
def results(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every result in a sentence."""
    dashed = _DASHED.search(passage.small) is not None
    if (not passage.plain.isdisjoint(words_of("contests")) and (dashed or " to " in passage.small)) or (
        dashed and passage.said[0] in words_of("parts")
    ):
        found = list(_SCORE.finditer(page.text, passage.span.start, passage.span.stop))
        for result, part in zip(found, parts_of(page.text, [one.span() for one in found]), strict=True):
            if value := _result(result):
                yield from (_of_part(item, part) for item in _drawn(page, passage, "score", value, result))


def _of_part(item: Drawn, part: str | None) -> Drawn:
    """A result with the part of the contest of which it is, where one is told."""
    places = covered(item.passage.row, item.span.start, item.span.stop)
    told = part or (part_of(item.passage.row, *places) if places else None)
    modifiers = item.context.modifiers | ({told} if told else frozenset())
    return replace(item, context=replace(item.context, modifiers=modifiers))


@needs((FIGURE,))
def races(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every race time in a sentence."""
    for found in (
        _TIMES.finditer(page.text, passage.span.start, passage.span.stop) if _TIMED.search(passage.small) else ()
    ):
        if not any(clock.span.start < found.end() and found.start() < clock.span.stop for clock in passage.clocks):
            *hours, minutes, seconds = [part for part in found.groups() if part is not None]
            told = f"PT{int(hours[0]) if hours else 0}H{int(minutes)}M{Decimal(seconds)}S"
            yield from _drawn(page, passage, "duration", kind("duration").parse(told, Reading()), found)


def _result(found: re.Match[str]) -> Term | None:
    """The two numbers, the higher first: whoever tells it, it is the same result."""
    if found["one"]:
        numbers = [int(found["one"]), int(found["two"])]
    else:
        read = [0 if part.lower() == "nil" else _number(part) for part in (found["first"], found["last"])]
        if None in read:
            return None
        numbers = [part for part in read if part is not None]
    return Term(found[0], "-".join(map(str, sorted(numbers, reverse=True))), declared=True)


def _number(words: str) -> int | None:
    parts = quantity(words)
    return int(parts.low) if parts and parts.low is not None and parts.stop == len(words) else None


def _drawn(page: Page, passage: Passage, slot: str, value: Value, found: re.Match[str]) -> Iterator[Drawn]:
    if places := covered(passage.row, *found.span()):
        yield Drawn(
            slot,
            value,
            Span(*found.span()),
            passage,
            around(page, passage, *places),
            "score" if slot == "score" else "race-time",
        )
