"""``claims schema``: the JSON Schemas, printed."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """The schemas that can be printed."""

    CLAIMS = "claims"
    REPORT = "report"
    BASELINE = "baseline"
    DIFF = "diff"


_FROM = {
    SchemaName.CLAIMS: ("claims.curated.schema", "json_schema"),
    SchemaName.REPORT: ("checker.reports.json", "schema"),
    SchemaName.BASELINE: ("checker.baseline.file", "json_schema"),
    SchemaName.DIFF: ("checker.changes.json", "schema"),
}


def schema(
    name: Annotated[
        SchemaName, typer.Argument(help="Of the claims file, the JSON report, a baseline, or a JSON diff.")
    ] = SchemaName.CLAIMS,
) -> None:
    """Print the JSON Schema of claims.yaml, of the JSON report, of a baseline, or of what claims diff -f json prints."""
    import json

    module, function = _FROM[name]
    typer.echo(json.dumps(getattr(import_module(module), function)(), indent=2, ensure_ascii=False))
