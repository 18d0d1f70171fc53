"""The value kinds. A new one is a new file here: it is found by its ``KIND``, nothing else needs to be told."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from claims.value import Kind


@cache
def kinds() -> dict[str, Kind[Any]]:
    """Every value kind by name, in the order of their numbers."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    found = sorted((module.KIND for module in modules), key=lambda kind: kind.number)
    return {kind.name: kind for kind in found}


def kind(name: str) -> Kind[Any]:
    """The kind of this name; ``KeyError`` when there is none."""
    return kinds()[name]
