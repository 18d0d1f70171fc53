"""``claims extract``: the claims of texts, with their quotes."""

from __future__ import annotations

from pathlib import Path

from checker.commands._options import Lines, TextsFolder
from checker.commands._output import out, width
from checker.printable import printable
from claims.errors import UsageError


def extract(folder: TextsFolder = Path(), lines: Lines = False) -> None:
    """Print the claims that are found in the texts of a folder, with their quotes. A file that cannot be read stops no other.

    Example:  claims extract articles/ --jsonl
    """
    from checker.found import find
    from checker.listings.claims import extracted_lines, extracted_table

    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    found = find(folder)
    out(extracted_lines(found.corpus) if lines else extracted_table(found.corpus, width()))
    for problem in found.problems:
        out(f"{printable(str(problem))}\n", error=True)
