"""The command line: reads paths, prints, exits. 0 clean, 1 findings, 2 bad usage or input."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.commands.alone import run_alone
from checker.commands.app import register
from checker.commands.options import Debug
from checker.files import write
from checker.outputs import DEFAULT, InOrder, Output, outputs, spare
from checker.printable import printable
from checker.reports import Style, formats
from checker.settings import FailOn
from claims.errors import ClaimsError, UsageError

if TYPE_CHECKING:
    from checker.finding import Report
    from checker.texts import Texts as Beside

app = typer.Typer(
    name="claims",
    help="Hold several sources' claims about the same things against each other.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_PLAIN_WIDTH = 120

Folder = Annotated[Path, typer.Argument(help="The folder that holds claims.yaml.", show_default="the current folder")]
ClaimsFile = Annotated[
    Path | None, typer.Option("--claims", metavar="FILE", help="The claims file, instead of FOLDER/claims.yaml.")
]
Texts = Annotated[
    Path | None,
    typer.Option("--texts", metavar="DIR", help="Where the sources' texts lie; quotes are looked up in them."),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The date by which waivers are judged.", show_default="today"),
]


class SchemaName(StrEnum):
    """The schemas that can be printed."""

    CLAIMS = "claims"
    REPORT = "report"


@app.command(cls=InOrder)
def check(
    ctx: typer.Context,
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    format_: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help=f"{', '.join(formats())}. Several in one run: each but one with its --output.",
            show_default=DEFAULT,
        ),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the report of the --format before it to a file."),
    ] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="From which findings on the exit code is 1.", show_default="conflict")
    ] = None,
    today: Today = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even when there are findings.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Show the questions that one source alone answers, too.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Report where the sources agree and conflict; exit 1 when there are findings that nobody has waived.

    Exit codes: 0 clean, 1 findings, 2 bad usage or input.

    Examples:  claims check   |   claims check desk --texts desk/articles   |   claims check -f json -o a.json -f html -o a.html
    """
    made = outputs(ctx, format_ or (), output or ())
    _check(made, folder, claims, texts, fail_on, today, exit_zero, verbose, debug)


def _check(
    made: tuple[Output, ...],
    folder: Path,
    claims: Path | None = None,
    texts: Path | None = None,
    fail_on: FailOn | None = None,
    today: str | None = None,
    exit_zero: bool = False,
    verbose: bool = False,
    debug: bool = False,
) -> None:
    """Check, make every report, then write them."""
    from checker import api
    from checker.order import failing

    renders = [_renderer(item.format) for item in made]
    changes = {"fail_on": fail_on} if fail_on else {}
    loaded = api.load(folder, claims=claims, texts=texts, **changes)
    documents = api.read_documents(loaded)
    spare(made, (loaded.path, *(Path(document.path) for document in documents.values())))
    if debug:
        from checker.commands.debug import told

        _print(told(loaded.corpus, documents, loaded.settings.quote_similarity), error=True)
    report = api.run(loaded, _day(today), documents)
    style = _Screen(verbose, loaded.settings.fail_on, api.beside(loaded, documents))
    # All are made before the first is written: a run leaves every report or none.
    reports = [render(report, style.of(item)) for render, item in zip(renders, made, strict=True)]
    _deliver(report, list(zip(made, reports, strict=True)))
    if any(item.format == "github" for item in made):
        _job_summary(report, style.of(made[0]))
    for problem in loaded.problems:
        _print(f"{printable(str(problem))}\n", error=True)
    if failing(report.findings, loaded.settings.fail_on) and not exit_zero:
        raise typer.Exit(1)


@app.command()
def waive(
    fingerprint: Annotated[str, typer.Argument(help="The fingerprint of the finding, as the report shows it.")],
    reason: Annotated[str, typer.Option(help="Why the finding is accepted.")],
    until: Annotated[str, typer.Option(metavar="DATE", help="The last day on which the waiver holds.")],
    by: Annotated[str | None, typer.Option(help="Who decides.", show_default="git's user.name")] = None,
    folder: Annotated[Path, typer.Option("--folder", help="The folder that holds claims.yaml.")] = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    today: Today = None,
) -> None:
    """Write a waiver for a finding into the claims file; its comments and order stay as they are.

    Example:  claims waive 3f2a9c01d4e5 --reason "two censuses, both official" --until 2027-01-31
    """
    from checker import api
    from claims.curated.write import with_waiver
    from claims.document import encode
    from claims.slot import Waiver

    decided = _day(today)
    loaded = api.load(folder, claims=claims, texts=texts)
    finding = api.waivable(loaded, api.run(loaded, decided), fingerprint)
    end = _day(until, "--until")
    if end < decided:
        raise UsageError(f"--until {end} lies before the decision on {decided}; expected a later date")
    if not reason.strip():
        raise UsageError("--reason is empty; say why the finding is accepted")
    waiver = Waiver(
        fingerprint=fingerprint, by=by or _user(), decided=decided.isoformat(), reason=reason, until=end.isoformat()
    )
    old, new = (encode(text, loaded.encoding) for text in (loaded.text, with_waiver(loaded.text, waiver)))
    write(loaded.path, new, expected=old)
    typer.echo(f"waived {finding.code} until {end}: {printable(finding.question)}")


