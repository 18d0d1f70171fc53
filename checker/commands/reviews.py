"""``claims reviews``: what was decided, whether it still holds, and what was read wrongly."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.command_line.given import day, finding
from checker.command_line.options import (
    ClaimsFile,
    ClaimsFrom,
    Extract,
    Extractors,
    Folder,
    Tagger,
    Texts,
    Today,
    ToFile,
)
from checker.command_line.output import out, width
from checker.commands.review import State
from checker.printable import printable


def reviews(
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    state: Annotated[
        State | None, typer.Option("--only", metavar="STATE", help="Only reviews of this state.", show_default="all")
    ] = None,
    export: Annotated[
        bool,
        typer.Option(
            "--export",
            help="Print what was read wrongly, a JSON object a line: the source's words, what was read, what is right, and "
            "whether it is read so still.",
        ),
    ] = False,
    output: ToFile = None,
    extract: Extract = None,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    today: Today = None,
) -> None:
    """List the reviews and waivers of a claims file, and whether each holds, has expired or matches no finding.

    Examples:
      claims reviews
      claims reviews --only source-wrong
      claims reviews --export --file misread.jsonl
    """
    from checker import api
    from checker.files import write
    from checker.listings.reviews import exported, listed

    loaded = api.load(folder, claims=claims, texts=texts, **finding(extract, extractor, claims_from, tagger))
    report = api.run(loaded, day(today))
    held = loaded.corpus.waivers, loaded.corpus.reviews
    made = exported(report, *held, state) if export else listed(report, *held, state, width())
    if output is None:
        out(made)
    else:
        write(output, made.encode("utf-8"))
        out(f"{printable(output.as_posix())}: {made.count(chr(10))} lines\n")
