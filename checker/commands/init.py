"""``claims init``: a claims.yaml to start from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from checker.commands._options import TextsFolder
from checker.commands._output import out
from checker.printable import printable
from checker.reports._words import number
from claims.errors import UsageError

SCHEMA_FILE = "claims.schema.json"


def init(
    folder: TextsFolder = Path(),
    schema: Annotated[
        bool,
        typer.Option(
            "--schema/--no-schema", help=f"Write {SCHEMA_FILE} beside it, by which editors complete and check it."
        ),
    ] = True,
) -> None:
    """Write a commented claims.yaml: the sources of a folder with the dates found, and drafts of entities and questions.

    A file that is there is never replaced. Its claims are the next step: claims suggest.

    Example:  claims init articles/
    """
    from checker.api import CLAIMS_FILE
    from checker.files import write
    from checker.found import find
    from checker.settings import Settings
    from checker.suggest import suggest
    from claims.curated import read_corpus
    from claims.curated.draft import draft
    from claims.curated.schema import json_schema

    path = folder / CLAIMS_FILE
    if path.exists():
        raise UsageError(f"there is a '{path.as_posix()}' already; remove it first, or edit it")
    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    found = find(folder)
    items = found.intake.items
    if not items:
        raise UsageError(f"no text was found in '{folder.as_posix()}'")
    entities, slots = suggest(found, None, Settings().quote_similarity).drafts()
    text = draft(items, schema=SCHEMA_FILE if schema else None, entities=entities, slots=slots)
    read_corpus(text, path.as_posix())
    beside = folder / SCHEMA_FILE
    if schema and not beside.exists():
        write(beside, (json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
    write(path, text.encode("utf-8"))
    told = (
        number(len(items), "source"),
        number(len(entities), "entity", "entities"),
        number(len(slots), "question"),
    )
    out(
        f"{printable(path.as_posix())}: {', '.join(told)}; 'claims suggest {printable(folder.as_posix())}' drafts the claims\n"
    )
