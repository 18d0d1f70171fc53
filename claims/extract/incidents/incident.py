"""The figures of the incident that an article tells of: killed, injured, the day, the place, and the ages of those harmed."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.incidents.deaths import killed
from claims.extract.incidents.happened_when import Day, happened_when
from claims.extract.incidents.hurts import injured
from claims.extract.incidents.other_days import without_other_days
from claims.extract.incidents.parties.party import Age
from claims.extract.incidents.told_counts import Figure
from claims.extract.incidents.towns.happened_where import happened_where
from claims.extract.incidents.towns.names import Where, listed
from claims.extract.incidents.victim_ages import victim_ages
from claims.extract.incidents.victims import suffered
from claims.extract.incidents.wrapped import unwrapped
from claims.folding import words
from claims.people import find as find_people
from claims.sentences import sentences
from claims.text import Span
from claims.value import Reading

_HEAD = 3
# How likely a day is by which others are told from the incident's.
_SURE = 0.6


@dataclass(frozen=True, slots=True)
class Incident:
    """What one text says of its main incident; none where it says nothing."""

    killed: Figure | None
    injured: Figure | None
    day: Day | None
    place: Where | None
    ages: tuple[Age, ...]


def _is_headed(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the head of a text names an incident, without anyone it befell: "Shooting at mall"."""
    return any(not listed("event").isdisjoint(words(text[span.start : span.stop])) for span in spans[:_HEAD])


def incident(text: str, reading: Reading) -> Incident:
    """Read a text as the report of one incident; nothing where it tells of no harm. Days count from ``reading.published``."""
    text = unwrapped(text)
    people, spans = find_people(text), tuple(sentences(text))
    told = suffered(text, people, spans)
    if not any(one.family in ("killed", "injured", "shot") for one in told) and not _is_headed(text, spans):
        return Incident(None, None, None, None, ())
    day = happened_when(text, reading, spans)
    told = without_other_days(text, told, day.day if day and day.share >= _SURE else None, reading)
    dead, hurt = killed(told), injured(told)
    harmed = (dead.number if dead else 0) + (hurt.number if hurt else 0)
    ages = victim_ages(told, harmed or None)
    return Incident(dead, hurt, day, happened_where(text, people, spans), ages)
