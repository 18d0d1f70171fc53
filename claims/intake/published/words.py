"""What the rules for a published date share: word lists as patterns, lines, and full dates in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.tables import table
from claims.value import Reading, Value

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d])")
# What every full date holds besides its year; far cheaper than reading one.
_DAY = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+\d|\d(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\d[-/.]\d|(?:[Ff]irst|[Ss]econd|[Tt]hird|[a-z]+th) of [A-Z]"
)
FIGURES, _MONTHS = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?![\d/-])"), 12
_LINE = re.compile(r"[^\r\n]+")
# A paragraph of prose: so many words, and a full stop at the end. A head may have one under its title; behind two the text has begun.
_PROSE_WORDS, _STANDFIRSTS = 20, 1
_STOP = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the space around it, at ``start``."""

    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    """A full date in a line: the one day it names, and where it stands in the line."""

    day: date
    start: int
    stop: int


@cache
def listed(name: str) -> re.Pattern[str]:
    """The words of a list in ``lexicons/intake.yaml`` as a pattern, the longest first."""
    found = sorted((str(word) for word in table("intake")[name]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=2)
def every_line(text: str) -> tuple[Line, ...]:
    """The lines of a whole text, kept while its rules are tried one after the other."""
    return tuple(lines(text))


def lines(text: str, start: int = 0, stop: int | None = None) -> Iterator[Line]:
    """The lines of ``text[start:stop]`` that hold something, in order."""
    for found in _LINE.finditer(text, start, len(text) if stop is None else stop):
        words = found[0].strip()
        if words:
            yield Line(found.start() + found[0].index(words[0]), words)


def is_in_prose(text: str, line: Line) -> bool:
    """Whether a line stands behind the first paragraphs of a text: a bare day there heads what happened on it."""
    before = [one.words for one in lines(text, 0, line.start) if len(one.words.split()) >= _PROSE_WORDS]
    return sum(bool(_STOP.search(words)) for words in before) > _STANDFIRSTS


def days(line: str, day_first: bool | None = None) -> list[Day]:
    """The full dates of a line: those that name a day, a month and a year. "03/04/2022" does where ``day_first`` says which it means."""
    if not YEAR.search(line) or not _DAY.search(line):
        return []
    return [
        Day(day, one.start, one.stop)
        for one in find(line, Reading(), ranges=False)
        if YEAR.search(line, one.start, one.stop)
        and (day := _one(one.value))
        and (day := _of_two(line[one.start : one.stop], day, day_first))
    ]


def _of_two(words: str, day: date, day_first: bool | None) -> date | None:
    """The day that figures mean which may mean two, None where nothing says which."""
    found = FIGURES.search(words)
    first, second = (int(found[1]), int(found[2])) if found else (0, 0)
    if first == second or max(first, second) > _MONTHS:
        return day
    return None if day_first is None else date(day.year, second, first) if day_first else date(day.year, first, second)


def _one(value: Value) -> date | None:
    """The one day that a value names by itself."""
    plain = isinstance(value, DateValue) and not value.relative and value.bound is None
    return value.low if isinstance(value, DateValue) and plain and value.low == value.high else None
