"""The shape of claims.yaml as a person writes it. Everything is text until it is read as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from pydantic import Field, TypeAdapter

from claims.claim import Attribution, Modality, Qualifiers
from claims.document import Source
from claims.entities import Entity
from claims.slot import Rule, Slot, Waiver
from claims.tables_in.model import Table

Words = str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEntry:
    """A claim as written: the value in the source's words, its place and a short quote around it."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    source: Annotated[str, Field(description="The id of the source that says it.")]
    about: Annotated[str, Field(description="The id of the entity it is about.")]
    slot: Annotated[str, Field(description="The id of the question it answers.")]
    value: Annotated[Words, Field(description="The value as the source writes it.")]
    reading: Annotated[
        Words | None, Field(description="The value in normal form, where the words alone do not say it.")
    ] = None
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    attribution: Attribution = field(default_factory=Attribution)
    modality: Modality = Modality.ASSERTED
    line: Annotated[int | None, Field(ge=1, description="The line in the source's file, from 1.")] = None
    quote: Annotated[str | None, Field(description="At most eight words around the value, verbatim.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFile:
    """A whole claims.yaml: hand-curated sources, entities, questions, rules, claims and waivers."""

    __pydantic_config__: ClassVar = {"extra": "forbid", "title": "claims.yaml"}

    schema_: Annotated[str | None, Field(alias="$schema", description="Where the schema lies, for editors.")] = None
    version: Annotated[str, Field(description="The version of this format: 1.")]
    settings: Annotated[
        dict[str, str | list[str]], Field(description="Settings of the check; see 'claims config'.")
    ] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    slots: tuple[Slot, ...] = ()
    rules: tuple[Rule, ...] = ()
    claims: tuple[ClaimEntry, ...] = ()
    tables: Annotated[tuple[Table, ...], Field(description="Tables of claims: CSV, JSON lines, Parquet.")] = ()
    waivers: tuple[Waiver, ...] = ()


SECTIONS: dict[str, Any] = {
    "sources": Source,
    "entities": Entity,
    "slots": Slot,
    "rules": Rule,
    "claims": ClaimEntry,
    "tables": Table,
    "waivers": Waiver,
}
KEYS = ("$schema", "version", "settings", *SECTIONS)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of claims.yaml, for editors."""
    schema = _as_written(TypeAdapter(ClaimsFile).json_schema(by_alias=True))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _as_written(schema: Any) -> Any:
    """Text may be written as a bare number or truth value: an editor reads those as such, the loader as text."""
    if isinstance(schema, list):
        return [_as_written(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: _as_written(value) for key, value in schema.items()}
    if changed.get("type") == "string" and not {"enum", "const"} & set(changed):
        changed["type"] = ["string", "number", "boolean"]
    return changed
