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
    baseline: Path | None = None
    no_baseline: bool = False
    diff: str | None = None
    today: str | None = None
    exit_zero: bool = False
    verbose: bool = False
    debug: bool = False


def run(asked: Asked) -> None:
    """Check, make every report, then write them; exit 1 where there are findings that fail."""
    from checker import api
    from checker.order import failing
    from checker.reports._words import gone

    if asked.diff is not None:
        from checker.commands._diffed import run_diff

        run_diff(asked)
        return
    renders = [_renderer(item.format) for item in asked.outputs]
    changes = changes_of(asked)
    loaded = api.load(asked.folder, claims=asked.claims, texts=asked.texts, **changes)
    documents = api.read_documents(loaded)
    spare(
        asked.outputs,
        (loaded.path, api.baseline_file(loaded), *(Path(document.path) for document in documents.values())),
    )
    if asked.debug:
        from checker.listings.debug import told

        out(told(loaded.corpus, documents, loaded.settings.quote_similarity), error=True)
    report = api.run(loaded, day(asked.today), documents)
    screen = _Screen(asked.verbose, loaded.settings.fail_on, api.beside(loaded, documents))
    # All are made before the first is written: a run leaves every report or none.
    reports = [render(report, screen.style(item)) for render, item in zip(renders, asked.outputs, strict=True)]
    _deliver(report, list(zip(asked.outputs, reports, strict=True)))
    if any(item.format == "github" for item in asked.outputs):
        _job_summary(report, screen.style(asked.outputs[0]))
    for problem in loaded.problems:
        out(f"{printable(str(problem))}\n", error=True)
    if (
        report.baseline
        and report.baseline.gone
        and not any(item.format in ("terminal", "markdown") for item in asked.outputs)
    ):
        out(f"{gone(report.baseline)}\n", error=True)
    if failing(report.findings, loaded.settings.fail_on) and not asked.exit_zero:
        raise typer.Exit(1)


def changes_of(asked: Asked) -> dict[str, Any]:
    """The settings that the command line changes. Raises ``UsageError`` where two options exclude each other."""
    if asked.baseline is not None and asked.no_baseline:
        raise UsageError("--baseline and --no-baseline exclude each other")
    changes: dict[str, Any] = {"fail_on": asked.fail_on} if asked.fail_on else {}
    if asked.no_baseline:
        changes["baseline"] = ""
    elif asked.baseline is not None:
        changes["baseline"] = asked.baseline.as_posix()
    return changes


def _renderer(name: str) -> Any:
    from checker.reports import renderer
    from claims.errors import nearest

    if name not in formats():
        raise UsageError(f"there is no format '{name}'; {nearest(name, formats())}")
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
