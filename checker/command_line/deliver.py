"""Reports made, written or printed, with what their formats have no place for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.command_line.output import out, width
from checker.command_line.outputs import Output
from checker.files import write
from checker.printable import printable
from checker.reports import Style, formats
from checker.settings import FailOn, Settings
from claims.errors import UsageError

if TYPE_CHECKING:
    from checker.finding import Report
    from checker.texts import Texts

# How often --quiet is given for nothing to be printed.
SILENT = 2
# Reports that tell themselves what of a baseline is gone.
_TELL = ("terminal", "markdown")


def renderer(name: str) -> Any:
    """What makes a report of the format; an unknown one is a usage error that names what it may have meant."""
    from checker import reports
    from claims.errors import nearest

    if name not in formats():
        near = nearest(name, formats())
        hint = near if near.endswith("?") else f"expected one of: {', '.join(formats())}"
        raise UsageError(f"there is no format '{name}'; {hint}")
    return reports.renderer(name)


def deliver(report: Report, wanted: Sequence[Output], settings: Settings, texts: Texts) -> None:
    """Make every report that is wanted, write or print them, and say on standard error what a format has no place for."""
    shown = report
    if settings.redact:
        from checker.redact import redacted

        shown, texts = redacted(report, texts)
    screen = _Screen(settings.verbose, settings.fail_on, texts)
    # All are made before the first is written: a run leaves every report or none.
    made = [renderer(item.format)(shown, screen.style(item)) for item in wanted]
    _deliver(shown, list(zip(wanted, made, strict=True)), settings.quiet)
    if any(item.format == "github" for item in wanted):
        _job_summary(shown, screen.style(wanted[0]))
    if settings.quiet < SILENT:
        for item in wanted:
            _notes(item, shown, screen.style(item))
        if report.baseline and report.baseline.gone and not any(item.format in _TELL for item in wanted):
            from checker.reports._words import gone

            out(f"{printable(gone(report.baseline))}\n", error=True)


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
