"""The days that the lines of a text tell of, for the rules that infer when it was published."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.dates.words import weekdays
from claims.folding import words as folded
from claims.intake.published.words import YEAR, every_line, listed
from claims.tables import table
from claims.value import Reading

MONTH_DAY = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d|\d\s+(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)"
)
WEEKDAYS = tuple(day.title() for day in weekdays())
PAST = re.compile(
    rf"\b(?:on|late|early|late on|early on)\s+({'|'.join(WEEKDAYS)})\b(?!,?\s+(?:[A-Z][a-z]{{2,8}}\.?\s+\d|\d))"
)
_COMING = re.compile(rf"\b(?:coming|next|this)\s+({'|'.join(WEEKDAYS)})\b")
_WEEK = timedelta(days=6)
_TELLS = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*\s*\Z")
# A month-day without its year is taken for the next one after what is dated in full, which must not lie far back.
_HALF_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Told:
    """A day that a line tells of, with the words about it. ``ahead``: it speaks of what is to come."""

    day: date
    words: frozenset[str]
    ahead: bool
    shown: str
    caption: bool


def from_to(day: date, told: list[Told], text: str) -> str | None:
    """The week from a day on, without its days before what is told of, and before a weekday that is yet to come; ``None`` where none is left."""
    low = max((other.day for other in told if not other.ahead), default=day)
    high = day + _WEEK
    coming = {WEEKDAYS.index(found[1]) for found in _COMING.finditer(text)}
    while low <= high and high.weekday() in coming:
        high -= timedelta(days=1)
    while low <= high and low.weekday() in coming:
        low += timedelta(days=1)
    if low > high:
        return None
    return low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat()}"


def told_in(text: str) -> Iterator[Told]:
    """The days that the text names; one without its year is taken in the first year not before what it dates in full."""
    floor = floor_of(text)
    if floor is None:
        return
    for line in every_line(text):
        if not MONTH_DAY.search(line.words) or len(line.words) > 2000 or not _is_told(line.words):
            continue
        for one in find(line.words, Reading(published=(floor, floor)), ranges=False):
            value = one.value
            raw = line.words[one.start : one.stop]
            if (
                not isinstance(value, DateValue)
                or not value.low
                or value.low != value.high
                or not MONTH_DAY.search(raw)
            ):
                continue
            day = value.low if YEAR.search(raw) else _on_or_after(floor, value.low)
            start = max(line.words.rfind(". ", 0, one.start), 0)
            ahead = bool(listed("ahead").search(line.words, start, one.start))
            if day:
                yield Told(day, content(sentence_at(line.words, one.start)), ahead, raw, is_caption(line.words))


def _is_told(words: str) -> bool:
    """A sentence or a caption; a button or an offer at the foot of a page tells nothing."""
    return bool(_TELLS.search(words) or listed("captions").search(words))


def floor_of(text: str) -> date | None:
    """The latest day or month that the text dates in full; ``None`` without one, or where a later year is named."""
    full: list[date] = []
    for line in every_line(text):
        if YEAR.search(line.words) and len(line.words) <= 2000 and _is_told(line.words):
            values = (one.value for one in find(line.words, Reading(), ranges=False))
            dated = [value for value in values if isinstance(value, DateValue) and value.precision in ("day", "month")]
            full += [value.low for value in dated if value.low and not value.relative]
    latest = max((int(year) for year in YEAR.findall(text)), default=0)
    return max(full) if full and max(full).year >= latest else None


def _on_or_after(floor: date, day: date) -> date | None:
    for year in (floor.year, floor.year + 1):
        try:
            moved = day.replace(year=year)
        except ValueError:
            continue
        if moved >= floor:
            return moved if moved - floor <= _HALF_YEAR else None
    return None


def is_caption(words: str) -> bool:
    """Whether a line is the caption of a picture of its day, and not of one from the archive."""
    return len(words) <= 300 and bool(listed("captions").search(words)) and not listed("archive").search(words)


def sentence_at(line: str, at: int) -> str:
    """The sentence of a line about an offset, roughly: up to the next full stop with a capital behind it."""
    ends = [0, *(found.end() for found in re.finditer(r"[a-z)][.!?][\"\u201d']?\s+(?=[\"\u201cA-Z])", line)), len(line)]
    return next(line[a:b] for a, b in itertools.pairwise(ends) if a <= at < b)


def content(line: str) -> frozenset[str]:
    """The words of a line that say something, by which two lines are linked."""
    common = table("languages")["words"]["en"]
    return frozenset(word for word in folded(line) if len(word) >= 4 and word.isalpha() and word not in common)
