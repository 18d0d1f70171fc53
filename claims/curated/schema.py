"""The JSON Schema of claims.yaml, for editors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from pydantic import Field, TypeAdapter

from claims.curated.model import ClaimEntry
from claims.document import Source
from claims.entities import Entity
from claims.review import Review
from claims.slot import Rule, Slot, Waiver
from claims.tables_in.model import Table
from claims.vocabulary import Vocabulary


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
    reviews: Annotated[tuple[Review, ...], Field(description="Findings that a person has looked at.")] = ()
    vocabulary: Annotated[
        Vocabulary, Field(description="Words by which claims are found in texts, besides those that are built in.")
    ] = field(default_factory=Vocabulary)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of claims.yaml, for editors."""
    schema = as_written(TypeAdapter(ClaimsFile).json_schema(by_alias=True))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def as_written(schema: Any) -> Any:
    """A schema for YAML: text may be a bare number or truth value, which an editor reads as such, and the loader as text."""
    if isinstance(schema, list):
        return [as_written(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: as_written(value) for key, value in schema.items()}
    if changed.get("type") == "string" and not {"enum", "const"} & set(changed):
        changed["type"] = ["string", "number", "boolean"]
    return changed
