"""When a text was published, where it does not say so: only where its own words leave little choice. Never "stated"."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claims.dates.find import find
from claims.dates.value import DateValue
from claims.dates.words import weekdays
from claims.folding import words as folded
from claims.intake.model import Dated
from claims.intake.published.words import YEAR, days, every_line, listed
from claims.tables import table
from claims.value import Reading

_REACH = 40_000
_MONTH_DAY = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d|\d\s+(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)"
)
_NAMES = tuple(day.title() for day in weekdays())
_PAST = re.compile(
    rf"\b(?:on|late|early|late on|early on)\s+({'|'.join(_NAMES)})\b(?!,?\s+(?:[A-Z][a-z]{{2,8}}\.?\s+\d|\d))"
)
_COMING = re.compile(rf"\b(?:coming|next|this)\s+({'|'.join(_NAMES)})\b")
_QUOTED = re.compile(r"[\"\u201c][^\"\u201c\u201d\n]{0,400}[\"\u201d]")
_APPOSED = re.compile(r"\b[Tt]oday,?\s*\(?(?=[A-Z\d])")
_WEEK = timedelta(days=6)
_TELLS = re.compile(r"[.!?\u2026][\"'\u201d\u2019)]*\s*\Z")
# A month-day without its year is taken for the next one after what is dated in full, which must not lie far back.
_HALF_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that a line tells of, with the words about it. ``ahead``: it speaks of what is to come."""

    day: date
    words: frozenset[str]
    ahead: bool
    shown: str
    caption: bool


def from_text(text: str) -> Dated:
    """A day or an interval of days that the text implies; unknown when it leaves more than a week open."""
    head = text[:_REACH]
    return next((found for rule in (_apposed, _caption, _weekday) if (found := rule(head)).date), Dated())


def _apposed(text: str) -> Dated:
    """ "Today, March 5, 2024, the minister ..."."""
    for found in _APPOSED.finditer(text) if "oday" in text else ():
        told = days(text[found.end() : found.end() + 40])
        if told and told[0].start == 0:
            return Dated(told[0].day.isoformat(), "inferred", "the text's own “today” beside a full date")
    return Dated()


def _caption(text: str) -> Dated:
    """A caption with the latest full date of the text, where the narrator speaks of "today" and no later year is named."""
    full = [(one.day, line.words) for line in every_line(text) for one in days(line.words)]
    if not full or not listed("today").search(_QUOTED.sub(" ", text)):
        return Dated()
    latest = max(day for day, _ in full)
    captions = [words for day, words in full if day == latest and _is_caption(words)]
    rivals = [day for day, _ in full if latest - timedelta(days=20) < day < latest]
    if not captions or rivals or max(map(int, YEAR.findall(text))) > latest.year:
        return Dated()
    return Dated(latest.isoformat(), "inferred", "a caption's date, the only one near the text's “today”")


def _is_caption(words: str) -> bool:
    return len(words) <= 300 and bool(listed("captions").search(words)) and not listed("archive").search(words)


def _weekday(text: str) -> Dated:
    """A caption's "Jan. 13" that the prose calls "on Thursday": a bare weekday is one of the last seven.

    Captions name the day because they outlive the article, prose names the weekday. Taken only where the two are linked by words that
    are rare in the text, and the day falls on that weekday.
    """
    if not any(
        _MONTH_DAY.search(line.words) and _is_caption(line.words) for line in every_line(text)
    ) or not _PAST.search(text):
        return Dated()
    told = list(_told(text))
    captions = [one for one in told if one.caption and not one.ahead]
    counts = Counter(folded(text)) if captions else Counter()
    found = (
        _week_of(one, told, text, weekday)
        for weekday, around in (_weekdays(text) if captions else ())
        for one in captions
        if _NAMES[one.day.weekday()] == weekday and _linked(around, one.words, counts)
    )
    return next(filter(None, found), Dated())


def _weekdays(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each bare weekday that lies behind, with the words about it."""
    for line in every_line(text):
        for found in _PAST.finditer(line.words):
            if not listed("ahead").search(line.words, max(found.start() - 60, 0), found.end()):
                yield found[1], _content(_sentence(line.words, found.start()))


def _week_of(one: _Told, told: list[_Told], text: str, weekday: str) -> Dated | None:
    """The days on which that weekday, said bare, means this day and nothing told of lies ahead."""
    low = max((other.day for other in told if not other.ahead), default=one.day)
    high = one.day + _WEEK
    coming = {_NAMES.index(found[1]) for found in _COMING.finditer(text)}
    while low <= high and high.weekday() in coming:
        high -= timedelta(days=1)
    while low <= high and low.weekday() in coming:
        low += timedelta(days=1)
    if low > high:
        return None
    span = low.isoformat() if low == high else f"{low.isoformat()}/{high.isoformat()}"
    return Dated(
        span, "inferred", f"“{weekday}” is the text's “{one.shown}”, and a bare weekday is one of the last seven days"
    )


def _told(text: str) -> Iterator[_Told]:
    """The days that the text names; one without its year is taken in the first year not before what it dates in full."""
    floor = _floor(text)
    if floor is None:
        return
    for line in every_line(text):
        if not _MONTH_DAY.search(line.words) or len(line.words) > 2000 or not _is_told(line.words):
            continue
        for one in find(line.words, Reading(published=(floor, floor)), ranges=False):
            value = one.value
            raw = line.words[one.start : one.stop]
            if (
                not isinstance(value, DateValue)
                or not value.low
                or value.low != value.high
                or not _MONTH_DAY.search(raw)
            ):
                continue
            day = value.low if YEAR.search(raw) else _on_or_after(floor, value.low)
            start = max(line.words.rfind(". ", 0, one.start), 0)
            ahead = bool(listed("ahead").search(line.words, start, one.start))
            if day:
                yield _Told(day, _content(_sentence(line.words, one.start)), ahead, raw, _is_caption(line.words))


def _is_told(words: str) -> bool:
    """A sentence or a caption; a button or an offer at the foot of a page tells nothing."""
    return bool(_TELLS.search(words) or listed("captions").search(words))


def _floor(text: str) -> date | None:
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


def _sentence(line: str, at: int) -> str:
    """The sentence of a line about an offset, roughly: up to the next full stop with a capital behind it."""
    ends = [0, *(found.end() for found in re.finditer(r"[a-z)][.!?][\"\u201d']?\s+(?=[\"\u201cA-Z])", line)), len(line)]
    return next(line[a:b] for a, b in itertools.pairwise(ends) if a <= at < b)


def _content(line: str) -> frozenset[str]:
    common = table("languages")["words"]["en"]
    return frozenset(word for word in folded(line) if len(word) >= 4 and word.isalpha() and word not in common)


def _linked(one: frozenset[str], other: frozenset[str], counts: Counter[str]) -> bool:
    """Two words in common, one of them rare in the text and so hardly there by chance."""
    common = one & other
    return len(common) >= 2 and any(counts[word] <= 3 for word in common)
