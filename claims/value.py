"""What a normalised value is, and what two values can be to each other.

A value kind is one module in ``claims/values``. It defines a frozen dataclass and exports one ``KIND``. Everything a kind
needs from outside is handed to it: a ``Reading`` when words are parsed, a ``Given`` when two values are held together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from claims.quick import quick


class RelationKind(StrEnum):
    """What value *a* is to value *b*. ``within`` is ``contains`` read from the other side."""

    SAME = "same"
    CONTAINS = "contains"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    DIFFERS = "differs"
    UNCERTAIN = "uncertain"
    INCOMPARABLE = "incomparable"


_MIRROR = {RelationKind.CONTAINS: RelationKind.WITHIN, RelationKind.WITHIN: RelationKind.CONTAINS}


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation with its reason.

    ``reason`` reads the same from both sides. ``distance`` says how far apart two values are, from 0 (next to each other)
    to 1 (as far as the kind can tell); it is set only where the kind can measure it. ``spelling`` is true when the values
    are the same thing under different spellings or names. ``note`` is true when the reason must be shown even though
    nothing differs (two relative dates near midnight, say).
    """

    kind: RelationKind
    reason: str
    distance: float | None = None
    spelling: bool = False
    note: bool = False

    def mirrored(self) -> Relation:
        """The same relation read from *b* to *a*."""
        kind = _MIRROR.get(self.kind, self.kind)
        return Relation(kind, self.reason, self.distance, self.spelling, self.note)


class Value(Protocol):
    """A normalised value. ``raw`` keeps the words it was read from."""

    kind: ClassVar[str]

    @property
    def raw(self) -> str: ...

    def key(self) -> str:
        """The normalised form: equal for equal values, stable over releases, used in fingerprints."""
        ...


class World(Protocol):
    """What a kind may ask about the world outside a value."""

    def entity(self, kind: str, words: str) -> str | None:
        """The id of the entity of ``kind`` that bears this name, if exactly one does. ``kind`` "" means any."""
        ...

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether entity or term ``inner`` is a part of, or a narrower word for, ``outer``."""
        ...

    def name(self, entity: str) -> str:
        """The preferred name of an entity id (the id itself when unknown)."""
        ...

    def country(self, entity: str) -> str | None:
        """The ISO 3166-1 alpha-2 code of the country an entity belongs to, when known."""
        ...


class NoWorld:
    """A world in which nothing is known."""

    def entity(self, kind: str, words: str) -> str | None:
        return None

    def lies_in(self, inner: str, outer: str) -> bool:
        return inner == outer

    def name(self, entity: str) -> str:
        return entity

    def country(self, entity: str) -> str | None:
        return None


NO_WORLD: World = NoWorld()


@dataclass(frozen=True, slots=True)
class Reading:
    """What is handed to ``parse``.

    ``published`` is the inclusive interval of days on which the source may have been published; relative words are
    resolved against every day of it. ``zone`` is an IANA time zone name. ``country`` is ISO 3166-1 alpha-2 and says whose
    ranks are meant. ``terms`` maps folded words to a term id for slots that declare their terms.
    """

    published: tuple[date, date] | None = None
    zone: str | None = None
    country: str | None = None
    planned: bool = False
    terms: Mapping[str, str] = field(default_factory=dict)
    world: World = NO_WORLD


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two values of a slot may lie apart and still agree. Unset parts are zero.

    ``converted``: only where one of them was converted from another unit, and so rounded. ``rounded``: beside it, a figure that may be
    the other one rounded agrees with it: running text rounds large figures without saying so.
    """

    percent: Decimal = Decimal(0)
    absolute: Decimal = Decimal(0)
    days: int = 0
    converted: bool = False
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What is handed to ``relate``."""

    world: World = NO_WORLD
    tolerance: Tolerance = Tolerance()


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """A value found in a text: ``[start, stop)`` in code points, and the name of the rule that read it."""

    start: int
    stop: int
    value: Value
    rule: str


V = TypeVar("V", bound=Any)


@dataclass(frozen=True, slots=True)
class Kind(Generic[V]):
    """A value kind: how its words are read, shown and held against each other.

    ``number`` is part of the finding codes and never changes once released. ``parse`` raises ``ValueError`` with a sentence
    that says what was expected. ``relate`` is symmetric: ``relate(a, b, g) == relate(b, a, g).mirrored()``. ``show`` gives
    the normalised form in words or standard notation. ``example`` are two values, as written, that differ.
    ``noun`` and ``plural`` name the value in a sentence. ``find`` gives the values of running text, where the kind can find them.
    """

    name: str
    number: int
    noun: str
    plural: str
    value: type[V]
    parse: Callable[[str, Reading], V]
    relate: Callable[[V, V, Given], Relation]
    show: Callable[[V], str]
    example: tuple[str, str]
    advice: str
    find: Callable[[str, Reading], list[Found]] | None = None
