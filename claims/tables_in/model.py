"""How a table's columns map to claims, as the section ``tables`` of claims.yaml says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from claims.field import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of claims. Long: a row a claim, with the columns ``slot`` and ``value``. Wide: a row a source and subject, a column a slot.

    Columns are named as in the table's first row. What is left out is guessed for a wide table and needed for a long one.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    file: Annotated[str, Field(min_length=1, description="The table's file, below the folder of claims.yaml.")]
    layout: Annotated[Literal["wide", "long"], Field(description="A column a slot, or a row a claim.")] = "wide"
    source: Annotated[str | None, Field(description="The column that names the source.")] = None
    about: Annotated[tuple[str, ...], Field(description="The columns that name the subject, joined by a space.")] = ()
    slot: Annotated[str | None, Field(description="Long: the column that names the question.")] = None
    value: Annotated[str | None, Field(description="Long: the column that holds the value.")] = None
    kind: Annotated[str | None, Field(description="Long: the column that names the kind of value.")] = None
    slots: Annotated[
        Mapping[str, str], Field(description="Wide: columns by the id of their slot, or by a kind of value.")
    ] = field(default_factory=dict)
    qualifiers: Annotated[
        Mapping[str, str], Field(description="Qualifiers (when, where, whose ...) by the column that holds them.")
    ] = field(default_factory=dict)
    by: Annotated[str | None, Field(description="The column that names who said it.")] = None
    quote: Annotated[str | None, Field(description="The column that holds a quote of at most eight words.")] = None
    ignore: Annotated[tuple[str, ...], Field(description="Columns that hold no claims.")] = ()

    def columns(self) -> tuple[str, ...]:
        """Every column that the mapping names."""
        single = (self.source, self.slot, self.value, self.kind, self.by, self.quote)
        return (*filter(None, single), *self.about, *self.slots, *self.qualifiers.values(), *self.ignore)


Role = Literal["source", "subject", "question", "value", "qualifier", "speaker", "quote", "kind", "left out"]
LEFT_OUT: Role = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRead:
    """What a column of a table, or in a long table a question, was taken for."""

    column: str
    role: Annotated[
        Role,
        Field(description="What the column holds; of a long table each of its questions is told as well."),
    ]
    kind: Annotated[str | None, Field(description="The kind of its values, where they answer a question.")] = None
    guessed: Annotated[bool, Field(description="Whether claims.yaml leaves it to be told from the cells.")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRead:
    """A table with what each of its columns was taken for."""

    file: str
    columns: tuple[ColumnRead, ...]
