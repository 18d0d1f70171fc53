"""``claims schema``: the JSON Schemas, printed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """The schemas that can be printed."""

    CLAIMS = "claims"
    REPORT = "report"


def schema(
    name: Annotated[SchemaName, typer.Argument(help="Of the claims file, or of the JSON report.")] = SchemaName.CLAIMS,
) -> None:
    """Print the JSON Schema of claims.yaml, or of the JSON report."""
    import json

    if name is SchemaName.CLAIMS:
        from claims.curated.schema import json_schema as made
    else:
        from checker.reports.json import schema as made
    typer.echo(json.dumps(made(), indent=2, ensure_ascii=False))
