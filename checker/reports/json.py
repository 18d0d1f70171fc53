"""The whole report as JSON, with a published and versioned schema."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from checker.finding import Report
from checker.reports import Style


@cache
def adapter() -> TypeAdapter[Report]:
    """Reads and writes a report as JSON."""
    return TypeAdapter(Report)


def render(report: Report, style: Style) -> str:
    """The report as indented JSON."""
    return adapter().dump_json(report, indent=2).decode("utf-8") + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the report."""
    made = adapter().json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Claims report, version 1", **made}