@app.command()
def codes() -> None:
    """List the finding codes."""
    from checker.codes import codes as known

    for code in known().values():
        typer.echo(f"{code.id}  {code.title}")


@app.command()
def explain(code: Annotated[str, typer.Argument(help="A finding code, such as CC101.")]) -> None:
    """Explain a finding code: what it means, an example, and what to do."""
    from checker.codes import codes as known
    from claims.errors import nearest

    found = known().get(code.upper())
    if found is None:
        near = nearest(code.upper(), known())
        hint = f"{near} " if near.endswith("?") else ""
        raise UsageError(f"there is no code '{code}'; {hint}'claims codes' lists them all")
    typer.echo(
        f"{found.id}: {found.title}\n\n{found.meaning}\n\nExample: {found.example}\n\nWhat to do: {found.advice}"
    )


@app.command()
def schema(
    name: Annotated[SchemaName, typer.Argument(help="Of the claims file, or of the JSON report.")] = SchemaName.CLAIMS,
) -> None:
    """Print the JSON Schema of claims.yaml, or of the JSON report."""
    import json

    if name is SchemaName.CLAIMS:
        from claims.curated.schema import json_schema as made
    else:
        from checker.reports.json import schema as made
    typer.echo(json.dumps(made(), indent=2, ensure_ascii=False))


register(app)


def main() -> None:
    """Run the command line; an error that a person can mend is told in a sentence, with exit code 2."""
    # A check makes many small objects and hardly a cycle among them: looking for cycles at every step doubles start-up.
    gc.set_threshold(100_000, 50, 50)
    # Plug-ins of the validation library are none of ours, and looking for them reads every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if sys.stdout is None:  # closed by whoever started the program
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (it stays open as long as the process)
    try:
        run_alone(lambda folder: _check((Output(DEFAULT),), folder))
        app(prog_name="claims")
    except ClaimsError as error:
        _print("".join(f"{printable(line)}\n" for line in str(error).split("\n")), error=True)
        raise SystemExit(2) from None
    except BrokenPipeError:
        # The reader (a pager, head) has seen enough; nothing more may be written at exit.
        _close_output()
        raise SystemExit(2) from None
    except OSError as error:
        # Standard output is closed, or its disk is full.
        _close_output()
        _print(f"the output cannot be written: {(error.strerror or 'error').lower()}\n", error=True)
        raise SystemExit(2) from None
    finally:
        # The process ends here: what is left need not be searched for cycles on the way out.
        gc.freeze()


def _close_output() -> None:
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
    texts: Beside

    def of(self, item: Output) -> Style:
        """Colour only on a terminal and unless NO_COLOR is set; a fixed width where nobody's terminal sets one."""
        screen = item.path is None and sys.stdout.isatty()
        colour = screen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        columns = os.environ.get("COLUMNS", "")
        width = int(columns) if columns.isdigit() and int(columns) > 0 else _PLAIN_WIDTH
        if screen and not columns.isdigit():
            import shutil

            width = shutil.get_terminal_size().columns
        return Style(width=max(width, 40), colour=colour, verbose=self.verbose, fail_on=self.fail_on, texts=self.texts)


def _deliver(report: Report, made: list[tuple[Output, str]]) -> None:
    """Write each report to its file, or print it."""
    for item, text in made:
        if item.path is None:
            _print(text)
        else:
            write(item.path, text.encode("utf-8", "replace"))
    files = [item.path.as_posix() for item, _ in made if item.path is not None]
    if len(files) == len(made):
        # A printed report may be read by a program: nothing else is printed beside it.
        typer.echo(_closing(report, ", ".join(files)))


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


def _print(text: str, error: bool = False) -> None:
    """Print in the terminal's encoding; what it cannot show becomes '?', never a traceback."""
    stream = sys.stderr if error else sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding, "replace"))
    stream.flush()


def _closing(report: Report, files: str) -> str:
    from checker.reports._words import headline

    return f"{headline(report.summary)}; report written to {files}"


def _day(text: str | None, option: str = "--today") -> date:
    if text is None:
        return date.today()
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise UsageError(f"{option} is '{text}'; expected a date such as 2026-01-31") from None


def _user() -> str:
    import subprocess

    try:
        name = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, check=False
        ).stdout.strip()
    except OSError:
        name = ""
    if not name:
        raise UsageError("who decides is not known; say it with --by NAME")
    return name
