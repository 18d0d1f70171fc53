"""The words of a list as a set, where they list anything."""

from __future__ import annotations

from claims.value import Reading, Value
from claims.values import kind
from claims.world.gazetteer import Gazetteer


def as_set(words: str) -> Value | None:
    """The set; None where what looks like a list is none: of "Ulm and Eg" the last may be read as what opens examples."""
    try:
        found: Value = kind("set").parse(words, Reading(world=Gazetteer()))
    except ValueError:
        return None
    return found
