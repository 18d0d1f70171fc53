"""The word lists in ``claims/lexicons``: plain tables, each read once, when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pkgutil import get_data
from typing import Any


def shipped(name: str, package: str = "claims") -> bytes:
    """A file of the package. ``importlib.resources`` would do the same at the cost of ``zipfile`` and ``tempfile``."""
    data = get_data(package, name)
    if data is None:
        raise FileNotFoundError(f"{package}/{name}")
    return data


def _bytes(name: str) -> bytes:
    return shipped(f"lexicons/{name}")


@cache
def table(name: str) -> Any:
    """The content of ``lexicons/NAME.yaml``. It is shared: nobody may change it."""
    import yaml  # here, so that importing a value kind does not pay for it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(_bytes(f"{name}.yaml"), Loader=loader)


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """The words of ``lexicons/NAME.yaml`` that stand there in a row, without marks, under a key."""
    return frozenset(str(table(name)[key]).split())


def lines(name: str) -> str:
    """The text of ``lexicons/NAME.tsv``, ending in a line end."""
    return _bytes(f"{name}.tsv").decode("utf-8").rstrip("\n") + "\n"


def rows(name: str) -> list[list[str]]:
    """The lines of ``lexicons/NAME.tsv`` by columns, without those that begin with #."""
    return [line.split("\t") for line in lines(name).splitlines() if line and line[0] != "#"]


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases as they are written, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda some: (-len(some), some)))
