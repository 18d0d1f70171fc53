"""``claims baseline``: today's findings, known from now on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.baseline.file import read, written
from checker.baseline.model import Recorded, apply
from checker.command_line.given import day, finding
from checker.command_line.options import (
    ClaimsFile,
    ClaimsFrom,
    Extract,
    Extractors,
    Fail,
    Folder,
    Tagger,
    Texts,
    Today,
    ToFile,
)
from checker.command_line.output import out
from checker.printable import printable
from checker.reports._words import number
from claims.errors import InputError, UsageError

if TYPE_CHECKING:
    from checker.finding import Known


def baseline(
    folder: Folder = Path(),
    claims: ClaimsFile = None,
    texts: Texts = None,
    output: ToFile = None,
    update: Annotated[
        bool, typer.Option("--update", help="Record today's findings over those recorded before.")
    ] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Remove what is found no more; add nothing.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Record missing and altered quotes, too; else they go on failing.")
    ] = False,
    fail_on: Fail = None,
    extract: Extract = None,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    today: Today = None,
) -> None:
    """Record today's findings by fingerprint: claims check then fails on new ones only, and shows the known ones as baselined.

    A fingerprint holds the question and the values, no line: texts may shift. What is found no more is reported until --prune removes it.

    Examples:
      claims baseline
      claims baseline articles/
      claims baseline --prune                        # remove what is found no more
      claims baseline --update                       # record today's findings over those recorded before
    """
    from checker import api
    from checker.baseline.model import Baseline, record
    from checker.files import write

    if update and prune:
        raise UsageError("--update and --prune exclude each other: the first removes what is gone, too")
    changes = {"fail_on": fail_on, **finding(extract, extractor, claims_from, tagger)}
    loaded = api.load(folder, claims=claims, texts=texts, **changes)
    if loaded.broken:
        # What a file that cannot be read would bring is neither known nor gone.
        raise InputError(loaded.broken)
    path = output or api.baseline_file(loaded)
    before = _before(path, update, prune)
    report = api.run(loaded._replace(settings=replace(loaded.settings, baseline="")), day(today))
    if prune:
        _, used = apply(Baseline(path.as_posix(), before), report.findings)
        made = Recorded(tuple(item for item in before if item not in used.gone), 0, len(used.gone), 0)
    else:
        made = record(report.findings, before, day(today), loaded.settings.fail_on, evidence)
    write(path, written(made.known).encode("utf-8"))
    out(f"{printable(path.as_posix())}: {_told(made)}\n")
    for problem in loaded.problems:
        out(f"{printable(str(problem))}\n", error=True)


def _before(path: Path, update: bool, prune: bool) -> tuple[Known, ...]:
    """What the baseline held. A baseline that is there is written over only where that was asked for."""
    if prune or (update and path.is_file()):
        return read(path).known
    if path.exists() and not update:
        raise UsageError(
            f"there is a baseline '{path.as_posix()}' already; --prune removes what is gone from it, "
            "--update records today's findings anew"
        )
    return ()


def _told(made: Recorded) -> str:
    """What a baseline holds now, and what was left out of it."""
    parts = [f"{number(len(made.known), 'known finding')}"]
    parts += [f"{made.new} new"] if made.new and made.new < len(made.known) else []
    parts += [f"{made.gone} removed"] if made.gone else []
    if made.evidence:
        left = number(made.evidence, "evidence problem")
        parts.append(f"{left} left out, which go on failing (--evidence records them)")
    return ", ".join(parts)
