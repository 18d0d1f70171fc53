"""One run of the check: load, check, make every report, deliver them, exit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.command_line.asked import Asked
from checker.command_line.deliver import SILENT, deliver, renderer
from checker.command_line.input import standard_input
from checker.command_line.output import BROKEN, listed, out
from checker.command_line.outputs import DEFAULT, Output, apart, output, spare
from checker.command_line.progress import progress
from checker.printable import printable
from claims.errors import UsageError

if TYPE_CHECKING:
    from checker.api import Loaded


def run(asked: Asked) -> int:
    """Check, make every report, then write them. Returns the exit code."""
    if asked.diff is not None:
        from checker.command_line.diffed import run_diff

        return run_diff(asked)
    return once(asked)[0]


def once(asked: Asked) -> tuple[int, Loaded]:
    """Check, make every report, then write them. Returns the exit code, and what was checked.

    A file that was to be read and could not be stops nothing, and the exit code is 2 when everything else has been told.
    """
    from checker import api
    from checker.outcome.order import failing

    for item in asked.outputs:
        renderer(item.format)
    options = {**asked.options, "format": tuple(map(str, asked.outputs)) or None}
    loaded = loaded_of(asked.folder, asked.claims, asked.texts, options)
    settings = loaded.settings
    wanted = apart(tuple(map(output, settings.format)) or (Output(DEFAULT),))
    documents, unread = api.texts_at_hand(loaded)
    loaded = loaded._replace(problems=(*loaded.problems, *unread), broken=(*loaded.broken, *unread))
    spare(wanted, (loaded.path, api.baseline_file(loaded), *(Path(document.path) for document in documents.values())))
    if asked.debug:
        from checker.listings.debug import told

        out(told(loaded.corpus, documents, settings.quote_similarity), error=True)
    if settings.verbose:
        _tell(loaded, len(documents))
    report = api.run(loaded, settings.today or date.today(), documents)
    deliver(report, wanted, settings, api.beside(loaded, documents))
    _mind(loaded, settings.quiet)
    fails = bool(failing(report.findings, settings.fail_on)) and not settings.exit_zero
    return BROKEN if loaded.broken else int(fails), loaded


def _mind(loaded: Loaded, quiet: int) -> None:
    """List what could not be read: all of it, or, where nothing is to be printed, what was named alone."""
    listed(loaded.problems if quiet < SILENT else loaded.broken)
    if loaded.broken:
        from checker.reports._words import number

        count = number(len(loaded.broken), "problem")
        out(f"{count} with files that were to be read: exit code {BROKEN}\n", error=True)


def _tell(loaded: Loaded, texts: int) -> None:
    """What was read and what is set, on standard error."""
    from checker.inputs.configure import DEFAULT as UNSET
    from checker.inputs.configure import OPTION
    from checker.listings.config import value

    told = [f"read {loaded.name}; texts at hand: {texts:,}"]
    for name, origin in loaded.origins.items():
        if origin != UNSET and not origin.startswith(OPTION):
            told.append(f"{name.replace('_', '-')} = {value(loaded.settings, name)} ({origin})")
    out("".join(f"{printable(line)}\n" for line in told), error=True)


def loaded_of(folder: Path, claims: Path | None, texts: Path | None, changes: Mapping[str, Any]) -> Loaded:
    """What a command checks: a folder, or one text from standard input. Raises ``UsageError`` as ``checker.api.load`` does."""
    from checker import api

    if str(folder) != "-":
        return api.load(folder, claims=claims, texts=texts, track=progress(), **changes)
    if claims or texts:
        raise UsageError("standard input is one text by itself; expected no --claims and no --texts with it")
    return api.from_input(standard_input(), **changes)
