"""``claims init``: a claims.yaml to start from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.given import patterns
from checker.command_line.options import SHOWN, Ignore, Include, TextsFolder
from checker.command_line.output import out
from checker.command_line.progress import progress
from checker.printable import printable
from checker.reports._words import number
from claims.errors import UsageError

SCHEMA_FILE = "claims.schema.json"


def init(
    folder: TextsFolder = Path(),
    include: Include = None,
    ignore: Ignore = None,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema/--no-schema",
            help=f"Write {SCHEMA_FILE} beside it, by which editors complete and check it.",
            rich_help_panel=SHOWN,
        ),
    ] = True,
) -> None:
    """Write a commented claims.yaml: the sources of a folder with the dates found, and drafts of entities and questions.

    A file that is there is never replaced. Its claims are the next step: claims suggest.

    Examples:
      claims init articles/
      claims init articles/ --ignore drafts/
      claims init articles/ --no-schema
    """
    from checker import api
    from checker.files import write
    from checker.from_texts.found import find
    from checker.inputs.claims_file import without_texts
    from checker.inputs.configure import configured
    from checker.inputs.schemas import claims_schema
    from checker.suggest.suggest import suggest
    from claims.curated import read_corpus
    from claims.curated.draft import draft

    path = folder / api.CLAIMS_FILE
    if path.exists():
        raise UsageError(f"there is a '{path.as_posix()}' already; remove it first, or edit it")
    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    options = {"include": patterns(include), "ignore": patterns(ignore)}
    settings = configured(path, {}, "", options).settings
    found = find(folder, how=api.how(settings, progress()))
    items = found.intake.items
    if not items:
        raise without_texts(folder, claims=False)
    entities, slots = suggest(found, None, settings.quote_similarity).drafts()
    text = draft(items, schema=SCHEMA_FILE if schema else None, entities=entities, slots=slots)
    read_corpus(text, path.as_posix())
    beside = folder / SCHEMA_FILE
    if schema and not beside.exists():
        write(beside, (json.dumps(claims_schema(), indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
    write(path, text.encode("utf-8"))
    told = (
        number(len(items), "source"),
        number(len(entities), "entity", "entities"),
        number(len(slots), "question"),
    )
    shown = printable(folder.as_posix())
    out(f"{printable(path.as_posix())}: {', '.join(told)}; 'claims suggest {shown}' drafts the claims\n")
    for problem in found.problems:
        out(f"{printable(str(problem))}\n", error=True)
    if found.broken:
        raise typer.Exit(2)
