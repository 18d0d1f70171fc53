"""The whole report as JSON, with a published and versioned schema."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from checker.finding import Report
from checker.reports import Style
from checker.reports._json import inert

# What only helps to show a claim or a reason: it names lines of the claims file, which change when its entries move.
_HELPERS = {
    "ShownClaim": {"entry", "role", "kind", "entity", "speaker", "statement_guid"},
    "Reason": {"left_key", "right_key"},
}
_UNPUBLISHED: Any = {
    "findings": {
        "__all__": {"claims": {"__all__": _HELPERS["ShownClaim"]}, "reasons": {"__all__": _HELPERS["Reason"]}}
    },
    "possible": {"__all__": {"left": _HELPERS["ShownClaim"], "right": _HELPERS["ShownClaim"]}},
}


@cache
def adapter() -> TypeAdapter[Report]:
    """Reads and writes a report as JSON."""
    return TypeAdapter(Report)


def render(report: Report, style: Style) -> str:
    """The report as indented JSON."""
    text = adapter().dump_json(report, indent=2, exclude=_UNPUBLISHED).decode("utf-8")
    return f"{inert(text)}\n"


def unpublished() -> Any:
    """What of a finding is no part of its JSON, in the form that pydantic takes it."""
    return _UNPUBLISHED["findings"]["__all__"]


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the report."""
    made = without_helpers(adapter().json_schema(mode="serialization"))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Claims report, version 1", **made}


def without_helpers(made: dict[str, Any]) -> dict[str, Any]:
    """The schema without what is not published."""
    for model, names in _HELPERS.items():
        shape = made["$defs"][model]
        shape["properties"] = {name: rule for name, rule in shape["properties"].items() if name not in names}
        shape["required"] = [name for name in shape.get("required", ()) if name not in names]
    return made
