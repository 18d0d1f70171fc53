"""Sources, entities, slots and claims as the entries of claims.yaml: plain data, in the order in which a person would write it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from claims.claim import Attribution, Modality, Qualifiers
from claims.curated.model import ClaimEntry
from claims.document import Source
from claims.entities import Entity
from claims.slot import Slot


def filled(row: Mapping[str, Any]) -> dict[str, Any]:
    """An entry without what is empty."""
    return {name: value for name, value in row.items() if value not in (None, "", [], {}, ())}


def claim_row(entry: ClaimEntry) -> dict[str, Any]:
    """A claim, without what is not set."""
    row: dict[str, Any] = {"source": entry.source, "about": entry.about, "slot": entry.slot, "value": entry.value}
    row |= {"reading": entry.reading} if entry.reading else {}
    row |= {name: told for name in ("qualifiers", "attribution") if (told := _set(getattr(entry, name)))}
    row |= {"modality": entry.modality.value} if entry.modality is not Modality.ASSERTED else {}
    row |= {"page": entry.page} if entry.page else {}
    return row | {"line": entry.line, "quote": entry.quote}


def _set(told: Qualifiers | Attribution) -> dict[str, str]:
    return {item.name: value for item in fields(told) if (value := getattr(told, item.name))}


def source_row(source: Source) -> dict[str, Any]:
    """A source."""
    published = {"date": source.published.date, "basis": source.published.basis} if source.published.date else {}
    told = ("title", "publisher", "url", "language", "group", "file")
    return {"id": source.id, **{name: getattr(source, name) for name in told}, "published": published}


def entity_row(entity: Entity) -> dict[str, Any]:
    """An entity."""
    return {"id": entity.id, "kind": entity.kind, "name": entity.name, "aliases": list(entity.aliases)}


def slot_row(slot: Slot) -> dict[str, Any]:
    """A slot."""
    row: dict[str, Any] = {"id": slot.id, "title": slot.title, "kind": slot.kind, "tolerance": slot.tolerance}
    return row | ({"cumulative": True} if slot.cumulative else {})
