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
    counted as not compared. ``extract``: whether claims are searched for in the texts beside those of claims.yaml; where nothing is
    said, they are when claims.yaml holds none. ``extractors``, ``claims_from`` and ``tagger`` name what else finds claims, and persons.
    ``baseline`` is the file of known findings: the one beside the claims file where it is not given, none where it is empty.
    """

    texts: str | None = None
    fail_on: FailOn = FailOn.CONFLICT
    quote_similarity: int = 70
    value_pairs: int = 20_000
    baseline: str | None = None
    extract: bool | None = None
    extractors: tuple[str, ...] = ()
    claims_from: tuple[str, ...] = ()
    tagger: str | None = None


_WORDS = {"texts": "the path of a folder", "baseline": "the path of a file", "tagger": "the name of a tagger"}
_LISTS = {"extractors": "a list of names", "claims_from": "a list of files"}


def read_settings(raw: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The values of ``raw`` by the names of ``Settings``, and for each key that cannot be used a sentence."""
    known = {item.name for item in fields(Settings)}
    found: dict[str, Any] = {}
    wrong: list[tuple[str, str]] = []
    for key, value in raw.items():
        name = key.replace("-", "_")
        if name not in known:
            wrong.append((key, f"unknown setting '{key}'; {nearest(key, [item.replace('_', '-') for item in known])}"))
            continue
        try:
            found[name] = _read(name, value)
        except ValueError as error:
            wrong.append((key, str(error)))
    return found, wrong


def merged(base: Settings, raw: Mapping[str, Any], origin: str) -> Settings:
    """``base`` with the settings of ``raw`` over it; ``origin`` names where they stand.

    Raises ``UsageError`` for an unknown key or a value that does not fit.
    """
    found, wrong = read_settings(raw)
    if wrong:
        raise UsageError("\n".join(f"{origin}: {message}" for _, message in wrong))
    return replace(base, **found)


def _read(name: str, value: Any) -> Any:
    shown = name.replace("_", "-")
    if name == "fail_on":
        if value not in list(FailOn):
            raise ValueError(f"'{shown}' is {_quoted(value)}; expected one of: {', '.join(FailOn)}")
        return FailOn(value)
    if name in _WORDS:
        if not isinstance(value, str):
            raise ValueError(f"'{shown}' is {_quoted(value)}; expected {_WORDS[name]}")
        return value
    if name in _LISTS:
        words = [value] if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise ValueError(f"'{shown}' is {_quoted(value)}; expected {_LISTS[name]}")
        return tuple(words)
    if name == "extract":
        if str(value).lower() not in ("true", "false"):
            raise ValueError(f"'{shown}' is {_quoted(value)}; expected true or false")
        return str(value).lower() == "true"
    text = str(value)
    high = 100 if name == "quote_similarity" else None
    if isinstance(value, bool) or not (text.isascii() and text.isdigit()) or (high is not None and int(text) > high):
        limit = "from 0" if high is None else f"from 0 to {high}"
        raise ValueError(f"'{shown}' is {_quoted(value)}; expected a whole number {limit}")
    return int(text)


def _quoted(value: Any) -> str:
    """The value as a settings file writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}'" if isinstance(value, str) else f"{value}"
