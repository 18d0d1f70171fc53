"""Everything that is known before the check starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claims.claim import Claim
from claims.document import Source
from claims.entities import Entity
from claims.review import Review
from claims.slot import Rule, Slot, Waiver
from claims.tables_in.model import Table, TableRead
from claims.value import Tolerance, World
from claims.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Sources, entities, questions, rules, claims and waivers, with every reference resolved.

    ``declared`` are the entities by id, ``entities`` the world that they and the shipped gazetteer make. ``settings``
    are the raw settings of claims.yaml, ``tables`` the tables it names, read by whoever runs the check, ``tables_read`` what their columns were taken for, and ``vocabulary`` the words
    by which it wants claims found in texts. ``bearers`` are the persons and organisations that were found in texts, ``made`` main figures of incidents that no claim states: they are
    shown, and held against nothing.
    """

    sources: Mapping[str, Source]
    declared: Mapping[str, Entity] = field(default_factory=dict)
    entities: World
    slots: Mapping[str, Slot]
    tolerances: Mapping[str, Tolerance]
    rules: tuple[Rule, ...]
    claims: tuple[Claim, ...]
    waivers: tuple[Waiver, ...]
    settings: Mapping[str, str | list[str]] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    tables_read: tuple[TableRead, ...] = ()
    reviews: tuple[Review, ...] = ()
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    bearers: Mapping[str, Entity] = field(default_factory=dict)
    made: tuple[Claim, ...] = ()

    @property
    def known(self) -> Mapping[str, Entity]:
        """Every entity by id, declared and found; what is declared comes first."""
        return {**self.bearers, **self.declared}

    def entity_of(self, id: str) -> Entity | None:
        """The entity of this id, declared or found."""
        return self.declared.get(id) or self.bearers.get(id)
