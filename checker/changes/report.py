"""A JSON report, read back."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from checker.finding import REPORT_VERSION, Report
from checker.reports.json import adapter
from claims.document import decode
from claims.errors import InputError, Problem, UsageError

_MOST_BYTES = 512 * 1024 * 1024


def read_report(path: Path) -> Report:
    """A JSON report. Raises ``InputError`` or ``UsageError`` where the file is none, or of another version."""
    name = path.as_posix()
    if path.stat().st_size > _MOST_BYTES:
        raise UsageError(f"'{name}' is too large; expected a report of at most {_MOST_BYTES // (1024 * 1024)} MiB")
    try:
        data = json.loads(decode(path.read_bytes()))
    except json.JSONDecodeError as error:
        told = f"not valid JSON: {error.msg.lower()}; expected a report, as 'claims check -f json' writes it"
        raise InputError([Problem(name, error.lineno, error.colno, told)]) from None
    except (OSError, UnicodeDecodeError, RecursionError, ValueError):
        raise InputError([Problem(name, 0, 0, "it cannot be read; expected a report in JSON and UTF-8")]) from None
    if not isinstance(data, dict) or "version" not in data or "findings" not in data:
        raise InputError([Problem(name, 0, 0, "no report; expected what 'claims check -f json' writes")])
    if data["version"] != REPORT_VERSION:
        told = f"report of version {data['version']!r} found; this program reads version {REPORT_VERSION!r}"
        raise InputError([Problem(name, 0, 0, told)])
    try:
        return adapter().validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise InputError([Problem(name, 0, 0, f"no report: {where}: {first['msg'].lower()}")]) from None
