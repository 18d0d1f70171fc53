"""The figures of the incident that an article tells of: killed, injured, the day, the place, and the ages of those harmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.extract.incidents.deaths import killed
from claims.extract.incidents.happened_when import Day, happened_when
from claims.extract.incidents.hurts import injured
from claims.extract.incidents.other_days import without_other_days
from claims.extract.incidents.parties.party import Age
from claims.extract.incidents.suffered import HARMED, Suffered
from claims.extract.incidents.told_counts import Figure
from claims.extract.incidents.towns.happened_where import happened_where
from claims.extract.incidents.towns.names import Where, listed
from claims.extract.incidents.victim_ages import victim_ages
from claims.extract.incidents.victims import Head, suffered
from claims.extract.incidents.wrapped import unwrapped
from claims.extract.language.tokens import Row
from claims.folding import words
from claims.people import find as find_people
from claims.people.mention import PersonMention
from claims.sentences import sentences
from claims.text import Span
from claims.value import Found, Reading

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


NOTHING = Incident(None, None, None, None, ())


def _is_headed(text: str, spans: Sequence[Span]) -> bool:
    """Whether the head of a text names an incident, without anyone it befell: "Shooting at mall"."""
    return any(not listed("event").isdisjoint(words(text[span.start : span.stop])) for span in spans[:_HEAD])


class Layout(NamedTuple):
    """A text without line ends inside of its sentences, with its names and sentences; its figures, the tokens of each sentence and the dates where they are known."""

    text: str
    people: Sequence[PersonMention]
    spans: Sequence[Span]
    counts: Sequence[Found] | None = None
    row_of: Callable[[int], Row] | None = None
    dates: Sequence[Found] | None = None


def laid_out(text: str) -> Layout:
    """A text that nothing else has read."""
    text = unwrapped(text)
    return Layout(text, find_people(text), tuple(sentences(text)))


def incident(text: str, reading: Reading) -> Incident:
    """Read a text as the report of one incident; nothing where it tells of no harm. Days count from ``reading.published``."""
    layout = laid_out(text)
    told = suffered(layout.text, layout.people, layout.spans)
    if HARMED.isdisjoint(one.family for one in told) and not _is_headed(layout.text, layout.spans):
        return NOTHING
    return _told(layout, told, reading)


def incident_with(
    layout: Layout, reading: Reading, head: Head, is_wanted: Callable[[Figure | None, Figure | None], bool]
) -> Incident:
    """The incident of a text whose head tells enough, if its killed and injured are those that are wanted; else nothing, as early as that is known."""
    told = suffered(*layout[:5], head)
    return _told(layout, told, reading, is_wanted) if told else NOTHING


def _told(
    layout: Layout,
    told: Sequence[Suffered],
    reading: Reading,
    is_wanted: Callable[[Figure | None, Figure | None], bool] | None = None,
) -> Incident:
    text, people, spans, dates = layout.text, layout.people, layout.spans, layout.dates
    day = happened_when(text, reading, spans, dates)
    told = without_other_days(text, told, day.day if day and day.share >= _SURE else None, reading)
    dead, hurt = killed(told), injured(told)
    if is_wanted and not is_wanted(dead, hurt):
        return NOTHING
    harmed = (dead.number if dead else 0) + (hurt.number if hurt else 0)
    ages = victim_ages(told, harmed or None)
    return Incident(dead, hurt, day, happened_where(text, people, spans), ages)
