"""Claims as written to claims as understood: each value is read in the light of its source and its slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from claims.claim import Claim, Modality, Provenance, Qualifiers
from claims.curated.entries import KnownIds, date_complaint
from claims.curated.model import ClaimEntry, Words
from claims.curated.shape import Complaint
from claims.document import Source
from claims.folding import fold
from claims.slot import Slot
from claims.value import Reading, Value, World
from claims.values import kind, kinds

QUOTE_WORDS = 8


def read_claims(
    rows: Sequence[tuple[int, ClaimEntry]],
    sources: Mapping[str, Source],
    slots: Mapping[str, Slot],
    world: World,
    known: KnownIds,
    lines: Sequence[int],
) -> tuple[tuple[Claim, ...], list[Complaint]]:
    """Read every claim; the second part says what is wrong with those that could not be read."""
    reader = _Reader(sources, slots, world, known)
    claims: list[Claim] = []
    complaints: list[Complaint] = []
    for number, entry in rows:
        wrong = list(reader.complaints(entry))
        value = None if wrong or not reader.readable(entry) else reader.value(entry, wrong)
        complaints.extend((("claims", number, *path), message) for path, message in wrong)
        if value is not None and not wrong:
            claims.append(reader.claim(entry, value, lines[number] if number < len(lines) else None))
    return tuple(claims), complaints


@dataclass(slots=True)
class _Reader:
    """Reads claims of one file; equal words of one source and slot are read once."""

    sources: Mapping[str, Source]
    slots: Mapping[str, Slot]
    world: World
    known: KnownIds
    cache: dict[tuple[Any, ...], Value] = field(default_factory=dict)
    days: dict[str, tuple[date, date] | None] = field(default_factory=dict)
    vocabularies: dict[str, dict[str, str]] = field(default_factory=dict)

    def complaints(self, entry: ClaimEntry) -> list[Complaint]:
        """What is wrong with an entry before its value is read."""
        found: list[Complaint] = []
        named = (("sources", "source"), ("slots", "slot"), ("entities", "about"))
        for section, name in named:
            what = "entity" if name == "about" else name
            if message := self.known.dangling(section, getattr(entry, name), what):
                found.append(((name,), message))
        if entry.quote is not None and len(entry.quote.split()) > QUOTE_WORDS:
            count = len(entry.quote.split())
            found.append((("quote",), f"the quote has {count} words; expected at most {QUOTE_WORDS}"))
        if message := date_complaint(entry.attribution.said):
            found.append((("attribution", "said"), message))
        return found

    def readable(self, entry: ClaimEntry) -> bool:
        """False where the source or slot is itself in error, which has been said already."""
        return entry.source in self.sources and entry.slot in self.slots and self.slots[entry.slot].kind in kinds()

    def value(self, entry: ClaimEntry, wrong: list[Complaint]) -> Value | None:
        """The value, or ``None`` after saying in ``wrong`` why it cannot be read."""
        slot = self.slots[entry.slot]
        text = _joined(entry.reading if entry.reading is not None else entry.value)
        country = self.country(entry)
        key = (slot.id, entry.source, entry.modality is Modality.PLANNED, country, text)
        if key not in self.cache:
            try:
                self.cache[key] = kind(slot.kind).parse(text, self.reading(entry, slot, country))
            except ValueError as error:
                field_name = "reading" if entry.reading is not None else "value"
                wrong.append(((field_name,), str(error)))
                return None
        return self.cache[key]

    def reading(self, entry: ClaimEntry, slot: Slot, country: str | None) -> Reading:
        """What the source and the slot add to the words."""
        return Reading(
            published=self.published(entry.source),
            zone=self.sources[entry.source].time_zone,
            country=country,
            planned=entry.modality is Modality.PLANNED,
            terms=self.vocabulary(slot),
            world=self.world,
        )

    def country(self, entry: ClaimEntry) -> str | None:
        """Whose ranks are meant: of the one whose they are, else of the one it is about."""
        whose = self.world.entity("", entry.qualifiers.whose) if entry.qualifiers.whose else None
        return (self.world.country(whose) if whose else None) or self.world.country(entry.about)

    def published(self, source: str) -> tuple[date, date] | None:
        """The days on which a source may have been published."""
        if source not in self.days:
            text = self.sources[source].published.date
            value = kind("date").parse(text, Reading()) if text and not date_complaint(text) else None
            self.days[source] = (value.low, value.high) if value and value.low and value.high else None
        return self.days[source]

    def vocabulary(self, slot: Slot) -> dict[str, str]:
        """Folded words of a slot's terms to the term's id."""
        if slot.id not in self.vocabularies:
            self.vocabularies[slot.id] = {
                fold(words): f"{slot.id}/{term.id}" for term in slot.terms for words in (term.id, *term.words)
            }
        return self.vocabularies[slot.id]

    def claim(self, entry: ClaimEntry, value: Value, line: int | None) -> Claim:
        """The claim, its qualifiers and speakers resolved to entities."""
        place = Provenance(
            origin="curated",
            page=entry.page,
            line=entry.line,
            quote=entry.quote,
            entry=line,
            statement_guid=entry.statement_guid,
        )
        return Claim(
            source=entry.source,
            about=entry.about,
            slot=entry.slot,
            value=value,
            written=_joined(entry.value),
            qualifiers=self.resolved(entry.qualifiers),
            attribution=replace(entry.attribution, by=self.who(entry.attribution.by))
            if entry.attribution.by
            else entry.attribution,
            modality=entry.modality,
            provenance=place,
        )

    def resolved(self, qualifiers: Qualifiers) -> Qualifiers:
        """Qualifiers with entity ids in place of names."""
        if not qualifiers.items():
            return qualifiers
        return Qualifiers(**{item.name: self.who(getattr(qualifiers, item.name)) for item in fields(qualifiers)})

    def who(self, words: str | None) -> str | None:
        """The entity of these words, else the words."""
        return words if words is None else self.world.entity("", words) or words


def _joined(words: Words) -> str:
    return words if isinstance(words, str) else "; ".join(words)
