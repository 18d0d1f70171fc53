"""``claims codes``: the finding codes."""

from __future__ import annotations

import typer


def codes() -> None:
    """List the finding codes.

    Examples:
      claims codes
      claims codes | grep spell
    """
    from checker.codes import codes as known

    for code in known().values():
        typer.echo(f"{code.id}  {code.title}")
