"""When a text was published, where it does not say so: only where its own words leave little choice. Never "stated"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from claims.folding import words as folded
from claims.intake.model import Dated
from claims.intake.published.captions import of_the_week, of_today
from claims.intake.published.told import (
    MONTH_DAY,
    PAST,
    WEEKDAYS,
    Told,
    content,
    from_to,
    is_caption,
    sentence_at,
    told_in,
)
from claims.intake.published.words import days, every_line, listed

_REACH = 40_000
_APPOSED = re.compile(r"\b[Tt]oday,?\s*\(?(?=[A-Z\d])")


def from_text(text: str) -> Dated:
    """A day or an interval of days that the text implies; unknown when it leaves more than a week open."""
    head = text[:_REACH]
    return next((found for rule in (_apposed, of_today, _weekday, of_the_week) if (found := rule(head)).date), Dated())


def _apposed(text: str) -> Dated:
    """ "Today, March 5, 2024, the minister ..."."""
    for found in _APPOSED.finditer(text) if "oday" in text else ():
        told = days(text[found.end() : found.end() + 40])
        if told and told[0].start == 0:
            return Dated(told[0].day.isoformat(), "inferred", "the text's own “today” beside a full date")
    return Dated()


def _weekday(text: str) -> Dated:
    """A caption's "Jan. 13" that the prose calls "on Thursday": a bare weekday is one of the last seven.

    Captions name the day because they outlive the article, prose names the weekday. Taken only where the two are linked by words that
    are rare in the text, and the day falls on that weekday.
    """
    if not any(MONTH_DAY.search(line.words) and is_caption(line.words) for line in every_line(text)) or not PAST.search(
        text
    ):
        return Dated()
    told = list(told_in(text))
    captions = [one for one in told if one.caption and not one.ahead]
    counts = Counter(folded(text)) if captions else Counter()
    found = (
        _week_of(one, told, text, weekday)
        for weekday, around in (_weekdays(text) if captions else ())
        for one in captions
        if WEEKDAYS[one.day.weekday()] == weekday and _linked(around, one.words, counts)
    )
    return next(filter(None, found), Dated())


def _weekdays(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each bare weekday that lies behind, with the words about it."""
    for line in every_line(text):
        for found in PAST.finditer(line.words):
            if not listed("ahead").search(line.words, max(found.start() - 60, 0), found.end()):
                yield found[1], content(sentence_at(line.words, found.start()))


def _week_of(one: Told, told: list[Told], text: str, weekday: str) -> Dated | None:
    """The days on which that weekday, said bare, means this day and nothing told of lies ahead."""
    span = from_to(one.day, told, text)
    if span is None:
        return None
    return Dated(
        span, "inferred", f"“{weekday}” is the text's “{one.shown}”, and a bare weekday is one of the last seven days"
    )


def _linked(one: frozenset[str], other: frozenset[str], counts: Counter[str]) -> bool:
    """Two words in common, one of them rare in the text and so hardly there by chance."""
    common = one & other
    return len(common) >= 2 and any(counts[word] <= 3 for word in common)
