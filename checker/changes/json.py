"""What changed as JSON, with a published and versioned schema."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from checker.changes.model import Changes
from checker.reports._json import inert
from checker.reports.json import unpublished, without_helpers

_FINDING = unpublished()
_UNPUBLISHED: Any = {
    "new": {"__all__": {"finding": _FINDING}},
    "changed": {"__all__": {"before": _FINDING, "after": _FINDING}},
    "gone": {"__all__": _FINDING},
}


@cache
def adapter() -> TypeAdapter[Changes]:
    """Writes changes as JSON."""
    return TypeAdapter(Changes)


def render(found: Changes, width: int, colour: bool) -> str:
    """The changes as indented JSON."""
    return f"{inert(adapter().dump_json(found, indent=2, exclude=_UNPUBLISHED).decode('utf-8'))}\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what changed."""
    made = without_helpers(adapter().json_schema(mode="serialization"))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Claims diff, version 1", **made}
