"""Claims found in texts as entries for claims.yaml, with their evidence, for a person to look at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from checker.evidence import verify
from checker.extracted import is_cumulative, title_of, tolerance_of
from checker.found import Found
from claims.claim import Attribution, Claim, Modality, Qualifiers
from claims.corpus import Corpus
from claims.curated.model import ClaimEntry
from claims.curated.read_claims import QUOTE_WORDS, read_claims
from claims.document import Document, Source
from claims.entities import Entity, EntityKind, index
from claims.gazetteer import Gazetteer
from claims.slot import Slot
from claims.text import Span
from claims.value import World
from claims.values import kind
from claims.worlds import Chained

# Spellings of names are many, and seldom what a desk curates.
SPELLINGS = ("person-name", "organisation-name", "place-name")
_KINDS: dict[str, EntityKind] = {"person": "person", "organisation": "organisation"}
_WORLD = Gazetteer()
Row = tuple[dict[str, Any], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A found claim with the entry that says the same. ``id`` names it; it stays as long as the source says it so."""

    id: str
    claim: Claim
    entry: ClaimEntry
    shared: bool

    def row(self) -> dict[str, Any]:
        """The entry as claims.yaml writes it, without what is not set."""
        entry = self.entry
        row: dict[str, Any] = {"source": entry.source, "about": entry.about, "slot": entry.slot, "value": entry.value}
        row |= {"reading": entry.reading} if entry.reading else {}
        row |= {name: told for name in ("qualifiers", "attribution") if (told := _set(getattr(entry, name)))}
        row |= {"modality": entry.modality.value} if entry.modality is not Modality.ASSERTED else {}
        return row | {"line": entry.line, "quote": entry.quote}


@dataclass(frozen=True, slots=True)
class Suggested:
    """The suggestions in a fixed order, what they need besides, and how many claims cannot be written so that they read the same."""

    claims: tuple[Suggestion, ...]
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    slots: Mapping[str, Slot]
    left_out: int

    def some(self, taken: Iterable[Suggestion]) -> dict[str, list[dict[str, Any]]]:
        """Entries for claims.yaml by section: the claims, and what they name that is not declared."""
        chosen = tuple(taken)
        return {
            "sources": [_source(self.sources[name]) for name in _named(chosen, "source") if name in self.sources],
            "entities": [_entity(self.entities[name]) for name in _named(chosen, "about") if name in self.entities],
            "slots": [_slot(self.slots[name]) for name in _named(chosen, "slot") if name in self.slots],
            "claims": [item.row() for item in chosen],
        }

    def drafts(self) -> tuple[list[Row], list[Row]]:
        """Entities and slots for a first claims.yaml, each with who speaks of it: persons, and what more than one source answers."""
        shared = [item for item in self.claims if item.shared and item.entry.slot not in SPELLINGS]
        abouts, slots = ({getattr(item.entry, name) for item in shared} for name in ("about", "slot"))
        entities = [
            (filled(_entity(one)), f"Spoken of in {self._sources('about', one.id)}.")
            for one in sorted(self.entities.values(), key=lambda one: (one.kind not in _KINDS, one.kind, one.id))
            if one.id in abouts or one.kind in _KINDS
        ]
        asked = [
            (filled(_slot(one)), f"Answered in {self._sources('slot', one.id)}.")
            for one in sorted(self.slots.values(), key=lambda one: one.id)
            if one.id in slots
        ]
        return entities, asked

    def _sources(self, field: str, name: str) -> str:
        return ", ".join(sorted({item.entry.source for item in self.claims if getattr(item.entry, field) == name}))


def filled(row: Mapping[str, Any]) -> dict[str, Any]:
    """An entry without what is empty."""
    return {name: value for name, value in row.items() if value not in (None, "", [], {}, ())}


def suggest(found: Found, curated: Corpus | None, similarity: int) -> Suggested:
    """What was found and is not curated yet, in the order of subject, question and place.

    A claim is curated when a claim of claims.yaml on the same source stands at its place and has a value of its kind. Ids of subjects and
    questions are those of the check, so that a finding keeps its fingerprint when its claims are curated.
    """
    claims = sorted(found.discovery.claims, key=lambda claim: (claim.about, claim.slot, claim.source, _place(claim)))
    places = _places(curated.claims if curated else (), found.documents, similarity)
    open_ = [claim for claim in claims if not _is_curated(claim, places)]
    voices: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        voices.setdefault((claim.slot, claim.about), set()).add(claim.source)
    entities = _entities(claims, curated, found.corpus.entities)
    slots = _slots(claims, curated)
    entries = _entries(open_, found, curated, (entities, slots))
    made = tuple(
        Suggestion(id=_id(claim), claim=claim, entry=entry, shared=len(voices[claim.slot, claim.about]) > 1)
        for claim, entry in zip(open_, entries, strict=True)
        if entry is not None
    )
    known = curated.sources if curated else {}
    sources = {item.source.id: item.source for item in found.intake.items if item.source.id not in known}
    return Suggested(made, sources, entities, slots, len(open_) - len(made))


def _place(claim: Claim) -> tuple[int, int, str]:
    span = claim.provenance.span or Span(0, 0)
    return span.start, span.stop, claim.value.key()


def _id(claim: Claim) -> str:
    place = claim.provenance
    told = "\0".join((claim.source, claim.slot, claim.about, claim.written, place.quote or "", claim.value.key()))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]


Places = dict[str, list[tuple[Span, Claim]]]


