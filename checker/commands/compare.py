"""``claims compare``: what two sentences claim, and whether that answers one question."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.command_line.options import JUDGED, ClaimsFile, ExitZero, Zone
from checker.command_line.output import out
from claims.errors import UsageError


def compare(
    first: Annotated[str, typer.Argument(metavar="A", help="A sentence.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Another sentence.")],
    published: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DATE", help="When it was published, as a date or an interval in EDTF.", rich_help_panel=JUDGED
        ),
    ] = None,
    zone: Zone = None,
    claims: ClaimsFile = None,
    exit_zero: ExitZero = None,
) -> None:
    """Print the claims of two sentences, which of them answer one question and why, and how their values stand to each other.

    Each feature that speaks for or against is shown with its weight, as 'claims why' does for a finding. One --published is of both
    sentences, two are of A and of B. The last line is the verdict that a check of the two, as two texts of one event, comes to. Names of files are refused: 'claims check FOLDER' holds whole texts against each other.

    Exit codes are those of a check: 1 where the two contradict each other, 0 where they do not or nothing was compared, 2 for bad usage.

    Examples:
      claims compare "Nine people died." "The death toll rose to 12."
      claims compare "It sank on Monday." "It sank on Sunday." --published 2024-03-05 --published 2024-03-07
    """
    _no_files(first, second)
    from checker import api
    from checker.listings.values import published_days, time_zone
    from checker.outcome.order import failing
    from checker.settings import FailOn
    from checker.why.sentences import compare_sentences
    from checker.why.two_texts import report_of
    from claims.extract.language.vocabulary import words_added
    from claims.value import Reading

    days = [published_days(text) for text in published or ()]
    if len(days) > 2:
        raise UsageError(f"--published is given {len(days)} times; expected it once for both, or once for each")
    named = time_zone(zone)
    readings = [Reading(published=day, zone=named) for day in (days or [None])]
    vocabulary = api.load(claims=claims, extract=False).corpus.vocabulary if claims else None
    with words_added(vocabulary):
        report = report_of(first, second, published or (), zone)
        out(compare_sentences(first, second, readings[0], readings[-1], report))
    if failing(report.findings, FailOn.CONFLICT) and not exit_zero:
        raise typer.Exit(1)


def _no_files(*given: str) -> None:
    """Refuse what names a file or a folder: held against each other as sentences, two names say nothing."""
    from checker.command_line.texts import is_there

    found = [f"'{text}'" for text in given if text != "-" and is_there(text)]
    if found:
        are, noun = ("are", "files or folders") if len(found) > 1 else ("is", "a file or folder")
        raise UsageError(
            f"{' and '.join(found)} {are} {noun}; expected two sentences, for 'claims check FOLDER' holds whole texts against each other"
        )
