"""``claims sources``: what was read, and from where each published date came."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.command_line.options import Ignore, Include, TextsFolder
from checker.command_line.output import out, printable_lines, width
from checker.command_line.texts import read_all, taken_in

if TYPE_CHECKING:
    from claims.document import Source


def sources(folder: TextsFolder = Path(), include: Include = None, ignore: Ignore = None) -> None:
    """Print what a folder of texts holds: title, publisher, language, published date, and from where the date came.

    What a claims.yaml in the folder says of its sources comes first, as in a check. What was not read, passed over or ignored is
    listed too; exit 2 where a file could not be read, or a folder holds neither a text nor a claims.yaml. FOLDER may be - for one text from standard input.

    Examples:
      claims sources articles/
      claims sources articles/ --include '*.txt'
      cat article.html | claims sources -
    """
    from checker import api
    from checker.inputs.claims_file import without_texts
    from checker.listings.sources import sources_table

    texts: Path = folder
    curated: Mapping[str, Source] = {}
    is_curated = (folder / api.CLAIMS_FILE).is_file()
    if is_curated:
        loaded = api.load(folder, extract=False)
        texts, curated = Path(loaded.settings.texts or folder), loaded.corpus.sources
    found = read_all([folder], ()) if str(folder) == "-" else taken_in(texts, include, ignore, curated)
    if any((is_curated, found.items, found.problems, found.passed_over, found.ignored)):
        out(printable_lines(sources_table(found, width())))
    if not (is_curated or found.items):
        raise without_texts(folder, claims=False)
    if found.problems:
        raise typer.Exit(2)
