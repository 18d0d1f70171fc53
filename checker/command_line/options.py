"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.complete import complete_fingerprint
from checker.settings import FailOn

# The headings under which the help shows options.
INPUT = "What is read"
JUDGED = "How it is judged"
SHOWN = "What is shown"
FOUND = "How claims are found"
DECISION = "The decision"

Folder = Annotated[
    Path,
    typer.Argument(help="The folder that holds claims.yaml, or texts alone.", show_default="the current folder"),
]
TextsFolder = Annotated[Path, typer.Argument(help="A folder of texts.", show_default="the current folder")]
ClaimsFile = Annotated[
    Path | None,
    typer.Option(
        "--claims", metavar="FILE", help="The claims file, instead of FOLDER/claims.yaml.", rich_help_panel=INPUT
    ),
]
Texts = Annotated[
    Path | None,
    typer.Option(
        "--texts",
        metavar="DIR",
        help="Where the sources' texts lie; quotes are looked up in them.",
        rich_help_panel=INPUT,
    ),
]
OutputFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the report of the --format before it to a file.",
        rich_help_panel=SHOWN,
    ),
]
Zone = Annotated[
    str | None, typer.Option(metavar="ZONE", help="Its time zone, such as Asia/Almaty.", rich_help_panel=JUDGED)
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Read only the texts that fit, as in .gitignore. May be repeated; comes before the setting.",
        rich_help_panel=INPUT,
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Read no texts that fit, as in .gitignore; .claimsignore holds too. May be repeated; comes before the setting.",
        rich_help_panel=INPUT,
        show_default=False,
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        help="The date by which waivers are judged.",
        show_default="today",
        rich_help_panel=JUDGED,
    ),
]
Fail = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="From which findings on the exit code is 1. Each level includes those before it.",
        show_default="conflict",
        rich_help_panel=JUDGED,
    ),
]
ExitZero = Annotated[
    bool | None,
    typer.Option(
        "--exit-zero/--no-exit-zero",
        help="Exit 0 even when there are findings.",
        rich_help_panel=JUDGED,
        show_default=False,
    ),
]
Redact = Annotated[
    bool | None,
    typer.Option(
        "--redact/--no-redact",
        help="Keep names, ages and addresses of private people out of every report.",
        rich_help_panel=SHOWN,
        show_default=False,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        help="Show the questions that one source alone answers, too, and on standard error what was read and set.",
        rich_help_panel=SHOWN,
    ),
]
Quiet = Annotated[
    int,
    typer.Option(
        "--quiet",
        "-q",
        count=True,
        help="Print one line instead of a report; twice: nothing but errors. Reports with a file are written.",
        rich_help_panel=SHOWN,
        show_default=False,
    ),
]
Debug = Annotated[
    bool,
    typer.Option(
        "--debug",
        help="Tell on standard error every value with its place, reading and rule.",
        rich_help_panel=SHOWN,
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Known findings, which fail no check; see claims baseline.",
        show_default="claims-baseline.json beside the claims file, where there is one",
        rich_help_panel=JUDGED,
    ),
]
NoBaseline = Annotated[bool, typer.Option("--no-baseline", help="Look at no baseline.", rich_help_panel=JUDGED)]
Diff = Annotated[
    str | None,
    typer.Option(
        "--diff",
        metavar="BASE",
        help="Tell only what changed since BASE, a JSON report or a git revision; see claims diff.",
        rich_help_panel=SHOWN,
    ),
]
Reason = Annotated[
    str, typer.Option("--reason", metavar="WORDS", help="Why it is decided so.", rich_help_panel=DECISION)
]
UNTIL = "The last day on which it holds."
Sources = Annotated[
    list[str] | None, typer.Option("--source", metavar="ID", help="A source, by its id; may be repeated.")
]
ToFile = Annotated[
    Path | None, typer.Option("--file", metavar="FILE", help="The file to write.", rich_help_panel=SHOWN)
]
Fingerprint = Annotated[
    str,
    typer.Argument(
        help="The fingerprint of the finding, as the report shows it; its start is enough where it is unique.",
        autocompletion=complete_fingerprint,
    ),
]
By = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Who decides.", show_default="git's user.name", rich_help_panel=DECISION),
]
Extract = Annotated[
    bool | None,
    typer.Option(
        "--extract/--no-extract",
        help="Search the texts for claims, beside those of the claims file.",
        show_default="where the claims file holds no claims",
        rich_help_panel=FOUND,
    ),
]
Extractors = Annotated[
    list[str] | None,
    typer.Option(
        "--extractor",
        metavar="NAME",
        help="Find claims by this plug-in too; may be given several times.",
        rich_help_panel=FOUND,
    ),
]
ClaimsFrom = Annotated[
    list[Path] | None,
    typer.Option(
        "--claims-from",
        metavar="FILE",
        help="Take claims from JSON lines too, such as a language model's output: each needs an exact quote.",
        rich_help_panel=FOUND,
    ),
]
Tagger = Annotated[
    str | None,
    typer.Option(
        "--tagger", metavar="NAME", help="Find persons by this tagger too: spacy, an extra.", rich_help_panel=FOUND
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=0,
        help="Search a large folder in so many processes at most; 0: one for each processor.",
        show_default="1",
        rich_help_panel=FOUND,
    ),
]
Lines = Annotated[
    bool, typer.Option("--jsonl", help="Print a JSON object a line instead of a table.", rich_help_panel=SHOWN)
]
