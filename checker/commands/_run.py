"""One run of the check: load, check, make every report, deliver them, exit."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from checker.commands._options import day
from checker.commands._output import out, width
from checker.commands._outputs import DEFAULT, Output, spare
from checker.files import write
from checker.printable import printable
from checker.reports import Style, formats
from checker.settings import FailOn
from claims.errors import UsageError

if TYPE_CHECKING:
    from checker.finding import Report
    from checker.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks of a check."""

    folder: Path
    outputs: tuple[Output, ...] = (Output(DEFAULT),)
    claims: Path | None = None
    texts: Path | None = None
    fail_on: FailOn | None = None
    today: str | None = None
    exit_zero: bool = False
    verbose: bool = False
    redact: bool = False
    debug: bool = False


def run(asked: Asked) -> None:
    """Check, make every report, then write them; exit 1 where there are findings that fail."""
    from checker import api
    from checker.order import failing

    renders = [_renderer(item.format) for item in asked.outputs]
    changes = {"fail_on": asked.fail_on} if asked.fail_on else {}
    loaded = api.load(asked.folder, claims=asked.claims, texts=asked.texts, **changes)
    documents = api.read_documents(loaded)
    spare(asked.outputs, (loaded.path, *(Path(document.path) for document in documents.values())))
    if asked.debug:
        from checker.listings.debug import told

        out(told(loaded.corpus, documents, loaded.settings.quote_similarity), error=True)
    report = api.run(loaded, day(asked.today), documents)
    shown, texts = report, api.beside(loaded, documents)
    if asked.redact:
        from checker.redact import redacted

        shown, texts = redacted(report, texts)
    screen = _Screen(asked.verbose, loaded.settings.fail_on, texts)
    # All are made before the first is written: a run leaves every report or none.
    reports = [render(shown, screen.style(item)) for render, item in zip(renders, asked.outputs, strict=True)]
    _deliver(shown, list(zip(asked.outputs, reports, strict=True)))
    if any(item.format == "github" for item in asked.outputs):
        _job_summary(shown, screen.style(asked.outputs[0]))
    for item in asked.outputs:
        _notes(item, shown, screen.style(item))
    for problem in loaded.problems:
        out(f"{printable(str(problem))}\n", error=True)
    if failing(report.findings, loaded.settings.fail_on) and not asked.exit_zero:
        raise typer.Exit(1)


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


def _deliver(report: Report, made: list[tuple[Output, str]]) -> None:
    """Write each report to its file, or print it."""
    for item, text in made:
        if item.path is None:
            out(text)
        else:
            write(item.path, text.encode("utf-8", "replace"))
    files = [item.path.as_posix() for item, _ in made if item.path is not None]
    if len(files) == len(made):
        # A printed report may be read by a program: nothing else is printed beside it.
        from checker.reports._words import headline

        typer.echo(f"{headline(report.summary)}; report written to {', '.join(files)}")


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
