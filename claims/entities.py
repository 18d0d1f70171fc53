"""Who is who and what lies in what, as ``claims.yaml`` declares it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from claims.field import Field
from claims.folding import fold

EntityKind = Literal["person", "organisation", "place", "event", "thing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something that claims are about, with every name it bears."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    id: Annotated[str, Field(min_length=1, description="The short name that claims and rules use.")]
    kind: Annotated[EntityKind, Field(description="What it is.")]
    name: Annotated[str, Field(min_length=1, description="The name that reports show.")]
    aliases: Annotated[tuple[str, ...], Field(description="Its other names and spellings.")] = ()
    country: Annotated[str | None, Field(pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.")] = None
    part_of: Annotated[tuple[str, ...], Field(description="Ids of the entities that this one lies in.")] = ()
    wikidata: Annotated[str | None, Field(pattern="^Q[1-9][0-9]*$", description="The id of its item in Wikidata.")] = (
        None
    )
    public: Annotated[
        bool, Field(description="A person of public life: 'claims check --redact' leaves the name as it is.")
    ] = False


@dataclass(frozen=True)
class Entities:
    """The entities of a corpus; a ``World``.

    ``broader`` gives for an entity or term id the ids directly above it.
    """

    by_id: Mapping[str, Entity]
    by_name: Mapping[tuple[str, str], str]
    broader: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def entity(self, kind: str, words: str) -> str | None:
        """The one entity that bears this name or has this id; ``None`` when there is none, or more than one."""
        known = self.by_id.get(words)
        if known and kind in ("", known.kind):
            return words
        return self.by_name.get((kind, fold(words))) or None

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether ``inner`` is ``outer`` or lies in it, over any number of steps."""
        seen: set[str] = set()
        waiting = [inner]
        while waiting:
            this = waiting.pop()
            if this == outer:
                return True
            if this not in seen:
                seen.add(this)
                waiting.extend(self.broader.get(this, ()))
        return False

    def name(self, entity: str) -> str:
        """The preferred name, or the id itself (a term's id without its slot)."""
        known = self.by_id.get(entity)
        return known.name if known else entity.rpartition("/")[2]

    def country(self, entity: str) -> str | None:
        """The country an entity belongs to, when declared."""
        known = self.by_id.get(entity)
        return known.country if known else None


def index(entities: Iterable[Entity], terms: Mapping[str, tuple[str, ...]]) -> Entities:
    """Index entities by name. A name that two entities of a kind share belongs to neither."""
    by_id = {entity.id: entity for entity in entities}
    by_name: dict[tuple[str, str], str] = {}
    for entity in by_id.values():
        for name in {fold(name) for name in (entity.name, *entity.aliases)}:
            for key in ((entity.kind, name), ("", name)):
                by_name[key] = entity.id if by_name.get(key, entity.id) == entity.id else ""
    broader = {entity.id: entity.part_of for entity in by_id.values()} | dict(terms)
    return Entities(by_id, by_name, broader)
