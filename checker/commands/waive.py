"""``claims waive``: a person accepts a finding."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.commands._complete import complete_fingerprint
from checker.commands._options import DECISION, By, ClaimsFile, FolderOption, Texts, Today, day, user
from checker.printable import printable
from claims.errors import UsageError


def waive(
    fingerprint: Annotated[
        str,
        typer.Argument(
            help="The fingerprint of the finding, as the report shows it.", autocompletion=complete_fingerprint
        ),
    ],
    reason: Annotated[
        str, typer.Option(metavar="WORDS", help="Why the finding is accepted.", rich_help_panel=DECISION)
    ],
    until: Annotated[
        str, typer.Option(metavar="DATE", help="The last day on which the waiver holds.", rich_help_panel=DECISION)
    ],
    by: By = None,
    folder: FolderOption = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    today: Today = None,
) -> None:
    """Write a waiver for a finding into the claims file; its comments and order stay as they are.

    A waived finding is still shown, and fails nothing until its last day has passed.

    Examples:
      claims waive 3f2a9c01d4e5 --reason "two censuses, both official" --until 2027-01-31
      claims waive 3f2a9c01d4e5 --folder desk --by "R. Desk" --reason "their typing error" --until 2027-01-31
    """
    from checker import api
    from checker.files import write
    from claims.curated.write import with_waiver
    from claims.document import encode
    from claims.slot import Waiver

    decided = day(today)
    loaded = api.load(folder, claims=claims, texts=texts)
    finding = api.waivable(loaded, api.run(loaded, decided), fingerprint)
    end = day(until, "--until")
    if end < decided:
        raise UsageError(f"--until {end} lies before the decision on {decided}; expected a later date")
    if not reason.strip():
        raise UsageError("--reason is empty; say why the finding is accepted")
    waiver = Waiver(
        fingerprint=fingerprint, by=by or user(), decided=decided.isoformat(), reason=reason, until=end.isoformat()
    )
    old, new = (encode(text, loaded.encoding) for text in (loaded.text, with_waiver(loaded.text, waiver)))
    write(loaded.path, new, expected=old)
    typer.echo(f"waived {finding.code} until {end}: {printable(finding.question)}")
