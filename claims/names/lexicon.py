"""The word lists behind the comparison of names, read once from claims/lexicons/names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from claims.tables import shipped_yaml


@cache
def load(name: str) -> Mapping[str, Any]:
    """The mapping in claims/lexicons/names/NAME.yaml."""
    # Every value is text: "no", "on" and "off" are syllables here.
    found: Mapping[str, Any] = shipped_yaml(f"lexicons/names/{name}.yaml", typed=False)
    return found


@cache
def words(kind: str) -> frozenset[str]:
    """One list of parts.yaml: titles, suffixes, particles or filiations."""
    return frozenset(load("parts")[kind])


Rule = tuple[str, str]


@cache
def rules(family: str) -> tuple[Rule, ...]:
    """The ordered replacements of one romanisation family."""
    return tuple((old, new) for old, new in load("families").get(family, ()))


@cache
def grouped(family: str) -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """The same rules in their order, in runs that need one letter: without it none can fire."""
    groups: list[tuple[set[str], list[Rule]]] = []
    for old, new in rules(family):
        shared = groups[-1][0] & set(old) if groups else set()
        if shared:
            groups[-1][1].append((old, new))
            groups[-1] = (shared, groups[-1][1])
        else:
            groups.append((set(old) - {" "}, [(old, new)]))
    return tuple((min(shared), tuple(run)) for shared, run in groups)


@cache
def readings(family: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The second readings of one romanisation family, each a list of replacements."""
    found = load("families")["readings"].get(family, ())
    return tuple(tuple((old, new) for old, new in reading) for reading in found)
