"""``claims schema``: the JSON Schemas, printed."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """The schemas that can be printed."""

    CLAIMS = "claims"
    CONFIG = "config"
    PYPROJECT = "pyproject"
    REPORT = "report"
    BASELINE = "baseline"
    DIFF = "diff"
    FOUND = "found"


_FROM = {
    SchemaName.CLAIMS: ("checker.inputs.schemas", "claims_schema"),
    SchemaName.CONFIG: ("checker.inputs.schemas", "config_schema"),
    SchemaName.PYPROJECT: ("checker.inputs.schemas", "pyproject_schema"),
    SchemaName.REPORT: ("checker.reports.json", "schema"),
    SchemaName.BASELINE: ("checker.baseline.file", "json_schema"),
    SchemaName.DIFF: ("checker.changes.json", "schema"),
    SchemaName.FOUND: ("checker.listings.line", "schema"),
}


def schema(
    name: Annotated[
        SchemaName,
        typer.Argument(
            help="Of claims.yaml, of the settings alone or in pyproject.toml, of the JSON report, a baseline, a JSON diff, or a line of claims extract --jsonl."
        ),
    ] = SchemaName.CLAIMS,
) -> None:
    """Print a JSON Schema (draft 2020-12), with which an editor completes and checks a file.

    Examples:
      claims schema > claims.schema.json             # first line of claims.yaml: # yaml-language-server: $schema=claims.schema.json
      claims schema config                           # of the table [tool.claims]
      claims schema pyproject > pyproject.schema.json # of a whole pyproject.toml, as editors want it
      claims schema report                           # what --format json writes
    """
    import json

    module, function = _FROM[name]
    made = getattr(import_module(module), function)
    typer.echo(json.dumps(made(), indent=2, ensure_ascii=False))
