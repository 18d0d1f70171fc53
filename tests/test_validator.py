"""The validators of claims.yaml's sections take and refuse what pydantic's own would, with the same complaints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from claims.curated.model import SECTIONS
from claims.curated.validator import validator
from claims.curated.yaml_tree import read_tree
from tests.running import ROOT, SCENARIOS

FILES = [ROOT / "claims.yaml", ROOT / "tests/snapshots/desk/claims.yaml", *(one / "claims.yaml" for one in SCENARIOS)]
DATA = [read_tree(file.read_text("utf-8"), file.name).data for file in FILES]
ODD: tuple[Any, ...] = (None, "", "x", "12", [], ["x"], [[]], {}, {"kind": "sum"}, 7)
# No scenario reads a table; these are the forms that a person writes.
TABLES: list[Any] = [
    {"file": "boats.csv"},
    {"file": "boats.csv", "layout": "long", "source": "paper", "about": ["boat"], "slot": "asked", "value": "said"},
    {
        "file": "b.csv",
        "slots": {"left": "departure", "seats": "count"},
        "qualifiers": {"when": "day"},
        "ignore": ["id"],
    },
]


def rows(section: str) -> list[Any]:
    """Rows as people wrote them; of those with the same keys the first two."""
    written = [row for data in DATA for row in data.get(section, ())] + (TABLES if section == "tables" else [])
    alike: dict[Any, list[Any]] = {}
    for row in written:
        alike.setdefault((row.get("kind"), *sorted(row)), []).append(row)
    return [row for some in alike.values() for row in some[:2]]


def changed(row: Any, depth: int = 0) -> Iterator[Any]:
    """The row with a key less, with one more, and with something odd in each place."""
    yield from ODD
    if isinstance(row, dict) and depth < 3:
        yield row | {"unknown": "x"}
        for key, value in row.items():
            yield {name: kept for name, kept in row.items() if name != key}
            yield from (row | {key: other} for other in changed(value, depth + 1))
    if isinstance(row, list) and depth < 3:
        yield from ([*row[:n], other, *row[n + 1 :]] for n in range(len(row)) for other in changed(row[n], depth + 1))


def told(validate: Any, row: Any) -> Any:
    try:
        return validate(row)
    except ValidationError as error:
        return error.errors(include_url=False)


@pytest.mark.parametrize("section", SECTIONS)
def test_as_pydantic(section: str) -> None:
    ours, theirs = validator(SECTIONS[section]), TypeAdapter(SECTIONS[section]).validate_python
    tried = [other for row in rows(section) for other in (row, *changed(row))]
    assert len(tried) > 100
    assert [told(ours, row) for row in tried] == [told(theirs, row) for row in tried]
