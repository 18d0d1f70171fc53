"""``claims explain``: what a finding code means."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.command_line.complete import complete_code
from claims.errors import UsageError


def explain(
    code: Annotated[str, typer.Argument(help="A finding code, such as CC101.", autocompletion=complete_code)],
) -> None:
    """Explain a finding code: what it means, an example, and what to do.

    Examples:
      claims explain CC101
    """
    from checker.codes import codes as known
    from claims.errors import nearest

    found = known().get(code.upper())
    if found is None:
        near = nearest(code.upper(), known())
        hint = f"{near} " if near.endswith("?") else ""
        raise UsageError(f"there is no code '{code}'; {hint}'claims codes' lists them all")
    typer.echo(
        f"{found.id}: {found.title}\n\n{found.meaning}\n\nExample: {found.example}\n\nWhat to do: {found.advice}"
    )
