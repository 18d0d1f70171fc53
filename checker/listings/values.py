"""``claims read``: every value of a text with its place, its reading and the rule that read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from checker.printable import printable
from checker.reports._columns import table
from claims.errors import UsageError
from claims.readings import readings
from claims.text import Lines
from claims.value import Found, Reading
from claims.values import kind

_HEAD = ("place", "words", "kind", "reads as", "rule")


def published_days(text: str | None) -> tuple[date, date] | None:
    """The days that a date of publication leaves open. Raises ``UsageError`` when it is no date, or open on a side."""
    if text is None:
        return None
    try:
        value = kind("date").parse(text, Reading())
    except ValueError as error:
        raise UsageError(f"--published: {error}") from None
    if value.low is None or value.high is None:
        raise UsageError(
            f"--published is '{text}'; expected a date or an interval such as 2022-01-05 or 2022-01-07/2022-01-08"
        )
    return value.low, value.high


def time_zone(name: str | None) -> str | None:
    """The name of a time zone that exists. Raises ``UsageError`` for another."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name).key if name else None
    except (KeyError, ValueError, OSError):
        raise UsageError(f"--zone is '{name}'; expected an IANA name such as Asia/Almaty") from None


def read_table(text: str, reading: Reading, width: int) -> str:
    """A row a value, for people."""
    lines = Lines(text)
    rows = [_row(found, lines) for found in readings(text, reading)]
    if not rows:
        return "no value found\n"
    return "".join(f"{line}\n" for row in table([_HEAD, *rows], width, 0) for line in row)


def read_lines(text: str, reading: Reading) -> str:
    """A JSON object a line: start and stop in code points, line and column from 1, words, kind, key, shown form and rule."""
    # A CI runner takes "##[" anywhere in a line for a command; escaped, it is the same JSON.
    return "".join(json.dumps(item).replace("##[", "#\\u0023[") + "\n" for item in _objects(text, reading))


def _objects(text: str, reading: Reading) -> Iterator[dict[str, object]]:
    lines = Lines(text)
    for found in readings(text, reading):
        line, column = lines.place(found.start)
        yield {
            "start": found.start,
            "stop": found.stop,
            "line": line,
            "column": column,
            "words": text[found.start : found.stop],
            "kind": found.value.kind,
            "key": found.value.key(),
            "reads_as": kind(found.value.kind).show(found.value),
            "rule": found.rule,
        }


def _row(found: Found, lines: Lines) -> tuple[str, ...]:
    line, column = lines.place(found.start)
    words = lines.text[found.start : found.stop]
    shown = kind(found.value.kind).show(found.value)
    return f"{line}:{column}", printable(words), found.value.kind, printable(shown), found.rule
