"""``claims suggest``: drafts of curated claims, with their evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.options import ClaimsFile, Folder, Sources, Texts
from checker.command_line.output import out, printable_lines
from checker.printable import printable


def suggest(
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    slot: Annotated[
        list[str] | None, typer.Option("--slot", metavar="ID", help="Only answers to this question.")
    ] = None,
    about: Annotated[
        list[str] | None, typer.Option("--about", metavar="ID", help="Only claims about this entity, by id or name.")
    ] = None,
    source: Sources = None,
    every: Annotated[
        bool, typer.Option("--all", help="Also what one source alone says, and spellings of names.")
    ] = False,
    write: Annotated[bool, typer.Option("--write", help="Write them into the claims file instead.")] = False,
) -> None:
    """Draft claims for the claims file from what is found in the texts, each with its line and quote. Review them: they may be wrong.

    What is curated already is not suggested again. Printed as YAML to paste, with an id before each claim, which claims accept takes. The
    sources, entities and slots that the claims need come first.

    Examples:
      claims suggest
      claims suggest --source courier --all
      claims suggest --write
    """
    from checker.command_line.decide import there_is_one, written
    from checker.command_line.found import drafted
    from checker.listings.suggestions import picked, suggested_yaml
    from claims.curated.write import with_lines

    found = drafted(folder, claims, texts)
    if write:
        there_is_one(found.loaded)
    chosen = picked(found.suggested, (slot or [], about or [], source or []), every)
    if write and chosen:
        written(found.loaded, with_lines(found.loaded.text, found.suggested.some(chosen)))
        out(f"{printable(found.loaded.name)}: {len(chosen)} claims written; look at each\n")
    else:
        out(printable_lines(suggested_yaml(found.suggested, chosen, every)))
    for problem in found.problems:
        out(f"{printable(str(problem))}\n", error=True)