def _places(claims: Iterable[Claim], documents: Mapping[str, Document], similarity: int) -> Places:
    """Where curated claims stand in their texts, by source."""
    found: Places = {}
    for claim in claims:
        at = verify(claim, documents.get(claim.source), similarity)
        start, stop = (at.value_start, at.value_stop) if at.value_start is not None else (at.start, at.stop)
        if start is not None and stop is not None:
            found.setdefault(claim.source, []).append((Span(start, stop), claim))
    return found


def _is_curated(claim: Claim, places: Places) -> bool:
    span = claim.provenance.span
    return span is not None and any(
        place.start < span.stop
        and span.start < place.stop
        and one.value.kind == claim.value.kind
        and (claim.slot not in SPELLINGS or one.slot == claim.slot)
        for place, one in places.get(claim.source, ())
    )


def _entities(claims: Iterable[Claim], curated: Corpus | None, names: World) -> dict[str, Entity]:
    """Whom and what the claims are about, as far as that is not declared: with every spelling of who bears a name, others as events."""
    declared = curated.declared if curated else {}
    spellings: dict[str, set[str]] = {}
    for claim in claims:
        said = spellings.setdefault(claim.about, set())
        if claim.slot in SPELLINGS:
            said.add(" ".join(claim.written.split()))
    return {
        about: Entity(id=about, kind=_kind(about, names), name=name, aliases=tuple(sorted(said - {name})))
        for about, said in spellings.items()
        if about not in declared
        for name in (names.name(about) or about,)
    }


def _kind(about: str, names: World) -> EntityKind:
    """What bears this id: the ids of persons and organisations say so, a place's is known to the gazetteer."""
    start, joint, _ = about.partition(":")
    if joint and start not in _KINDS and names.entity("place", about):
        return "place"
    return _KINDS.get(start, "event") if joint else "event"


def _slots(claims: Iterable[Claim], curated: Corpus | None) -> dict[str, Slot]:
    declared = curated.slots if curated else {}
    found: dict[str, Slot] = {}
    for claim in claims:
        name = claim.slot
        if name not in declared and name not in found:
            percent = tolerance_of(name).percent
            found[name] = Slot(
                id=name,
                title=title_of(name),
                kind=claim.value.kind,
                tolerance=f"{percent}%" if percent else None,
                cumulative=is_cumulative(name),
            )
    return found


def _entries(
    claims: Sequence[Claim],
    found: Found,
    curated: Corpus | None,
    drafted: tuple[Mapping[str, Entity], Mapping[str, Slot]],
) -> list[ClaimEntry | None]:
    """An entry for each claim that claims.yaml would read as what was found: by its words, else with a reading; else none."""
    entities, slots = drafted
    declared = (*(curated.declared.values() if curated else ()), *entities.values())
    world = Chained(index(declared, {}), curated.entities if curated else Gazetteer())
    sources = {**{item.source.id: item.source for item in found.intake.items}, **(curated.sources if curated else {})}
    every = {**slots, **(curated.slots if curated else {})}
    made: list[ClaimEntry | None] = [None] * len(claims)
    for readings in (None, "shown", "key", "country"):
        tried = [
            (at, _entry(claim, readings)) for at, claim in enumerate(claims) if made[at] is None and _quotable(claim)
        ]
        for at, entry in tried:
            read, wrong = read_claims([(0, entry)], sources, every, world, _Everything(), [1])
            if not wrong and read[0].value.key() == claims[at].value.key():
                made[at] = entry
    return made


class _Everything:
    """Knows every id: what a drafted claim names is declared beside it."""

    def dangling(self, section: str, name: str, what: str) -> str | None:
        return None


def _quotable(claim: Claim) -> bool:
    place = claim.provenance
    return bool(place.quote and place.line and len(place.quote.split()) <= QUOTE_WORDS)


def _entry(claim: Claim, readings: str | None) -> ClaimEntry:
    place = claim.provenance
    words = " ".join(claim.written.split())
    # Whose rank it is may be told by the sentence, which the words alone do not hold.
    country = getattr(claim.value, "country", None)
    reading = {
        "shown": kind(claim.value.kind).show(claim.value),
        "key": claim.value.key(),
        "country": f"{words} of {_WORLD.name(f'country:{country}')}" if country else None,
    }.get(readings or "")
    return ClaimEntry(
        source=claim.source,
        about=claim.about,
        slot=claim.slot,
        value=words,
        reading=reading,
        qualifiers=claim.qualifiers,
        attribution=claim.attribution,
        modality=claim.modality,
        line=place.line,
        quote=place.quote,
    )


def _named(taken: Sequence[Suggestion], name: str) -> list[str]:
    return list(dict.fromkeys(getattr(item.entry, name) for item in taken))


def _set(told: Qualifiers | Attribution) -> dict[str, str]:
    return {item.name: value for item in fields(told) if (value := getattr(told, item.name))}


def _source(source: Source) -> dict[str, Any]:
    published = {"date": source.published.date, "basis": source.published.basis} if source.published.date else {}
    told = ("title", "publisher", "url", "language", "group", "file")
    return {"id": source.id, **{name: getattr(source, name) for name in told}, "published": published}


def _entity(entity: Entity) -> dict[str, Any]:
    return {"id": entity.id, "kind": entity.kind, "name": entity.name, "aliases": list(entity.aliases)}


def _slot(slot: Slot) -> dict[str, Any]:
    row: dict[str, Any] = {"id": slot.id, "title": slot.title, "kind": slot.kind, "tolerance": slot.tolerance}
    return row | ({"cumulative": True} if slot.cumulative else {})
