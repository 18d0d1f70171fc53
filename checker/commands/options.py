"""Options that several commands share, and how their words are read."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claims.document import decode
from claims.errors import UsageError

_PLAIN_WIDTH = 120

ClaimsFile = Annotated[
    Path | None, typer.Option("--claims", metavar="FILE", help="The claims file, instead of FOLDER/claims.yaml.")
]
Debug = Annotated[
    bool, typer.Option("--debug", help="Tell on standard error every value with its place, reading and rule.")
]


class Named(StrEnum):
    """What a name can be a name of, and ranks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    RANK = "rank"


def width() -> int:
    """The columns to fill: the terminal's, else those that COLUMNS names, else a fixed number."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return max(int(columns), 40)
    return max(shutil.get_terminal_size().columns, 40) if sys.stdout.isatty() else _PLAIN_WIDTH


def out(text: str) -> None:
    """Print in the terminal's encoding; what it cannot show becomes '?', never a traceback."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding, "replace"))
    sys.stdout.flush()


def texts_of(files: Iterable[Path]) -> dict[str, str]:
    """The texts of files by path, those of a folder too; '-' is standard input. Raises ``UsageError`` for what is no text."""
    found: dict[str, str] = {}
    for path in files:
        if str(path) == "-":
            found["-"] = _text("-", sys.stdin.buffer.read())
        elif path.is_dir():
            inside = sorted(path.glob("*.txt"))
            if not inside:
                raise UsageError(f"no text in '{path.as_posix()}'; expected files whose names end in .txt")
            found |= {item.as_posix(): _read(item) for item in inside}
        else:
            found[path.as_posix()] = _read(path)
    return found


def _read(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise UsageError(f"'{path.as_posix()}' is not a regular file; expected a text")
    try:
        return _text(path.as_posix(), path.read_bytes())
    except OSError as error:
        raise UsageError(f"'{path.as_posix()}' cannot be read: {(error.strerror or 'error').lower()}") from None


def _text(name: str, data: bytes) -> str:
    try:
        return decode(data)
    except UnicodeDecodeError as error:
        raise UsageError(
            f"'{name}' is no text in UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
        ) from None
