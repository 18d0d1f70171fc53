"""Many reports of one event, and of several: each says what happened in words of its own, with names that all reports of the event share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from random import Random

from checker.discover import discover
from checker.discover.discovery import Divided
from checker.judge.voices import said_in
from checker.verdicts import GroupTold, told
from claims.claim import Claim
from claims.document import Document, Published, Source
from claims.extract.extract import extract
from claims.value import Reading

DAY = date(2023, 3, 6)
_ONSETS, _CODAS = ("B", "D", "F", "G", "K", "M", "P", "R", "S", "T", "V"), ("l", "n", "r", "sk", "m", "th")
_OPENINGS = (
    "A fire at the {works} works in {town} has killed {killed} people.",
    "{killed} people died in the fire at the {works} works in {town}.",
    "The fire at the {works} works in {town} left {killed} people dead.",
)
_MIDDLES = (
    "It broke out on {day} in a hall on {street} Road.",
    "The blaze began on {day}, when a boiler of the {works} works on {street} Road burst.",
    "On {day} flames were seen above {street} Road in {town}.",
)
_CLOSES = (
    "{injured} people were hurt, fire chief {chief} said.",
    "Fire chief {chief} told reporters that {injured} people were injured.",
    "Another {injured} were taken to hospital with injuries, according to fire chief {chief}.",
)
_ASIDES = (
    "Neighbours brought tea and blankets.",
    "The road was closed until the evening.",
    "A school nearby sent its pupils home.",
    "The smoke could be seen from the coast.",
)


@dataclass(frozen=True)
class Event:
    """What all reports of an event say, as far as they agree."""

    number: int
    killed: int = 12
    injured: int = 31

    def names(self) -> dict[str, str]:
        return {sort: _name(f"{sort} {self.number}") for sort in ("works", "town", "street")} | {
            "chief": f"{_name(f'first {self.number}')} {_name(f'last {self.number}')}"
        }


def _name(seed: str) -> str:
    choose = Random(seed)
    return "".join(
        choose.choice(_ONSETS) + choose.choice("aeio") + choose.choice(_CODAS) for _ in range(2)
    ).capitalize()


def reports(event: Event, texts: int, odd: Iterable[int] = ()) -> Iterator[tuple[Source, list[Claim]]]:
    """So many reports of an event; the ``odd`` ones give three dead more."""
    for at in range(texts):
        choose = Random(f"{event.number} {at}")
        told = event.names() | {
            "killed": str(event.killed + 3 * (at in odd)),
            "injured": str(event.injured),
            "day": f"{DAY + timedelta(days=event.number):%-d %B %Y}",
        }
        parts = [choose.choice(some) for some in (_OPENINGS, _MIDDLES, _CLOSES, _ASIDES)]
        yield _read(f"e{event.number}r{at:03}", " ".join(parts).format(**told), DAY + timedelta(days=event.number))


def _read(name: str, text: str, day: date) -> tuple[Source, list[Claim]]:
    source = Source(id=name, published=Published(date=day.isoformat(), basis="stated"))
    return source, list(extract(Document(name, name, text, ""), source, Reading(published=(day, day))))


def found_in(*some: Iterable[tuple[Source, list[Claim]]]) -> tuple[list[GroupTold], Divided]:
    """What is told of the reports of all events in one folder, and how their texts were divided."""
    read = list(chain.from_iterable(some))
    sources = {source.id: source for source, _ in read}
    discovery = discover((claim for _, claims in read for claim in claims), said=said_in(sources))
    return list(told(discovery, sources)), discovery.divided
