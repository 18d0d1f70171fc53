"""Options and arguments that several commands share, and how their words are read."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from claims.errors import UsageError

Folder = Annotated[Path, typer.Argument(help="The folder that holds claims.yaml.", show_default="the current folder")]
FolderOption = Annotated[Path, typer.Option("--folder", help="The folder that holds claims.yaml.")]
TextsFolder = Annotated[Path, typer.Argument(help="A folder of texts.", show_default="the current folder")]
ClaimsFile = Annotated[
    Path | None, typer.Option("--claims", metavar="FILE", help="The claims file, instead of FOLDER/claims.yaml.")
]
Texts = Annotated[
    Path | None,
    typer.Option("--texts", metavar="DIR", help="Where the sources' texts lie; quotes are looked up in them."),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The date by which waivers are judged.", show_default="today"),
]
Debug = Annotated[
    bool, typer.Option("--debug", help="Tell on standard error every value with its place, reading and rule.")
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Known findings, which fail no check; see claims baseline.",
        show_default="claims-baseline.json beside the claims file, where there is one",
    ),
]
Diff = Annotated[
    str | None,
    typer.Option(
        "--diff",
        metavar="BASE",
        help="Tell only what changed since BASE, a JSON report or a git revision; see claims diff.",
    ),
]
Fingerprint = Annotated[
    str,
    typer.Argument(
        help="The fingerprint of the finding, as the report shows it; its start is enough where it is unique."
    ),
]
By = Annotated[str | None, typer.Option(help="Who decides.", show_default="git's user.name")]
Lines = Annotated[bool, typer.Option("--jsonl", help="Print a JSON object a line instead of a table.")]


def day(text: str | None, option: str = "--today") -> date:
    """The date that an option names, the current one where it is not given. Raises ``UsageError``."""
    if text is None:
        return date.today()
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UsageError(f"{option} is '{text}'; expected a date such as 2026-01-31") from None


def user() -> str:
    """Who decides, as git knows it. Raises ``UsageError`` where it does not."""
    import subprocess

    try:
        name = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, check=False
        ).stdout.strip()
    except OSError:
        name = ""
    if not name:
        raise UsageError("who decides is not known; say it with --by NAME")
    return name
