"""The file formats. A new one is a new file here: it is found by its ``READER``, nothing else needs to be told."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claims.intake.model import Reader


@cache
def readers() -> dict[str, Reader]:
    """Every reader by name. None of them imports an optional library before it reads."""
    names = sorted(found.name for found in iter_modules(__path__) if not found.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}").READER for name in names}


@cache
def by_suffix() -> dict[str, Reader]:
    """Every reader by suffix."""
    return {suffix: reader for reader in readers().values() for suffix in reader.suffixes}
