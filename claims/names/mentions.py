"""What goes into a resolution and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class NameMention(NamedTuple):
    """One name as it stands at one place."""

    name: str
    document: str
    position: int


@dataclass(frozen=True, slots=True)
class Person:
    """One entity: its id, all its spellings, all its places."""

    id: str
    names: tuple[str, ...]
    mentions: tuple[NameMention, ...]


@dataclass(frozen=True, slots=True, order=True)
class UncertainPair:
    """Two names that may be one person; `document` is set where only that one is in doubt."""

    left: str
    right: str
    reason: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who, what a person has to decide, and names so like many others that each was held only against some of them."""

    persons: tuple[Person, ...]
    uncertain: tuple[UncertainPair, ...]
    crowded: tuple[str, ...] = ()
