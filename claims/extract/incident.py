"""The figures of the incident that an article tells of: killed, injured, the day, the place, and the ages of those harmed."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extract.happened_when import Day, happened_when
from claims.extract.happened_where import Where, happened_where
from claims.extract.headline import Figure, injured, killed
from claims.extract.party import Age
from claims.extract.victim_ages import victim_ages
from claims.extract.victims import suffered
from claims.people import find as find_people
from claims.sentences import sentences
from claims.value import Reading


@dataclass(frozen=True, slots=True)
class Incident:
    """What one text says of its main incident; none where it says nothing."""

    killed: Figure | None
    injured: Figure | None
    day: Day | None
    place: Where | None
    ages: tuple[Age, ...]


def incident(text: str, reading: Reading) -> Incident:
    """Read a text as the report of one incident. Days are resolved against ``reading.published``."""
    people, spans = find_people(text), tuple(sentences(text))
    told = suffered(text, people, spans)
    dead, hurt = killed(told), injured(told)
    harmed = (dead.number if dead else 0) + (hurt.number if hurt else 0)
    return Incident(dead, hurt, happened_when(text, reading, spans), happened_where(text, people, spans), victim_ages(told, harmed or None))
