"""The JSON Schemas of what a person writes: the settings, and claims.yaml with them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from checker.reports import formats
from checker.settings import SETTINGS, Settings
from claims.curated.schema import as_written, json_schema

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def config_schema() -> dict[str, Any]:
    """The schema of the table [tool.claims] of pyproject.toml."""
    return {
        "$schema": _DRAFT,
        "title": "[tool.claims]",
        "description": "Settings of the check of claims; 'claims config' shows what holds.",
        **_settings(),
    }


def pyproject_schema() -> dict[str, Any]:
    """The schema of a pyproject.toml of which the table [tool.claims] alone is judged: an editor takes one schema a file."""
    config = config_schema()
    draft = config.pop("$schema")
    return {
        "$schema": draft,
        "title": "pyproject.toml with [tool.claims]",
        "type": "object",
        "properties": {"tool": {"type": "object", "properties": {"claims": config}}},
    }


def claims_schema() -> dict[str, Any]:
    """The schema of claims.yaml, its settings included."""
    schema = json_schema()
    schema["properties"]["settings"] |= as_written(_settings())
    schema["properties"]["settings"].pop("default", None)
    return schema


def _settings() -> dict[str, Any]:
    defaults = {item.name.replace("_", "-"): item.default for item in fields(Settings)}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: {"description": setting.meaning, **_schema(name), **_default(defaults[name])}
            for name, setting in SETTINGS.items()
        },
    }


def _schema(name: str) -> dict[str, Any]:
    if name != "format":
        return dict(SETTINGS[name].schema)
    one = {"type": "string", "pattern": f"^({'|'.join(formats())})(:.+)?$"}
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _default(value: Any) -> dict[str, Any]:
    return {"default": value} if isinstance(value, str | bool | int) else {}
