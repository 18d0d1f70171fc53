"""A file to rows of text: CSV with its own separator, JSON lines, and Parquet by the extra ``parquet``."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from claims.errors import Problem
from claims.intake.encoding import decoded
from claims.intake.model import UnreadableError
from claims.intake.read import too_large

MISSING = "Parquet files need one more library: pip install 'claims-checker[parquet]'"
SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson", ".parquet")


def is_table(name: str) -> bool:
    """Whether a file of this name is read as a table, where claims.yaml lists it as one."""
    return PurePath(name).suffix.lower() in SUFFIXES


# Blank lines at the beginning, and the separator that a spreadsheet tells.
_TOLD = re.compile(r"(?:\s*\n)?sep=(.)\r?\n|\s*\n(?=\S)", re.IGNORECASE)
# What the standard library's reader takes at most in a cell, unless another library has raised its limit for the whole process.
_LONGEST = 131_072


@dataclass(frozen=True, slots=True)
class Rows:
    """The columns of a table in order, its rows with their line (from 1) in the file, and what was wrong."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]
    problems: tuple[Problem, ...] = ()


def rows(data: bytes, name: str) -> Rows:
    """The rows of a table file. Raises nothing: what cannot be read is a problem."""
    suffix = PurePath(name).suffix.lower()
    try:
        if message := too_large(len(data)):
            raise UnreadableError(message)
        if suffix == ".parquet":
            return _parquet(data)
        text, _ = decoded(data)
        if suffix in (".jsonl", ".ndjson"):
            return _json_lines(text, name)
        if suffix in (".csv", ".tsv"):
            return _csv(text, name, "\t" if suffix == ".tsv" else None)
        raise UnreadableError(f"no reader of tables for “{suffix}”; expected one of: {', '.join(SUFFIXES)}")
    except (UnreadableError, csv.Error) as error:
        return Rows((), (), (Problem(name, 0, 0, str(error)),))


def _csv(text: str, name: str, separator: str | None) -> Rows:
    told = _TOLD.match(text)
    before, text = (told[0].count("\n"), text[told.end() :]) if told else (0, text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or (told and told[1]) or _separator(text))
    columns = _named(tuple(cell.strip() for cell in next(reader, [])))
    if not columns:
        raise UnreadableError("the table is empty; expected names of columns in its first row")
    if doubled := sorted(column for column, times in Counter(columns).items() if times > 1):
        raise UnreadableError(f"the column “{doubled[0]}” stands twice in the first row; expected each once")
    found, problems = [], []
    line = reader.line_num + 1 + before
    for row in _to_the_end(reader):
        if wrong := _wrong(row, columns, text, reader.line_num):
            problems.append(Problem(name, line, 0, wrong))
        elif row and any(map(str.strip, row)):
            found.append((line, dict(zip(columns, row, strict=False))))
        line = reader.line_num + 1 + before
    return Rows(columns, tuple(found), tuple(problems))


def _separator(text: str) -> str:
    """The separator that the first row holds most often; a sniffer guesses by the values and is often wrong."""
    head = text.split("\n", 1)[0]
    return max(",;\t|", key=lambda one: (head.count(one), one == ","))


def _wrong(row: list[str] | None, columns: tuple[str, ...], text: str, line: int) -> str:
    """What is wrong with a row that ends in a line, if anything is."""
    if row is None or any(len(cell) > _LONGEST for cell in row):
        return f"a cell has more than {_LONGEST:,} characters; expected a value"
    if len(row) > len(columns):
        return f"the row has {len(row)} cells; expected {len(columns)}"
    # The end of the text was reached within a quote: the number of quotes is odd.
    if any("\n" in cell for cell in row) and line >= text.count("\n") and text.count('"') % 2:
        return "a quote opens a cell and is never closed, so that nothing behind it was read; expected a second quote"
    return ""


def _named(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns of the first row, each with a name; none where no cell of it has one."""
    return tuple(name or f"column {at}" for at, name in enumerate(columns, 1)) if any(columns) else ()


def _to_the_end(reader: Iterator[list[str]]) -> Iterator[list[str] | None]:
    """The rows, None for one that the reader of the standard library refuses: a cell is too long."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None


def _json_lines(text: str, name: str) -> Rows:
    columns: dict[str, None] = {}
    found, problems = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        record = _record(line, name, number)
        if isinstance(record, Problem):
            problems.append(record)
            continue
        row = {str(key): _plain(value) for key, value in record.items()}
        columns.update(dict.fromkeys(row))
        found.append((number, row))
    return Rows(tuple(columns), tuple(found), tuple(problems))


def _record(line: str, name: str, number: int) -> dict[Any, Any] | Problem:
    """The record of a line, or what is wrong with it."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        told = f"not valid JSON: {error.msg.lower()}; expected one record, a row, a line"
        return Problem(name, number, error.pos + 1, told)
    except (RecursionError, ValueError):
        return Problem(name, number, 1, "a record nested too deeply, or a number too long; expected one row a line")
    if not isinstance(record, dict):
        return Problem(name, number, 1, "this is JSON, but no record; expected one row a line, as {column: cell}")
    return record


def _parquet(data: bytes) -> Rows:
    try:
        import pyarrow.lib
        import pyarrow.parquet
    except ImportError:
        raise UnreadableError(MISSING) from None
    try:
        table = pyarrow.parquet.read_table(io.BytesIO(data))
    except (pyarrow.lib.ArrowException, OSError, ValueError) as error:
        raise UnreadableError(f"this is no readable Parquet file ({str(error)[:120]})") from None
    return Rows(tuple(table.column_names), tuple(_numbered(table.to_pylist())))


def _numbered(records: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, str]]]:
    for number, record in enumerate(records, 1):
        yield number, {str(key): _plain(value) for key, value in record.items()}


def _plain(value: Any) -> str:
    """A cell as text; lists as a person writes them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(_plain, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str).strip('"')
