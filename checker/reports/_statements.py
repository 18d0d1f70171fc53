"""Statements of FollowTheMoney: one value of one property of one entity, in the dataset of whoever says it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha1
from itertools import chain, count
from typing import Any

from claims.tables import shipped_yaml

COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"),
    *("original_value", "external", "first_seen", "last_seen", "id"),
)
_PREFIX = "claims"
_OTHER = re.compile(r"[^a-z0-9]+")
# What the types of values hold at most.
_LONGEST = {"name": 384, "string": 1024, "text": 65000, "address": 1024, "url": 4096}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An entity that statements are about; ``canonical`` is the id under which others know it."""

    id: str
    schema: str
    canonical: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who says a statement: the dataset, where it comes from, and when it was first seen there (ISO 8601)."""

    dataset: str
    origin: str
    seen: str | None = None


def statement(made: Made, prop: str, value: str, said: Said, original: str | None = None) -> tuple[str, ...]:
    """A row in the order of ``COLUMNS``, with the id that followthemoney gives it. ``KeyError`` for a property the schema lacks."""
    kind = "id" if prop == "id" else properties(made.schema)[prop]
    text = value[: _LONGEST.get(kind, len(value))]
    key = f"{said.dataset}.{made.id}.{prop}.{text}"
    return (
        *(made.canonical or made.id, made.id, prop, kind, made.schema, text, said.dataset, said.origin, ""),
        *(original if original and original != text else "", "f", said.seen or "", said.seen or ""),
        sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
    )


def entity_id(*parts: str) -> str:
    """The id that followthemoney makes of these parts under our prefix."""
    return sha1("".join((_PREFIX, *parts)).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def properties(schema: str) -> dict[str, str]:
    """The properties of a schema that are used here, with their types."""
    found: dict[str, str] = table()["properties"][schema]
    return found


@cache
def table() -> Any:
    """The names that followthemoney has for what a claims file holds."""
    return shipped_yaml("_ftm.yaml", "checker.reports")


def datasets(names: Iterable[str]) -> dict[str, str]:
    """A dataset's name for each source: small letters, digits and underscores, and no two alike."""
    found: dict[str, str] = {}
    taken: set[str] = {_PREFIX}
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        stem = _OTHER.sub("_", plain).strip("_") or "source"
        made = next(made for made in chain((stem,), (f"{stem}_{number}" for number in count(2))) if made not in taken)
        taken.add(made)
        found[name] = made
    return found
