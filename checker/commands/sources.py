"""``claims sources``: what was read, and from where each published date came."""

from __future__ import annotations

from pathlib import Path

from checker.commands._options import TextsFolder
from checker.commands._output import out, printable_lines, width
from checker.commands._texts import taken_in


def sources(folder: TextsFolder = Path()) -> None:
    """Print what a folder of texts holds: title, publisher, language, published date, and from where the date came.

    Example:  claims sources articles/
    """
    from checker.listings.sources import sources_table

    out(printable_lines(sources_table(taken_in(folder), width())))
