"""``claims schema``: the JSON Schemas, printed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class SchemaName(StrEnum):
    """The schemas that can be printed."""

    CLAIMS = "claims"
    CONFIG = "config"
    PYPROJECT = "pyproject"
    REPORT = "report"


def schema(
    name: Annotated[
        SchemaName,
        typer.Argument(help="Of claims.yaml, of the settings alone or in pyproject.toml, or of the JSON report."),
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

    if name is SchemaName.REPORT:
        from checker.reports.json import schema as made
    elif name is SchemaName.CONFIG:
        from checker.schemas import config_schema as made
    elif name is SchemaName.PYPROJECT:
        from checker.schemas import pyproject_schema as made
    else:
        from checker.schemas import claims_schema as made
    typer.echo(json.dumps(made(), indent=2, ensure_ascii=False))
