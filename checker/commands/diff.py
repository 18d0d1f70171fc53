"""``claims diff``: what changed between two reports or two revisions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.folders import FolderOption
from checker.command_line.given import day, known
from checker.command_line.in_order import InOrder
from checker.command_line.options import (
    SHOWN,
    Baseline,
    ClaimsFile,
    ExitZero,
    Fail,
    NoBaseline,
    OutputFiles,
    Texts,
    Today,
)
from checker.command_line.outputs import DEFAULT, outputs

COMMAND = InOrder


def diff(
    ctx: typer.Context,
    base: Annotated[str, typer.Argument(help="A JSON report, or a git revision such as main or HEAD~1.")],
    new: Annotated[str | None, typer.Argument(help="Another of the two.", show_default="the files as they are")] = None,
    folder: FolderOption = None,
    claims: ClaimsFile = None,
    texts: Texts = None,
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help="terminal, markdown, json.",
            show_default=DEFAULT,
            rich_help_panel=SHOWN,
        ),
    ] = None,
    output: OutputFiles = None,
    fail_on: Fail = None,
    baseline: Baseline = None,
    no_baseline: NoBaseline = False,
    today: Today = None,
    exit_zero: ExitZero = None,
) -> None:
    """Tell which findings are new, gone or changed (the same question, other values) since BASE; exit 1 when a new or changed one fails.

    A revision is checked with its own claims file, texts and settings, in a temporary folder; the repository is not touched.

    Examples:
      claims diff main
      claims diff HEAD~1 HEAD
      claims diff old.json new.json -f markdown
    """
    from checker.command_line.asked import Asked
    from checker.command_line.diffed import run_diff

    asked = Asked(
        outputs=outputs(ctx, format_ or (), output or ()),
        folder=folder or Path(),
        claims=claims,
        texts=texts,
        options={
            "fail_on": fail_on,
            "baseline": known(baseline, no_baseline),
            "today": day(today) if today else None,
            "exit_zero": exit_zero,
        },
        diff=base,
    )
    if code := run_diff(asked, new):
        raise typer.Exit(code)
