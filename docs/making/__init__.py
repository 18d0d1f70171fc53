"""The pages and schemas that are made from the program. A test compares each with what would be written.

python -m docs.making
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from checker.inputs.schemas import claims_schema, config_schema, pyproject_schema
from checker.reports.json import schema as report_schema
from docs.making.codes import codes_page
from docs.making.commands import commands_page
from docs.making.reference import reference_page

HERE = Path(__file__).resolve().parent.parent


def _written(schema: Callable[[], dict[str, Any]]) -> Callable[[], str]:
    return lambda: json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "reference.md": reference_page,
    "codes.md": codes_page,
    "schema/claims.schema.json": _written(claims_schema),
    "schema/config.schema.json": _written(config_schema),
    "schema/pyproject.schema.json": _written(pyproject_schema),
    "schema/report-1.schema.json": _written(report_schema),
}
