"""The word lists behind the comparison of names, read once from claims/lexicons/names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Mapping[str, Any]:
    """The mapping in claims/lexicons/names/NAME.yaml."""
    text = files("claims.lexicons.names").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return cast("Mapping[str, Any]", yaml.load(text, Loader=_Loader))


@cache
def words(kind: str) -> frozenset[str]:
    """One list of parts.yaml: titles, suffixes, particles, filiations or kunyas."""
    return frozenset(load("parts")[kind])


@cache
def rules(family: str) -> tuple[tuple[str, str], ...]:
    """The ordered replacements of one romanisation family."""
    return tuple((old, new) for old, new in load("families")[family])


@cache
def readings(family: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The second readings of one romanisation family, each a list of replacements."""
    found = load("families")["readings"].get(family, ())
    return tuple(tuple((old, new) for old, new in reading) for reading in found)
