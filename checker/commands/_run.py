"""One run of the check: load, check, make every report, deliver them, exit."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.commands._asked import Asked
from checker.commands._output import out, width
from checker.commands._outputs import DEFAULT, Output, apart, output, spare
from checker.commands._progress import progress
from checker.files import write
from checker.printable import printable
from checker.reports import Style, formats
from checker.settings import FailOn
from claims.errors import Problem, UsageError

if TYPE_CHECKING:
    from checker.api import Loaded
    from checker.finding import Report
    from checker.texts import Texts

SILENT = 2
# The exit code where a file that was named could not be read.
BROKEN = 2
# Reports that tell themselves what of a baseline is gone.
_TELL = ("terminal", "markdown")


def run(asked: Asked) -> int:
    """Check, make every report, then write them. Returns the exit code."""
    if asked.diff is not None:
        from checker.commands._diffed import run_diff

        return run_diff(asked)
    return once(asked)[0]


def once(asked: Asked) -> tuple[int, Loaded]:
    """Check, make every report, then write them. Returns the exit code, and what was checked.

    A file that was named and could not be read stops nothing, and the exit code is 2 when everything else has been told.
    """
    from checker import api
    from checker.order import failing

    for item in asked.outputs:
        _renderer(item.format)
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
    shown, texts = report, api.beside(loaded, documents)
    if settings.redact:
        from checker.redact import redacted

        shown, texts = redacted(report, texts)
    screen = _Screen(settings.verbose, settings.fail_on, texts)
    # All are made before the first is written: a run leaves every report or none.
    reports = [_renderer(item.format)(shown, screen.style(item)) for item in wanted]
    _deliver(shown, list(zip(wanted, reports, strict=True)), settings.quiet)
    if any(item.format == "github" for item in wanted):
        _job_summary(shown, screen.style(wanted[0]))
    if settings.quiet < SILENT:
        for item in wanted:
            _notes(item, shown, screen.style(item))
        listed(loaded.problems)
        if report.baseline and report.baseline.gone and not any(item.format in _TELL for item in wanted):
            from checker.reports._words import gone

            out(f"{printable(gone(report.baseline))}\n", error=True)
    else:
        listed(loaded.broken)
    if loaded.broken:
        from checker.reports._words import number

        count = number(len(loaded.broken), "problem")
        out(f"{count} with files that the claims file or an option names: exit code {BROKEN}\n", error=True)
    fails = bool(failing(report.findings, settings.fail_on)) and not settings.exit_zero
    return BROKEN if loaded.broken else int(fails), loaded


def listed(problems: Iterable[Problem]) -> None:
    """List problems on standard error."""
    out("".join(f"{printable(str(problem))}\n" for problem in problems), error=True)


def _tell(loaded: Loaded, texts: int) -> None:
    """What was read and what is set, on standard error."""
    from checker.configure import DEFAULT as UNSET
    from checker.configure import OPTION
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
    return api.from_input(sys.stdin.buffer.read(), **changes)


def _renderer(name: str) -> Any:
    from checker.reports import renderer
    from claims.errors import nearest

    if name not in formats():
        near = nearest(name, formats())
        hint = near if near.endswith("?") else f"expected one of: {', '.join(formats())}"
        raise UsageError(f"there is no format '{name}'; {hint}")
    return renderer(name)


@dataclass(frozen=True, slots=True)
class _Screen:
    """Where reports are shown, and what every format is handed."""

    verbose: bool
    fail_on: FailOn
    texts: Texts

    def style(self, item: Output) -> Style:
        """Colour only on a terminal and unless NO_COLOR is set."""
        screen = item.path is None and sys.stdout.isatty()
        colour = screen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return Style(width=width(screen), colour=colour, verbose=self.verbose, fail_on=self.fail_on, texts=self.texts)


def _deliver(report: Report, made: list[tuple[Output, str]], quiet: int) -> None:
    """Write each report to its file, or print it; where it is to be quiet, print one line instead, or nothing."""
    for item, text in made:
        if item.path is not None:
            write(item.path, text.encode("utf-8", "replace"))
        elif not quiet:
            out(text)
    files = [item.path.as_posix() for item, _ in made if item.path is not None]
    if quiet < SILENT and (quiet or len(files) == len(made)):
        # A printed report may be read by a program: nothing else is printed beside it.
        from checker.reports._words import headline

        written = f"; report written to {', '.join(files)}" if files else ""
        out(f"{headline(report.summary)}{written}\n")


def _notes(item: Output, report: Report, style: Style) -> None:
    """Say on standard error what a format has no place for."""
    from checker.reports import omitted

    for sentence in omitted(item.format, report, style):
        out(f"{item.format}: {printable(sentence)}\n", error=True)


def _job_summary(report: Report, style: Style) -> None:
    """Append the Markdown report to the step's summary, where GitHub Actions names a file for it."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from checker.reports._job_summary import job_summary

    try:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(job_summary(report, style))
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY cannot be written: {(error.strerror or 'error').lower()}") from None
