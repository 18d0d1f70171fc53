"""The dates of a sentence that tell when something happened: no dateline, none on which something was only said, none with which the present
is compared.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from claims.dates.value import DateValue
from claims.extract.context.happened.happenings import SAYING, says_else
from claims.extract.context.other_times.other_time import is_compared
from claims.extract.language.stems import small_words
from claims.extract.language.tokens import Row, covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.extract.texts.states import is_as_of
from claims.text import Span
from claims.value import Found

_DATELINE = 70
_POSTED = re.compile(r"\b(?:posted|published|updated|modified|filed|issued)\b[^.;]{0,30}$", re.IGNORECASE)
# The line over a text that says what sort of text it is, and when it was given out.
_HEADED = re.compile(
    r"(?:[A-Z][\w’'-]*[ ,]+)?(?:\w+ ){0,3}(?:[Rr]elease|[Ss]tatement|[Cc]ommuniqu[eé]|[Bb]ulletin|[Nn]ewsletter|[Rr]eport|[Pp]ress office|[Pp]ress service)"
    r"(?: [Nn]o\.? ?\d+| \d+)?(?:,| -| –| —| of)\s"
)
_ENDS_LINE = re.compile(r"[ ,.)]*(?:at )?[\d.:h]*(?: ?[A-Z]{2,4})?[ .)]*(?:\n|$)")
# "The notice was issued on Sunday" tells what happened; "this page was updated on Sunday" is said of the text.
_PASSIVE = re.compile(r"\b(?:was|were|been|being|had|has|have|be|is|are)\s+(?:\w+ly\s+|first\s+)?$")
_THIS_TEXT = re.compile(r"\b(?:[Tt]his|[Tt]he above|[Pp]age|[Ww]ebsite|[Pp]hoto|[Vv]ideo|[Ss]tory|[Pp]ost)\b")
# They tell of a span that goes on, not of the time of one thing.
ONGOING = frozenset(("this year", "this month", "the year", "so far this year"))
_DASH = re.compile(r"\s*(?:\([^()]{2,40}\)\s*)?(?:--?|[–—:])\s")
_YEAR = re.compile(r"\d{4}|'\d\d")
_MEDIA = frozenset(
    [
        "television",
        "tv",
        "radio",
        "state",
        "an",
        "a",
        "interview",
        "statement",
        "twitter",
        "facebook",
        "reporters",
        "him",
        "her",
        "us",
        "them",
    ]
)
_PREPOSITIONS = frozenset(
    [
        "on",
        "in",
        "at",
        "by",
        "since",
        "until",
        "from",
        "before",
        "after",
        "during",
        "around",
        "about",
        "early",
        "late",
        "the",
        "of",
    ]
)
_BETWEEN = _PREPOSITIONS | _MEDIA


def dates_in(page: Page, passage: Passage) -> Iterator[tuple[Found, tuple[int, int]]]:
    """The dates of a sentence but for datelines, those on which something was only said, and those with which something is compared."""
    for item in passage.times:
        if (
            not isinstance(item.value, DateValue)
            or item.value.precision == "century"
            or item.rule in ("in-time", "time")
            or item.value.raw.lower() in ONGOING
        ):
            continue
        places = covered(passage.row, item.start, item.stop)
        if places is None or is_dateline(page.text, passage, item) or when_said(passage.row, places[0]):
            continue
        if is_of_title(passage, item, places) or is_as_of(passage, item.start, places[0]):
            continue
        if not is_compared(passage.said, places[0]) and not _is_of_noun(passage, item, places):
            yield _in_year(page, passage, item), places


def is_of_title(passage: Passage, item: Found, places: tuple[int, int]) -> bool:
    """Whether a year alone in brackets says of when the work, the model or the edition before it is: "The Glass Boat" (1976) won a prize."""
    row, (first, last) = passage.row, places
    if not isinstance(item.value, DateValue) or item.value.precision != "year" or first < _TITLED:
        return False
    alone = row[first - 1].word == "(" and row[last + 1 : last + 2] and row[last + 1].word == ")"
    return bool(alone) and (row[first - 2].capital or row[first - 2].word in _QUOTES)


# A name and a bracket.
_TITLED = 2
_QUOTES = frozenset("\"”’»'")


def _is_of_noun(passage: Passage, item: Found, places: tuple[int, int]) -> bool:
    """Whether a year says of when a thing is: "she broke the record from 2012 yesterday"; a verb behind it has another date."""
    said, first = passage.said, places[0]
    if not isinstance(item.value, DateValue) or item.value.precision != "year" or not 1 < first < len(said):
        return False
    noun = said[first - 2] if said[first - 1] == "from" else ""
    others = any(other is not item and isinstance(other.value, DateValue) for other in passage.times)
    return noun.isalpha() and others and noun not in small_words() and not is_verb(noun)


def _in_year(page: Page, passage: Passage, item: Found) -> Found:
    """A day or month whose year was taken from a clause that is closed off, years ago, in the year before publication instead:
    "the lift, opened in 1983, was inspected in December".
    """
    value, told = item.value, page.reading.published
    if not isinstance(value, DateValue) or told is None or value.low is None or value.high is None:
        return item
    if _YEAR.search(value.raw) or value.low.year >= told[0].year - 1:
        return item
    years = [
        other.stop
        for other in passage.times
        if other.stop <= item.start and isinstance(other.value, DateValue) and str(value.low.year) in other.value.raw
    ]
    if not any("," in page.text[stop : item.start] for stop in years):
        return item
    year = told[1].year if (value.low.month, value.low.day) <= (told[1].month, told[1].day) else told[1].year - 1
    return replace(item, value=replace(value, low=_moved(value.low, year), high=_moved(value.high, year)))


def _moved(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def is_dateline(text: str, passage: Passage, item: Found) -> bool:
    """The date of a text, not of what it tells: before the dash of a dateline, or behind "Posted:"."""
    if item.start - passage.span.start < _DATELINE and _DASH.match(text, item.stop):
        return True
    return is_posted(text, passage, Span(item.start, item.stop))


def is_alone(text: str, span: Span) -> bool:
    """Whether a date fills its line, as that on which a text came out does below its headline."""
    start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.stop)
    beside = text[start : span.start] + text[span.stop : len(text) if stop < 0 else stop]
    return not any(char.isalnum() for char in beside) and "\n" in text


def is_posted(text: str, passage: Passage, span: Span) -> bool:
    """Whether words before a date or time make it that of the text: "Posted:", "Updated on", "Press release, 18 June, 20:00"."""
    line = text.rfind("\n", 0, span.start) + 1
    if span.start - line < _DATELINE and _HEADED.match(text, line) and _ENDS_LINE.match(text, span.stop):
        return True
    found = _POSTED.search(text, max(passage.span.start, span.start - _DATELINE), span.start)
    if found is None:
        return False
    told = _PASSIVE.search(text, passage.span.start, found.start()) is not None
    return not told or _THIS_TEXT.search(text, passage.span.start, found.start()) is not None


def when_said(row: Row, first: int) -> bool:
    """Whether a date is only that of a statement: "said on Tuesday", "burnt down, as a commission established on Tuesday"."""
    if first > 1 and "established" in (row[first - 1].word, row[first - 2].word):
        at = first - 1 - (row[first - 1].word != "established")
        if says_else(row, at):
            return True
    before = [token.word for token in row[max(0, first - 5) : first] if token.word not in _BETWEEN]
    return bool(before) and before[-1] in SAYING
