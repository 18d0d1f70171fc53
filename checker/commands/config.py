"""``claims config``: what is set, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.given import day, patterns
from checker.command_line.options import SHOWN, ClaimsFile, ExitZero, Fail, Folder, Ignore, Include, Texts, Today
from checker.command_line.output import out, printable_lines, width


def config(
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    include: Include = None,
    ignore: Ignore = None,
    fail_on: Fail = None,
    today: Today = None,
    exit_zero: ExitZero = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON instead of a table.", rich_help_panel=SHOWN)
    ] = False,
) -> None:
    """Show each setting with its value and where that came from: default, pyproject.toml, claims.yaml or an option.

    A setting stands in the table [tool.claims] of the nearest pyproject.toml at or above the folder, or in claims.yaml under
    'settings:'. claims.yaml comes before pyproject.toml, and options of the command line come before both. An unknown
    setting is an error that names the nearest right one.

    Examples:
      claims config
      claims config desk --json
      claims config desk --fail-on any               # what a check with this option would use
    """
    from checker.inputs.configure import CLAIMS_FILE, configured_for
    from checker.listings.config import config_json, config_table
    from claims.errors import UsageError

    path = claims or folder / CLAIMS_FILE
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder '{path.parent.as_posix()}'")
    options = {
        "texts": str(texts) if texts else None,
        "include": patterns(include),
        "ignore": patterns(ignore),
        "fail_on": fail_on,
        "today": day(today) if today else None,
        "exit_zero": exit_zero,
    }
    found = configured_for(path, options)
    out(config_json(found) if as_json else printable_lines(config_table(found, width())))
