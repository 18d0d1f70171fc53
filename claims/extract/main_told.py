"""What a text says of the one incident with harm that it tells of: how many were killed and hurt, when, where, how old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.document import Document
from claims.extract.incidents.harm.harm import may_harm
from claims.extract.incidents.harm.wholes import LIVED
from claims.extract.incidents.hurt_besides import is_state
from claims.extract.incidents.incident import Incident, Layout, incident_with, laid_out
from claims.extract.incidents.other_incidents import is_elsewhere
from claims.extract.incidents.suffered import HARMED, Suffered
from claims.extract.incidents.told_counts import HEAD, Figure
from claims.extract.incidents.towns.names import Where, listed
from claims.extract.incidents.victims import Head
from claims.extract.incidents.wrapped import unwrapped
from claims.extract.language.tokens import Row
from claims.extract.texts.dashes import dashed
from claims.extract.texts.page import Page
from claims.extract.times.date_choice import is_alone
from claims.folding import words
from claims.numbers.value import Count
from claims.tables import word_set
from claims.text import Span
from claims.value import Reading, Value
from claims.values import kind

KILLED, INJURED, DAY, PLACE, AGE = "killed", "injured", "day", "place", "age"
# Ways of counting that are seldom wrong about who was harmed, whatever kind of text it is.
_SURE = ("passive", "active", "toll", "noun", "state", "risen")
# What is measured from a town, or told from its court, happened elsewhere.
_NO_PLACE = ("measured", "away", "between", "court", "elsewhere", "home")


class Told(NamedTuple):
    """A main figure: which one, its value, where the text gives it, and by which way it was read; ``victims`` are the dead without those who did it."""

    main: str
    value: Value
    span: Span
    rule: str
    victims: Decimal | None = None


def main_figures(document: Document, page: Page) -> tuple[Told, ...]:
    """What a text says of the one incident that it tells of; nothing where it surely tells of none with harm."""
    head = document.sentences[: HEAD + 1]
    if not head:
        return ()
    stop = head[-1].stop
    said = {word for span in head for word in words(document.text[span.start : span.stop])}
    lowered = document.text[:stop].lower()
    if said.isdisjoint(listed("event")) or not may_harm(lowered, 0, len(lowered)):
        return ()
    is_named = not said.isdisjoint(listed("event_nouns"))

    def is_main(*figures: Figure | None) -> bool:
        counted = [one for one in figures if one and one.number and one.span.start < stop]
        return any(map(_is_sure, counted)) or (is_named and bool(counted))

    head_told = Head(stop, _tells_of_harm if is_named else _tells_of_several)
    found = incident_with(_layout(document, page), page.reading, head_told, is_main)
    return tuple(_told(found, document, page.reading))


def _tells_of_harm(told: Sequence[Suffered]) -> bool:
    """Whether a head tells of anybody of whom a figure may be made."""
    return any(one.family in HARMED or one.family == LIVED for one in told)


def _tells_of_several(told: Sequence[Suffered]) -> bool:
    """Whether a head counts those harmed so that a sure figure may be made of it (``totals`` of told_counts.py)."""
    return any(
        one.family in HARMED
        and one.number is not None
        and (one.said or one.members > 1 or one.number != 1)
        and (one.rule in _SURE or is_state(one))
        for one in told
    )


def _layout(document: Document, page: Page) -> Layout:
    """The text as the reader of incidents needs it: as the page has it, unless lines end inside of its sentences or boxes were spelled out."""
    if page.text != dashed(document.text) or unwrapped(page.text) != page.text:
        return laid_out(document.text)

    def row_of(index: int) -> Row:
        return page.passages[index].row

    return Layout(page.text, page.people, [one.span for one in page.passages], page.counts, row_of, page.dates)


def _is_sure(one: Figure) -> bool:
    """Whether a figure counts several people by words that say what befell them; of one alone, or of all that lie buried, other texts tell as well."""
    way, _, manner = one.rule.partition(", ")
    return one.number > 1 and way == "count" and manner.partition(",")[0] in _SURE


def _told(found: Incident, document: Document, reading: Reading) -> Iterator[Told]:
    for main, figure in ((KILLED, found.killed), (INJURED, found.injured)):
        if figure:
            number = _count(Decimal(figure.number), None)
            yield Told(main, number, figure.span, figure.rule, Decimal(figure.victims) or None)
    lowered = document.text.lower() if found.day or found.place else ""
    day = found.day
    if day and not (_is_elsewhere(day.span, document, lowered) or is_alone(document.text, day.span)):
        yield Told(DAY, kind("date").parse(day.day.isoformat(), reading), day.span, day.rule)
    if found.place and _is_where(found.place, document, lowered):
        yield Told(PLACE, kind("place").parse(found.place.name, reading), found.place.span, found.place.rule)
    for age in found.ages:
        yield Told(AGE, _count(Decimal(age.years), "year"), age.span, "age of a victim")


def _count(number: Decimal, unit: str | None) -> Count:
    return Count(str(number), number, number, unit=unit)


def _is_where(place: Where, document: Document, lowered: str) -> bool:
    """Whether a place is where it happened: a dateline alone tells where the report was written."""
    is_event = place.name.split()[0].lower() in word_set("sites", "named_events")
    if is_event or _is_elsewhere(place.span, document, lowered):
        return False
    return place.rule not in _NO_PLACE and (place.rule != "dateline" or lowered.count(place.name.lower()) > 1)


def _is_elsewhere(span: Span, document: Document, lowered: str) -> bool:
    """Whether words stand in a sentence that tells of another incident: "in another crash on Monday"."""
    if len(lowered) != len(document.text):
        return False
    sentence = next((one for one in document.sentences if one.start <= span.start < one.stop), span)
    return is_elsewhere(document.text, lowered, sentence)
