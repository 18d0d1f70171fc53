"""``claims waive``: a person accepts a finding."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.command_line.folders import FolderBehind, FolderOption, folder_of
from checker.command_line.given import day, finding, user
from checker.command_line.options import (
    DECISION,
    UNTIL,
    By,
    ClaimsFile,
    ClaimsFrom,
    Extract,
    Extractors,
    Fingerprint,
    Reason,
    Tagger,
    Texts,
    Today,
)
from checker.printable import printable
from claims.errors import UsageError


def waive(
    fingerprint: Fingerprint,
    reason: Reason,
    until: Annotated[str, typer.Option(metavar="DATE", help=UNTIL, rich_help_panel=DECISION)],
    folder: FolderBehind = None,
    by: By = None,
    named: FolderOption = None,
    claims: ClaimsFile = None,
    texts: Texts = None,
    extract: Extract = None,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    today: Today = None,
) -> None:
    """Write a waiver for a finding into the claims file; its comments and order stay as they are.

    A waived finding is still shown, and fails nothing until its last day has passed. A waiver is the review of an accepted
    discrepancy; claims review writes the others. There has to be a claims.yaml: claims init makes one. Give the options with which the check found it.

    Examples:
      claims waive 3f2a9c01d4e5 --reason "two censuses, both official" --until 2027-01-31
      claims waive 3f2a9c01d4e5 --extract --reason "an early count" --until 2027-01-31
      claims waive 3f2a9c01d4e5 desk --by "R. Desk" --reason "their typing error" --until 2027-01-31
    """
    from checker import api
    from checker.command_line.decide import told_apart, written
    from checker.outcome.lookup import reviewable
    from claims.curated.write import with_waiver
    from claims.slot import Waiver

    decided = day(today)
    asked = finding(extract, extractor, claims_from, tagger)
    loaded = api.load(folder_of(folder, named), claims=claims, texts=texts, **asked)
    meant = reviewable(api.run(loaded, decided), fingerprint, loaded.corpus)
    end = day(until, "--until")
    if end < decided:
        raise UsageError(f"--until {end} lies before the decision on {decided}; expected a later date")
    if not reason.strip():
        raise UsageError("--reason is empty; say why the finding is accepted")
    waiver = Waiver(
        fingerprint=meant.fingerprint,
        by=by or user(),
        decided=decided.isoformat(),
        reason=reason,
        until=end.isoformat(),
    )
    written(loaded, with_waiver(loaded.text, waiver))
    typer.echo(f"waived {meant.code} until {end}: {printable(meant.question)}")
    told_apart(loaded, meant, asked)
