"""The baseline as a file: versioned JSON, sorted, one finding a line, so that a diff shows which came and went."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from checker.baseline.model import VERSION, Baseline, ordered
from checker.finding import Known
from checker.reports._json import inert
from claims.dates.days import is_iso_day
from claims.document import decode
from claims.errors import InputError, Problem, UsageError

# A finding takes some 200 bytes: this holds more than 300,000.
_MOST_BYTES = 64 * 1024 * 1024
_HEAD = '{\n  "version": "%s",\n  "about": "Findings known to claims check: only others fail. Written by claims baseline.",\n'
_TEXT = ("fingerprint", "code", "question", "since")


def written(known: tuple[Known, ...]) -> str:
    """The text of a baseline."""
    rows = [f"    {json.dumps(asdict(item), ensure_ascii=False)}" for item in ordered(known)]
    body = inert(",\n".join(rows))
    return _HEAD % VERSION + ('  "findings": [\n' + body + "\n  ]\n}\n" if rows else '  "findings": []\n}\n')


def read(path: Path) -> Baseline:
    """The baseline of a file. Raises ``InputError`` with the place, or ``UsageError``, where it is none."""
    name = path.as_posix()
    data = _data(_text(path), name)
    if not isinstance(data, dict) or "version" not in data or not isinstance(data.get("findings"), list):
        raise _wrong(
            name, "no baseline; expected an object with 'version' and 'findings', as 'claims baseline' writes it"
        )
    if data["version"] != VERSION:
        raise _wrong(name, f"baseline of version {data['version']!r} found; this program reads version {VERSION!r}")
    return Baseline(name, tuple(_known(row, number, name) for number, row in enumerate(data["findings"], 1)))


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise UsageError(f"'{path.as_posix()}' is not a file; expected a baseline, as 'claims baseline' writes it")
        if not path.is_file():
            raise UsageError(f"there is no baseline '{path.as_posix()}'; 'claims baseline' writes one")
        if (size := path.stat().st_size) > _MOST_BYTES:
            limit = _MOST_BYTES // (1024 * 1024)
            raise UsageError(
                f"'{path.as_posix()}' has {size // (1024 * 1024)} MiB; expected a baseline of at most {limit} MiB"
            )
        return decode(path.read_bytes())
    except UnicodeDecodeError:
        raise _wrong(path.as_posix(), "no text in UTF-8; expected a baseline, as 'claims baseline' writes it") from None
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None


def _data(text: str, name: str) -> Any:
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            told = "a merge conflict was left here; take both sides' lines, or run 'claims baseline --update'"
            raise InputError([Problem(name, number, 1, told)])
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        told = f"not valid JSON: {error.msg.lower()}; expected a baseline, as 'claims baseline' writes it"
        raise InputError([Problem(name, error.lineno, error.colno, told)]) from None
    except (RecursionError, ValueError):
        raise _wrong(name, "nested too deeply, or with a number too long; expected a baseline") from None


def _known(row: Any, number: int, name: str) -> Known:
    if not isinstance(row, dict):
        raise _wrong(name, f"finding {number} of the baseline is no object")
    for key in _TEXT:
        if not isinstance(row.get(key), str):
            raise _wrong(name, f"finding {number} of the baseline has no text '{key}'")
    for key in ("values", "sources"):
        held = row.get(key, [])
        if not isinstance(held, list) or not all(isinstance(item, str) for item in held):
            raise _wrong(name, f"'{key}' of finding {number} of the baseline is no list of texts")
    if not is_iso_day(row["since"]):
        raise _wrong(name, f"'since' of finding {number} of the baseline is no date; expected the form 2026-01-31")
    return Known(
        **{key: row[key] for key in _TEXT}, values=tuple(row.get("values", ())), sources=tuple(row.get("sources", ()))
    )


def _wrong(name: str, message: str) -> InputError:
    return InputError([Problem(name, 0, 0, message)])


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a baseline."""
    from pydantic import TypeAdapter

    item = TypeAdapter(Known).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Claims baseline, version {VERSION}",
        "type": "object",
        "required": ["version", "findings"],
        "properties": {
            "version": {"const": VERSION},
            "about": {"type": "string"},
            "findings": {"type": "array", "items": item},
        },
    }
