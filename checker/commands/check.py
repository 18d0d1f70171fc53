"""``claims check``: where the sources agree and conflict."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.commands._options import Baseline, ClaimsFile, Debug, Diff, Folder, Texts, Today
from checker.commands._outputs import DEFAULT, InOrder, outputs
from checker.reports import formats
from checker.settings import FailOn

COMMAND = InOrder


def check(
    ctx: typer.Context,
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=f"{', '.join(formats())}. Several in one run: each but one with its --output.",
            show_default=DEFAULT,
        ),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the report of the --format before it to a file."),
    ] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="From which findings on the exit code is 1.", show_default="conflict")
    ] = None,
    baseline: Baseline = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Look at no baseline.")] = False,
    diff: Diff = None,
    today: Today = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even when there are findings.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show the questions that one source alone answers, too.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Report where the sources agree and conflict; exit 1 when there are findings that nobody has waived or reviewed.

    Exit codes: 0 clean, 1 findings, 2 bad usage or input.

    Examples:  claims check   |   claims check desk --texts desk/articles   |   claims check -f json -o a.json -f html -o a.html
    """
    from checker.commands._run import Asked, run

    run(
        Asked(
            outputs=outputs(ctx, format_ or (), output or ()),
            folder=folder,
            claims=claims,
            texts=texts,
            fail_on=fail_on,
            baseline=baseline,
            no_baseline=no_baseline,
            diff=diff,
            today=today,
            exit_zero=exit_zero,
            verbose=verbose,
            debug=debug,
        )
    )
