"""What can be set: how strict the check is and where the texts lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from claims.errors import UsageError, nearest


class FailOn(StrEnum):
    """From which findings on the check fails. Each level includes those before it."""

    NEVER = "never"
    CONFLICT = "conflict"
    VARIANT = "variant"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Settings:
    """``texts`` is the folder of the texts, ``fail_on`` the level that fails the check.

    ``quote_similarity`` is the least likeness, 0 to 100 (rapidfuzz ``ratio``), at which words in a text are taken for an altered
    quote rather than a missing one: 70 still finds a quote of eight words of which two were replaced.
    ``value_pairs`` bounds how many pairs of distinct values are held together in one group; pairs beyond it are
    counted as not compared.
    """

    texts: str | None = None
    fail_on: FailOn = FailOn.CONFLICT
    quote_similarity: int = 70
    value_pairs: int = 20_000


def merged(base: Settings, raw: Mapping[str, Any], origin: str) -> Settings:
    """``base`` with the settings of ``raw`` over it; ``origin`` names where they stand.

    Raises ``UsageError`` for an unknown key or a value that does not fit.
    """
    known = {item.name for item in fields(Settings)}
    changes: dict[str, Any] = {}
    for key, value in raw.items():
        name = key.replace("-", "_")
        if name not in known:
            choices = [item.replace("_", "-") for item in known]
            raise UsageError(f"{origin}: unknown setting '{key}'; {nearest(key, choices)}")
        changes[name] = _read(name, value, origin)
    return replace(base, **changes)


def _read(name: str, value: Any, origin: str) -> Any:
    shown = name.replace("_", "-")
    if name == "fail_on":
        if value not in list(FailOn):
            raise UsageError(f"{origin}: '{shown}' is '{value}'; expected one of: {', '.join(FailOn)}")
        return FailOn(value)
    if name == "texts":
        if not isinstance(value, str):
            raise UsageError(f"{origin}: '{shown}' is {value!r}; expected the path of a folder")
        return value
    text = str(value)
    if (
        isinstance(value, bool)
        or not (text.isascii() and text.isdigit())
        or (name == "quote_similarity" and int(text) > 100)
    ):
        limit = "from 0 to 100" if name == "quote_similarity" else "from 0"
        raise UsageError(f"{origin}: '{shown}' is {value!r}; expected a whole number {limit}")
    return int(text)
