"""Several worlds as one: what a corpus declares comes first, what the package knows stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from claims.value import World


@runtime_checkable
class Names(Protocol):
    """A world that can tell every name of an entity."""

    def names(self, entity: str) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Chained:
    """A ``World`` of two: ``first`` decides, ``behind`` fills in.

    An entity that only ``behind`` knows by the name asked for ("Nur-Sultan"), and ``first`` by another of its names ("Astana"),
    is the entity of ``first``. What lies in what is asked of both, and across: the city of one lies in the country of the other.
    """

    first: World
    behind: World

    def entity(self, kind: str, words: str) -> str | None:
        found = self.first.entity(kind, words)
        # Words of no stated kind may be anything; only a place or a body is worth looking up.
        if found or not kind:
            return found
        known = self.behind.entity(kind, words)
        return self._declared(kind, known) or known if known else None

    def _declared(self, kind: str, known: str) -> str | None:
        names = self.behind.names(known) if isinstance(self.behind, Names) else (self.behind.name(known),)
        found = {self.first.entity(kind, name) for name in names} - {None}
        return found.pop() if len(found) == 1 else None

    def lies_in(self, inner: str, outer: str) -> bool:
        if self.first.lies_in(inner, outer) or self.behind.lies_in(inner, outer):
            return True
        lower, upper = self._behind(inner), self._behind(outer)
        return bool(lower and upper and lower != upper and self.behind.lies_in(lower, upper))

    def _behind(self, entity: str) -> str | None:
        """The id that ``behind`` has for a place of ``first``, or the id itself when it is one of its own."""
        name = self.first.name(entity)
        if self.behind.name(entity) != entity:
            return entity
        declared = name != entity and self.first.entity("place", name) == entity
        return self.behind.entity("place", name) if declared else None

    def name(self, entity: str) -> str:
        name = self.first.name(entity)
        known = self.behind.name(entity)
        return known if known != entity and self.first.entity("", entity) is None else name

    def country(self, entity: str) -> str | None:
        return self.first.country(entity) or self.behind.country(entity)
