"""``claims init``: a claims.yaml to start from."""

from __future__ import annotations

from pathlib import Path

from checker.commands._options import Ignore, Include, TextsFolder
from checker.commands._output import out
from checker.commands._texts import taken_in
from claims.errors import UsageError


def init(folder: TextsFolder = Path(), include: Include = None, ignore: Ignore = None) -> None:
    """Write a claims.yaml that holds the sources of a folder with the dates found. A file that is there is never replaced.

    Examples:
      claims init articles/
      claims init articles/ --ignore drafts/
    """
    from checker.api import CLAIMS_FILE
    from checker.files import write
    from checker.found import ignored
    from claims.curated.draft import draft

    path = folder / CLAIMS_FILE
    if path.exists():
        raise UsageError(f"there is a '{path.as_posix()}' already; remove it first, or edit it")
    found = taken_in(folder, include, ignore)
    items = found.items
    if not items:
        raise UsageError(f"no text was found in '{folder.as_posix()}'")
    write(path, draft(items).encode("utf-8"))
    out(f"{path.as_posix()}: {len(items)} {'source' if len(items) == 1 else 'sources'}\n")
    for problem in ignored(folder, found):
        out(f"{problem}\n", error=True)
