"""``claims accept``: found claims become curated ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.command_line.folders import FolderOption
from checker.command_line.given import day
from checker.command_line.options import ClaimsFile, Texts, Today
from checker.command_line.output import out
from checker.command_line.texts import is_there
from checker.printable import printable
from checker.reports._words import number
from claims.errors import UsageError

if TYPE_CHECKING:
    from checker.command_line.found import Drafted
    from checker.suggest.suggest import Suggestion

_ID = re.compile(r"[0-9a-f]{4,}")


def accept(
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...",
            help="Ids that claims suggest prints, or fingerprints of findings; their starts are enough.",
        ),
    ],
    folder: FolderOption = None,
    claims: ClaimsFile = None,
    texts: Texts = None,
    today: Today = None,
) -> None:
    """Take claims that were found in texts into the claims file: a person says that they were read rightly.

    An id of a suggestion takes that claim, the fingerprint of a finding all found claims under it. Neither says that a claim is true, nor
    that a discrepancy is in order: claims waive and claims review say that. What the claims need besides (source, entity, slot) is
    written too; comments and order stay as they are.

    Examples:
      claims accept 3f2a9c01d4e5
    """
    from checker.command_line.decide import there_is_one, written
    from checker.command_line.found import drafted
    from claims.curated.write import with_lines

    _no_folders(ids)
    found = drafted(folder or Path(), claims, texts)
    there_is_one(found.loaded)
    chosen = dict.fromkeys(item for name in ids for item in _meant(name, found, today))
    written(found.loaded, with_lines(found.loaded.text, found.suggested.some(chosen)))
    out(f"{printable(found.loaded.name)}: {number(len(chosen), 'claim')} written\n")


def _no_folders(ids: list[str]) -> None:
    """Refuse what names a folder, as other commands take it: here any number of ids may come."""
    for name in ids:
        if not _ID.fullmatch(name) and is_there(name) and Path(name).is_dir():
            raise UsageError(f"'{name}' is a folder, and no id; say it with --folder {name}")


def _meant(name: str, found: Drafted, today: str | None) -> tuple[Suggestion, ...]:
    """The suggestions that an id or a fingerprint means. Raises ``UsageError`` where there are none."""
    from checker import api
    from checker.outcome.lookup import finding_of, full

    by_id = {item.id: item for item in found.suggested.claims}
    try:
        return (by_id[full(name, list(by_id))],)
    except UsageError as error:
        if "start" in str(error):
            raise
    try:
        finding = finding_of(api.run(found.loaded, day(today)), name)
    except UsageError:
        raise UsageError(
            f"neither a suggestion nor a finding is called '{name}'; 'claims suggest' shows what can be accepted"
        ) from None
    meant = {(claim.source, claim.written, claim.quote) for claim in finding.claims if claim.origin == "extracted"}
    taken = tuple(
        item
        for item in found.suggested.claims
        if (item.claim.source, item.claim.written, item.claim.provenance.quote) in meant
    )
    if not taken:
        raise UsageError(f"'{finding.question}' has no found claim that is not curated already")
    return taken
