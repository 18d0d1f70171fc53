"""The shape of claims.yaml as a person writes it. Everything is text until it is read as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from claims.claim import Attribution, Modality, Qualifiers
from claims.document import Source
from claims.entities import Entity
from claims.field import Field
from claims.review import Review
from claims.slot import Rule, Slot, Waiver
from claims.tables_in.model import Table
from claims.vocabulary import Vocabulary

Words = str | tuple[str, ...]
GUID = "^Q[1-9][0-9]*[$][0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"


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
    page: Annotated[int | None, Field(ge=1, description="Of a PDF: the page, from 1.")] = None
    line: Annotated[
        int | None, Field(ge=1, description="The line in the source's file, from 1; with a page from the top of that.")
    ] = None
    quote: Annotated[str | None, Field(description="At most eight words around the value, verbatim.")] = None
    statement_guid: Annotated[
        str | None,
        Field(pattern=GUID, description="Of a claim of Wikidata's: the id of the statement, such as Q42$8419C20C-…."),
    ] = None


SECTIONS: dict[str, Any] = {
    "sources": Source,
    "entities": Entity,
    "slots": Slot,
    "rules": Rule,
    "claims": ClaimEntry,
    "tables": Table,
    "waivers": Waiver,
    "reviews": Review,
}
# Sections that are one mapping, not a list of entries.
MAPPINGS: dict[str, Any] = {"vocabulary": Vocabulary}
KEYS = ("$schema", "version", "settings", *SECTIONS, *MAPPINGS)
