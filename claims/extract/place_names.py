"""Names of places as a text gives them: what may be a town's name, and what the gazetteer knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.extract.words import word_set
from claims.spots import cities_named
from claims.tables import table
from claims.text import Span

_WORD = r"[A-Z][\w’'-]*[a-z]\b"
_NAME = rf"(?:(?:St|Ft|Mt|Pt|Ste)\.? )?{_WORD}(?:[ ](?:(?:of|de|la|du|the) )?{_WORD}){{0,3}}"
CAPS = r"[A-Z][A-Z.’'-]*[A-Z](?:[ -][A-Z][A-Z.’'-]*[A-Z]){0,3}"
SHORT = 3


@dataclass(frozen=True, slots=True)
class Where:
    """A place by its name in the text, and the way in which the text first gives it."""

    name: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Vote:
    """What one mention says for a place: the folded name, a weight, and the mention."""

    key: str
    weight: float
    where: Where


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of happened.yaml."""
    words = table("happened")[name]
    return frozenset(words.split() if isinstance(words, str) else words)


@cache
def name_run() -> re.Pattern[str]:
    """A run of capitalised words."""
    return re.compile(_NAME)


@cache
def is_known(key: str) -> bool:
    """Whether the gazetteer has a city of this folded name."""
    return bool(cities_named(key))


def is_town(name: str) -> bool:
    """Whether a name can be a town's by its words."""
    parts = [part.strip(".'’") for part in name.lower().split()]
    if not parts or not parts[-1] or parts[-1] in listed("not_town") or not _ROADS.isdisjoint(parts):
        return False
    return (parts[0] in listed("directions") and len(parts) > 1) or parts[0] not in listed("not_first")


_ROADS = word_set("hospital university school street avenue road and")
