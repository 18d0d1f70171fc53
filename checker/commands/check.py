"""``claims check``: where the sources agree and conflict."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.complete import complete_format
from checker.command_line.given import day, finding, known, patterns
from checker.command_line.in_order import InOrder
from checker.command_line.options import (
    JUDGED,
    SHOWN,
    Baseline,
    ClaimsFile,
    ClaimsFrom,
    Debug,
    Diff,
    ExitZero,
    Extract,
    Extractors,
    Fail,
    Folder,
    Ignore,
    Include,
    Jobs,
    NoBaseline,
    OutputFiles,
    Quiet,
    Redact,
    Tagger,
    Texts,
    Today,
    Verbose,
)
from checker.command_line.outputs import DEFAULT, outputs
from checker.reports import formats
from claims.errors import UsageError

COMMAND = InOrder


def check(
    ctx: typer.Context,
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    include: Include = None,
    ignore: Ignore = None,
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=f"{', '.join(formats())}. Several in one run: each but one with its --output, or as NAME:FILE.",
            show_default=DEFAULT,
            autocompletion=complete_format,
            rich_help_panel=SHOWN,
        ),
    ] = None,
    output: OutputFiles = None,
    fail_on: Fail = None,
    baseline: Baseline = None,
    no_baseline: NoBaseline = False,
    diff: Diff = None,
    today: Today = None,
    exit_zero: ExitZero = None,
    verbose: Verbose = False,
    quiet: Quiet = 0,
    redact: Redact = None,
    debug: Debug = False,
    extract: Extract = None,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    jobs: Jobs = None,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Check again after every change, until Ctrl-C.", rich_help_panel=JUDGED),
    ] = False,
) -> None:
    """Report where the sources agree and conflict; exit 1 when there are findings that nobody has waived or reviewed.

    Exit codes: 0 clean, 1 findings, 2 bad usage or input. Options come before the settings of claims.yaml, and these before
    those of pyproject.toml: see 'claims config'.

    FOLDER may be - for one text from standard input.

    Examples:
      claims check                                   # claims.yaml, or the texts, of the current folder
      claims check desk --texts desk/articles        # look every quote up
      claims check -f html -o report.html -f concise # two reports in one run
      claims check articles --ignore 'drafts/' --fail-on variant
      claims check --quiet && echo clean
      claims check --watch
    """
    from checker.command_line.asked import Asked
    from checker.command_line.run import run

    if verbose and quiet:
        raise UsageError("--verbose and --quiet exclude each other")
    options = {
        "include": patterns(include),
        "ignore": patterns(ignore),
        "fail_on": fail_on,
        "baseline": known(baseline, no_baseline),
        "today": day(today) if today else None,
        "exit_zero": exit_zero,
        "redact": redact,
        "jobs": jobs,
        # One of the two takes back what a file says of the other.
        "verbose": True if verbose else False if quiet else None,
        "quiet": quiet or (0 if verbose else None),
        **finding(extract, extractor, claims_from, tagger),
    }
    asked = Asked(
        folder=folder,
        outputs=outputs(ctx, format_ or (), output or ()),
        claims=claims,
        texts=texts,
        options=options,
        debug=debug,
        diff=diff,
    )
    if watch:
        from checker.command_line.watched import watched

        watched(asked)
    if code := run(asked):
        raise typer.Exit(code)
