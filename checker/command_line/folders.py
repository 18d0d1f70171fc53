"""The folder of a command whose first arguments are others: an option names it, and where nothing speaks against it an argument does too."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.options import INPUT
from claims.errors import UsageError

FolderOption = Annotated[
    Path | None,
    typer.Option(
        "--folder",
        metavar="DIR",
        help="The folder that holds claims.yaml.",
        show_default="the current folder",
        rich_help_panel=INPUT,
    ),
]
FolderBehind = Annotated[
    Path | None,
    typer.Argument(help="The folder that holds claims.yaml; --folder names it as well.", show_default=False),
]


def folder_of(argument: Path | None, option: Path | None) -> Path:
    """The folder that is meant where an argument and ``--folder`` may name it. Raises ``UsageError`` where they name two."""
    if argument is not None and option is not None and argument != option:
        raise UsageError(f"'{argument.as_posix()}' and --folder {option.as_posix()} are two folders; expected one")
    return argument or option or Path()
