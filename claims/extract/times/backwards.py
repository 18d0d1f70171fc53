"""Stretches of time that end before they begin: "from 12 May 2021 to 3 March 2021", "between 2019 and 2016". Those that run forwards are dates like all others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.claim import Context
from claims.dates.find import is_moved
from claims.dates.value import DateValue
from claims.dates.words import month_words, weekdays
from claims.extract.language.signs import FIGURE, needs
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.table import words
from claims.tables import alternatives, word_set
from claims.text import Span, meet
from claims.value import Reading
from claims.values import kind

BEGIN, END = "span-begin", "span-end"
_BEHIND, _WORDS = 60, 5
# Bare figures that lie farther apart are no two years that were put the wrong way round.
_YEARS = 60
# Years before ours run backwards, and four figures before a zone are an hour.
_NO_YEAR = r"(?![\w-]|[.,:/]\d|\s?(?:B\.?C|hours?\b|hrs?\b|h\b|GMT|UTC|[A-Z]{1,3}T\b|local\b|[ap]\.?m\b))"
_WORD = re.compile(r"[a-z]+")


@cache
def _stretch() -> re.Pattern[str]:
    month = rf"(?:{alternatives(month_words())})\.?"
    day = rf"(?:(?:{alternatives(weekdays())}),? )?(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {month},? |{month} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?)"
    year = r"(?:1[4-9]|20)\d\d"
    date = rf"(?:(?:{day})?{year}|{year}-\d\d-\d\d)"
    return re.compile(
        rf"(?<=from )(?P<one>{date}),? (?:to|until|till|through) (?P<two>{date}){_NO_YEAR}"
        rf"|(?<=between )(?P<three>{date}),? and (?P<four>{date}){_NO_YEAR}",
        re.IGNORECASE,
    )


@needs(("from", "between"), (FIGURE,))
def backwards(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The two ends of each stretch of a sentence whose last day lies before its first one; both are told with their year."""
    for found in _stretch().finditer(page.text, passage.span.start, passage.span.stop):
        spans = [Span(*found.span(name)) for name in ("one", "two", "three", "four") if found[name]]
        if is_moved(page.text, found.start()) or _is_compared(page.text, found.start()) or _counts(passage, spans):
            continue
        first, last = (_read(page.text[span.start : span.stop]) for span in spans)
        if first and last and _is_after(first, last):
            about, context = f"span-{found.start()}", Context(topic=page.topic)
            for slot, value, span in zip((BEGIN, END), (first, last), spans, strict=True):
                yield Drawn(slot, value, span, passage, context, "from one day to another", about)


def _read(told: str) -> DateValue | None:
    try:
        value = kind("date").parse(told, Reading())
    except ValueError:
        return None
    return value if isinstance(value, DateValue) and not value.relative else None


def _is_after(first: DateValue, last: DateValue) -> bool:
    """Whether a beginning lies behind its end."""
    if first.low is None or last.high is None or first.low <= last.high:
        return False
    return first.precision != "year" or first.low.year - last.high.year <= _YEARS


def _is_compared(text: str, at: int) -> bool:
    """Whether two years are set beside each other, or told from the last one back: "the gap between 2019 and 2016", "back from 2019 to 2016"; or
    what looks like them are figures: "fell from 2019 to 2016".
    """
    before = _WORD.findall(text[max(0, at - _BEHIND) : at].lower())[-_WORDS:]
    moved = before[-1:] == ["from"] and not words("counted", "moves").isdisjoint(before)
    return moved or not word_set("dates", "compared").isdisjoint(before)


def _counts(passage: Passage, spans: list[Span]) -> bool:
    """Whether what looks like a year counts something or is an hour."""
    told = [item for item in passage.counts if getattr(item.value, "noun", None) or getattr(item.value, "unit", None)]
    others = [Span(item.start, item.stop) for item in told] + [clock.span for clock in passage.clocks]
    return any(meet(span, other) for span in spans for other in others)
