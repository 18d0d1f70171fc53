"""Claims found in texts as entries for claims.yaml, with their evidence, for a person to look at."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.evidence import verify
from checker.from_texts.found import Found
from checker.suggest.drafts import NAMED, SPELLINGS, entities_of, entries_of, slots_of
from checker.suggest.rows import claim_row, entity_row, filled, slot_row, source_row
from claims.claim import Claim
from claims.corpus import Corpus
from claims.curated.model import ClaimEntry
from claims.document import Document, Source
from claims.entities import Entity
from claims.slot import Slot
from claims.text import Span

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
        return claim_row(self.entry)


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
            "sources": [source_row(self.sources[name]) for name in _named(chosen, "source") if name in self.sources],
            "entities": [entity_row(self.entities[name]) for name in _named(chosen, "about") if name in self.entities],
            "slots": [slot_row(self.slots[name]) for name in _named(chosen, "slot") if name in self.slots],
            "claims": [item.row() for item in chosen],
        }

    def drafts(self) -> tuple[list[Row], list[Row]]:
        """Entities and slots for a first claims.yaml, each with who speaks of it: persons, and what more than one source answers."""
        shared = [item for item in self.claims if item.shared and item.entry.slot not in SPELLINGS]
        abouts, slots = ({getattr(item.entry, name) for item in shared} for name in ("about", "slot"))
        entities = [
            (filled(entity_row(one)), f"Spoken of in {self._sources('about', one.id)}.")
            for one in sorted(self.entities.values(), key=lambda one: (one.kind not in NAMED, one.kind, one.id))
            if one.id in abouts or (one.kind in NAMED and not self._is_of_several(one))
        ]
        asked = [
            (filled(slot_row(one)), f"Answered in {self._sources('slot', one.id)}.")
            for one in sorted(self.slots.values(), key=lambda one: one.id)
            if one.id in slots
        ]
        return entities, asked

    def _is_of_several(self, one: Entity) -> bool:
        """Whether a name is only the surname of others: declared, it would be one more person whom "Bell" may mean."""
        behind = f" {one.name}".casefold()
        return one.kind == "person" and any(
            other is not one and other.kind == "person" and other.name.casefold().endswith(behind)
            for other in self.entities.values()
        )

    def _sources(self, field: str, name: str) -> str:
        return ", ".join(sorted({item.entry.source for item in self.claims if getattr(item.entry, field) == name}))


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
    entities = entities_of(claims, curated, found.corpus.entities)
    slots = slots_of(claims, curated)
    entries = entries_of(open_, found, curated, (entities, slots))
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


def _named(taken: Sequence[Suggestion], name: str) -> list[str]:
    return list(dict.fromkeys(getattr(item.entry, name) for item in taken))
