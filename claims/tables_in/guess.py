"""What the columns of a wide table are, where no mapping says it: the source, the subject, and the kind of each other column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claims.tables_in.absent import is_absent
from claims.tables_in.model import Table
from claims.tables_in.rows import Rows
from claims.value import Reading
from claims.values import kind

_SOURCES = (
    "source",
    "src",
    "site",
    "website",
    "provider",
    "publisher",
    "outlet",
    "feed",
    "vendor",
    "agency",
    "origin",
    "data_source",
    "reporter",
)
_NUMBERS = re.compile(
    r"(?:tuple|row|record|line|claim)?[ _-]?(?:id|no|nr|number|index|idx)|#|unnamed.*|", re.IGNORECASE
)
# In this order: the first kind that reads most values of a column is taken; a year is a count as well as a date.
_KINDS = ("time", "date", "duration", "count")
_MOST = 0.8
_SAMPLE = 2000


def guessed(table: Table, rows: Rows) -> Table:
    """The mapping with what it leaves out. Raises ``ValueError`` with a sentence where a column cannot be guessed."""
    free = [column for column in rows.columns if column not in table.columns() and not _is_number(column, rows)]
    source = table.source or _source(free, rows)
    free = [column for column in free if column != source]
    about = table.about or _about(free, source, rows)
    slots = dict(table.slots) or {column: "" for column in free if column not in about}
    return Table(
        file=table.file, source=source, about=about, slots=slots, qualifiers=table.qualifiers, by=table.by, quote=table.quote, ignore=table.ignore
    )  # fmt: skip


def kind_of(cells: Iterable[str]) -> str:
    """The kind of value that a column's cells are: the first that reads most of them, else "term"."""
    # Cells count as often as they stand: a column of times has odd notes in a few rows only.
    sample = [cell for cell in cells if not is_absent(cell)][:_SAMPLE]
    for name in _KINDS if sample else ():
        if sum(_reads(name, cell) for cell in sample) >= _MOST * len(sample):
            return name
    return "term"


def _is_number(column: str, rows: Rows) -> bool:
    """A column that only numbers the rows."""
    cells = [row.get(column, "") for _, row in rows.rows]
    return bool(_NUMBERS.fullmatch(column.strip())) and len(set(cells)) == len(cells)


def _source(free: list[str], rows: Rows) -> str:
    named = [column for name in _SOURCES for column in free if _plain(column) == name]
    if named:
        return named[0]
    raise ValueError(
        f"no column is named like a source; say which with 'source: COLUMN' (columns: {', '.join(rows.columns)})"
    )


def _about(free: list[str], source: str, rows: Rows) -> tuple[str, ...]:
    """The subject: the first column whose values several sources share, and each source has once; two columns where one is not enough."""
    for width in (1, 2):
        for start in range(len(free) - width + 1):
            columns = tuple(free[start : start + width])
            if all(_is_name(column, rows) for column in columns) and _identifies(columns, source, rows):
                return columns
    raise ValueError(
        f"no column tells what a row is about; say which with 'about: [COLUMN]' (columns: {', '.join(rows.columns)})"
    )


def _is_name(column: str, rows: Rows) -> bool:
    """Names are nearly always there."""
    return sum(is_absent(row.get(column, "")) for _, row in rows.rows) <= len(rows.rows) // 50


def _identifies(columns: tuple[str, ...], source: str, rows: Rows) -> bool:
    found: dict[tuple[str, ...], list[str]] = {}
    for _, row in rows.rows:
        found.setdefault(tuple(row.get(column, "") for column in columns), []).append(row.get(source, ""))
    once = sum(len(set(sources)) == len(sources) for sources in found.values())
    several = sum(len(set(sources)) > 1 for sources in found.values())
    return once * 10 >= len(found) * 9 and several * 3 >= len(found)


@cache
def _reads(name: str, cell: str) -> bool:
    try:
        kind(name).parse(cell, Reading())
    except (ValueError, OverflowError):
        return False
    return True


def _plain(column: str) -> str:
    return column.strip().lower().replace(" ", "_")
