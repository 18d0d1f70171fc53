"""What the columns of a wide table are, where no mapping says it: the source, the subject, and the kind of each other column."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.errors import cut
from claims.folding import fold
from claims.tables_in.absent import is_absent
from claims.tables_in.cell import plain_name
from claims.tables_in.model import Table
from claims.tables_in.rows import Rows

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
    "seller",
    "store",
    "shop",
    "retailer",
    "dataset",
    "database",
    "platform",
    "portal",
    "newspaper",
    "channel",
    "contributor",
    "user",
    "username",
    "bookseller",
    "bookstore",
    "editor",
)
_NUMBERS = re.compile(r"(?:tuple|row|record|line|claim)?[ _-]?(?:id|no|nr|number|index|idx)|#|unnamed.*", re.IGNORECASE)

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
# A column whose name the first row leaves out.
_UNNAMED = re.compile(r"column \d+")
# A source and a subject without a usual name are looked for in so many columns, and in so many rows.
_AHEAD, _SAMPLE = 4, 2000


def guessed(table: Table, rows: Rows) -> Table:
    """The mapping with what it leaves out. Raises ``ValueError`` with a sentence where a column cannot be guessed."""
    free = [column for column in rows.columns if column not in table.columns() and not _is_number(column, rows)]
    source, about = _source_and_about(table, free, rows)
    slots = dict(table.slots) or {column: "" for column in free if column not in (source, *about)}
    return Table(
        file=table.file, source=source, about=about, slots=slots, qualifiers=table.qualifiers, by=table.by, quote=table.quote, ignore=table.ignore
    )  # fmt: skip


def _is_number(column: str, rows: Rows) -> bool:
    """A column that only numbers the rows."""
    cells = [row.get(column, "") for _, row in rows.rows]
    named = _NUMBERS.fullmatch(column.strip()) or (_UNNAMED.fullmatch(column) and all(map(str.isdigit, cells)))
    return bool(named) and len(set(cells)) == len(cells)


def _source_and_about(table: Table, free: list[str], rows: Rows) -> tuple[str, tuple[str, ...]]:
    """The columns of the source and the subject: of a source's name where one is, else two whose answers agree by subject."""
    if table.source and table.about:
        return table.source, table.about
    if table.source:
        return table.source, _named_about(free, table.source, rows)
    named = _named_sources(free)
    # A later column that a source's name is only a part of ("launch site") may be an answer.
    first = [column for column in named if plain_name(column) in _SOURCES or column in free[:_AHEAD]]
    for source in dict.fromkeys((*first, *free[:_AHEAD], *named)):
        rest = [column for column in free if column != source]
        about = table.about or _about(rest, source, rows) or ()
        if about and (
            plain_name(source) in _SOURCES or (_repeats(source, rows) and _agree_by(about, source, rest, rows))
        ):
            return source, about
    for source in named:
        rest = [column for column in free if column != source]
        if about := table.about or _about(rest, source, rows) or ():
            return source, about
    if named:
        return named[0], _named_about([column for column in free if column != named[0]], named[0], rows)
    raise ValueError(
        cut(f"no column is named like a source; say which with 'source: COLUMN' (columns: {', '.join(rows.columns)})")
    )


def _named_sources(free: list[str]) -> list[str]:
    """The columns named like a source, those of a whole name ("site") before those of a name in a longer one ("site name")."""
    whole = [column for name in _SOURCES for column in free if plain_name(column) == name]
    within = [column for name in _SOURCES for column in free if name in plain_name(column).split("_")]
    return list(dict.fromkeys((*whole, *within)))


def _named_about(free: list[str], source: str, rows: Rows) -> tuple[str, ...]:
    if about := _about(free, source, rows):
        return about
    raise ValueError(
        f"no column tells what a row is about; say which with 'about: [COLUMN]' (columns: {', '.join(rows.columns)})"
    )


def _about(free: list[str], source: str, rows: Rows) -> tuple[str, ...] | None:
    """The subject: the first column whose values several sources share, and each source has once, or two that stand together.

    Two columns come before a later one: exact answers ("12,345,678") tell subjects apart as well.
    """
    names = [_is_name(column, rows) for column in free]
    for stop in range(1, len(free) + 1):
        for start in (stop - 1, stop - 2):
            columns = tuple(free[max(start, 0) : stop])
            if start >= 0 and all(names[start:stop]) and _identifies(columns, source, rows):
                return columns
    return None


def _repeats(source: str, rows: Rows) -> bool:
    """Whether a column's values are few beside the rows, as sources are."""
    values = {row.get(source, "") for _, row in rows.rows}
    return _is_name(source, rows) and 1 < len(values) <= len(rows.rows) // 3


def _agree_by(about: tuple[str, ...], source: str, free: list[str], rows: Rows) -> bool:
    """Whether rows of one subject say the same more often than rows of one source: what is which shows in the answers alone."""
    answers = [column for column in free if column not in about]
    return bool(answers) and _agreement(about, answers, rows) > _agreement((source,), answers, rows)


def _agreement(columns: tuple[str, ...], answers: list[str], rows: Rows) -> float:
    """The part of the cells that say what the row before it, of the same values in some columns, says."""
    last: dict[tuple[str, ...], list[frozenset[str]]] = {}
    same, all_of = 0, 1
    for _, row in rows.rows[:_SAMPLE]:
        key = tuple(row.get(column, "") for column in columns)
        said = [_said(row.get(column, "")) for column in answers]
        both = [(one, other) for one, other in zip(said, last.get(key, ()), strict=False) if one and other]
        same += sum(bool(one & other) for one, other in both)
        all_of += len(both)
        last[key] = said
    return same / all_of


@lru_cache(maxsize=65536)
def _said(cell: str) -> frozenset[str]:
    """The figures of a cell, or its words where it has none; a unit or a mark of what is missing is no answer."""
    if is_absent(cell):
        return frozenset()
    return frozenset(_FIGURE.findall(cell.replace(",", "")) or fold(cell).split())


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
