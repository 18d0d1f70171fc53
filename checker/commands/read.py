"""``claims read``: every value found in a text."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.options import JUDGED, Lines, Zone
from checker.command_line.output import out, width
from checker.command_line.texts import is_there, texts_of
from claims.errors import UsageError


def read(
    text: Annotated[str, typer.Argument(help="The text, the path of a file, or - for standard input.")],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="When it was published, as a date or an interval in EDTF.", rich_help_panel=JUDGED
        ),
    ] = None,
    zone: Zone = None,
    lines: Lines = False,
) -> None:
    """Print every value found in a text with its place, its reading and the rule that read it.

    Examples:
      claims read "Nearly 300 left on Thursday" --published 2024-03-08
      claims read article.txt --jsonl
      echo "half past nine" | claims read -
    """
    from checker.listings.values import published_days, read_lines, read_table, time_zone
    from claims.value import Reading

    reading = Reading(published=published_days(published), zone=time_zone(zone))
    given = _given(text)
    out(read_lines(given, reading) if lines else read_table(given, reading, width()))


def _given(text: str) -> str:
    if not is_there(text):
        return text
    if text != "-" and Path(text).is_dir():
        raise UsageError(f"'{text}' is a folder; expected a text, a file, or - for standard input")
    return next(iter(texts_of([Path(text)]).values()))
