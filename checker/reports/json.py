"""The whole report as JSON, with a published and versioned schema."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from checker.finding import Report
from checker.reports import Style

# A terminal obeys these, and a CI runner takes "##[" anywhere in a line for a command; escaped, they are the same JSON.
_UNSAFE = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##\[")


@cache
def adapter() -> TypeAdapter[Report]:
    """Reads and writes a report as JSON."""
    return TypeAdapter(Report)


def render(report: Report, style: Style) -> str:
    """The report as indented JSON."""
    return _UNSAFE.sub(_escaped, adapter().dump_json(report, indent=2).decode("utf-8")) + "\n"


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(char):04x}" for char in found[0])


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the report."""
    made = adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Claims report, version 1", **made}
