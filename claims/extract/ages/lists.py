"""Ages that are told of several at once with nothing to mark them, and ages under two years: "two sons, 4 and 7,", "an 18-month-old girl"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.ages.nouns import noun_beside
from claims.extract.context.around import Of, around
from claims.extract.incidents.parties.ages import years_of
from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import needs
from claims.extract.language.stems import noun_stem
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.text import Span
from claims.value import Reading
from claims.values import kind

# The slot of the age of somebody who has no name.
SLOT = "age-of"
_OLDEST, _SEVERAL = 115, 2
_LIST = re.compile(
    r"\b(?P<noun>[a-z][a-z-]{1,24})(?:, | \()(?P<ages>\d{1,3}(?:, \d{1,3})*,? and \d{1,3})(?=[).;]|,(?! respectively))"
)
_FIGURE = re.compile(r"\d+")
_SEVERAL_OF = frozenset(("men", "women", "children", "people", "policemen", "firemen"))
_INFANT = re.compile(r"\b(?P<number>\d{1,2}|[a-z]+)[- ](?P<unit>month|week|day)s?[- ]old\b", re.IGNORECASE)


def aged_lists(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The ages of a sentence that stand in a list behind a noun for several people, one for each of them."""
    if len(passage.counts) < _SEVERAL:
        return
    items = {item.start: item for item in passage.counts}
    said = {item.stop: item.value for item in passage.counts if isinstance(item.value, Count)}
    for found in _LIST.finditer(page.text, passage.span.start, passage.span.stop):
        starts = [one.start() for one in _FIGURE.finditer(page.text, *found.span("ages"))]
        number = said.get(found.end("noun"))
        if not _is_several(found["noun"]) or (number and number.low != len(starts)):
            continue
        for item in (items[start] for start in starts if start in items):
            value = item.value
            if isinstance(value, Count) and not value.unit and not value.noun and (value.high or _OLDEST) < _OLDEST:
                yield from _drawn(
                    page, passage, Span(item.start, item.stop), replace(value, unit="year"), found["noun"]
                )


@needs(("old",), ("month", "months", "week", "weeks", "day", "days"))
def infants(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The ages in months, weeks or days of those whom a noun for a person names behind them: "a six-week-old baby"."""
    for found in _INFANT.finditer(page.text, passage.span.start, passage.span.stop):
        places = covered(passage.row, *found.span())
        noun = noun_beside(passage.row, places) if places else None
        value = kind("count").parse(found["number"], Reading()) if noun and years_of(found["number"].lower()) else None
        if noun and isinstance(value, Count) and value.unit is None:
            value = replace(value, unit=found["unit"].lower(), raw=found[0])
            yield from _drawn(page, passage, Span(*found.span()), value, noun)


def _is_several(noun: str) -> bool:
    return is_person(noun) and (noun.endswith("s") or noun in _SEVERAL_OF)


def _drawn(page: Page, passage: Passage, span: Span, value: Count, noun: str) -> Iterator[Drawn]:
    if places := covered(passage.row, span.start, span.stop):
        stem = noun_stem(noun)
        yield Drawn(SLOT, value, span, passage, around(page, passage, *places, Of(stem, stem)), "age of a noun")


def without_ages(found: list[Drawn]) -> list[Drawn]:
    """What was drawn, but for figures that count nobody since they are somebody's age: "who is 64 and retires"."""
    aged = {item.span.start for item in found if item.slot in ("age", SLOT)}

    def is_age(item: Drawn) -> bool:
        counts = isinstance(item.value, Count) and not item.value.unit and item.slot != "order"
        return counts and item.span.start in aged

    return [item for item in found if not is_age(item)]
