"""Another time than the story's own that a date names, and that of a sentence which goes on about what the one before told of such a time."""

from __future__ import annotations

from claims.dates.days import moved
from claims.dates.value import DateValue
from claims.extract.language.tokens import covered
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage

# Days around the publication in which a story's own present lies; what has gone on since a day within the last year holds still.
_PRESENT = 60
_LATELY = 400
# What opens a clause of what was then: "in 1994, where 11 people died".
THEN = (("when",), ("where",))


def of_the_sentence_before(page: Page, passage: Passage) -> str | None:
    """The other time of the sentence before, where this one is of it too."""
    return _of_the_one_before(page, passage) or _told_on(page, passage)


def _told_on(page: Page, passage: Passage) -> str | None:
    """The other time with which the sentence before ends, where this one goes on in the same paragraph and names none: "the worst since 2005, when troops
    fired on a crowd. By the official count 60 people died".
    """
    if any(isinstance(item.value, DateValue) for item in passage.times) or not _NOT_THEN.isdisjoint(passage.said):
        return None
    before = page.passage_at(passage.span.start - 1) or page.passage_at(passage.span.start - 2)
    if before is None or before.span.start == passage.span.start or not before.times:
        return None
    if "\n" in page.text[before.span.stop : passage.span.start]:
        return None
    last = before.times[-1]
    places = covered(before.row, last.start, last.stop)
    if places is None or not isinstance(last.value, DateValue):
        return None
    is_led = before.said[places[1] + 1 : places[1] + 2] == (",",) and before.said[places[1] + 2 : places[1] + 3] in THEN
    return other_than_now(last.value, page) if is_led else None


def _of_the_one_before(page: Page, passage: Passage) -> str | None:
    """The other time of the sentence before, where a pronoun goes on about what was then: "The last strike was in 2019. It lasted five days"."""
    said = passage.said
    if (
        said[:1] == ()
        or said[0] not in _PRONOUNS
        or any(isinstance(item.value, DateValue) for item in passage.times)
        or not _NOT_THEN.isdisjoint(said)
    ):
        return None
    before = page.passage_at(passage.span.start - 1)
    if before is None or before.span.start == passage.span.start or before.said[:1] != ("the",):
        return None
    told = {other_than_now(item.value, page) for item in before.times if isinstance(item.value, DateValue)}
    return next(iter(told)) if len(told) == 1 and not _FORMERS.isdisjoint(before.said[1:3]) else None


_PRONOUNS = frozenset(("it", "they", "that", "this", "there", "then"))
# A sentence with one of these is no tale of what was then.
_NOT_THEN = frozenset(("is", "are", "has", "have", "will", "now", "today", "so", "still"))
_FORMERS = frozenset(("last", "previous", "first", "only", "former", "earlier", "original"))


def other_than_now(value: DateValue, page: Page) -> str | None:
    """The time that a date names where it is not the story's own: a year, or words such as "last year"."""
    if value.unresolved:
        words = " ".join(value.raw.lower().split())
        return words if words in _RELATIVE else None
    low, high = value.low or value.high, value.high or value.low
    if low is None or high is None:
        return None
    today = page.reading.published[1] if page.reading.published else page.latest
    if today and moved(low, -_PRESENT) <= today <= moved(high, _PRESENT):
        return None
    if today and value.high is None and 0 <= (today - low).days <= _LATELY:
        return None  # "34 days since May"
    return str(low.year) if low.year == high.year else f"{low.year}/{high.year}"


_RELATIVE = frozenset(("last year", "a year ago", "a year earlier", "last month", "last season"))
