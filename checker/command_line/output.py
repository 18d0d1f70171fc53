"""Printing, as every command does it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from checker.printable import printable
from claims.errors import Problem

# The exit code where a file that was named could not be read.
BROKEN = 2
_PLAIN_WIDTH = 120


def width(screen: bool | None = None) -> int:
    """The columns to fill: those that COLUMNS names, else the terminal's, else a fixed number where nobody looks on."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return max(int(columns), 40)
    looked_at = sys.stdout.isatty() if screen is None else screen
    if not looked_at:
        return _PLAIN_WIDTH
    import shutil  # here: with it come three libraries of archives

    return max(shutil.get_terminal_size().columns, 40)


def out(text: str, error: bool = False) -> None:
    """Print in the terminal's encoding; what it cannot show becomes '?', never a traceback."""
    stream = sys.stderr if error else sys.stdout
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text.encode(encoding, "replace").decode(encoding, "replace"))
        stream.flush()
    except OSError:
        if not error:
            raise
        # Nobody can be told, but for the exit code; what was not written is not tried again at exit.
        to_nowhere(stream)


def to_nowhere(stream: TextIO) -> None:
    """Send what a stream still holds, and all that follows, to nobody."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def printable_lines(text: str) -> str:
    """Each line made safe to print."""
    return "".join(f"{printable(line)}\n" for line in text.splitlines())


def listed(problems: Iterable[Problem]) -> None:
    """List problems on standard error."""
    out("".join(f"{printable(str(problem))}\n" for problem in problems), error=True)
