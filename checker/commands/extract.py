"""``claims extract``: the claims of texts, with their quotes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.command_line.given import finding, patterns
from checker.command_line.options import ClaimsFrom, Extractors, Ignore, Include, Jobs, Lines, Tagger
from checker.command_line.output import out, width
from checker.command_line.progress import progress
from checker.command_line.texts import selection
from checker.printable import printable

if TYPE_CHECKING:
    from checker.from_texts.found import Found


def extract(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE|FOLDER...",
            help="Texts and folders of texts; - is a text from standard input.",
            show_default="the current folder",
        ),
    ] = None,
    include: Include = None,
    ignore: Ignore = None,
    lines: Lines = False,
    extractor: Extractors = None,
    claims_from: ClaimsFrom = None,
    tagger: Tagger = None,
    jobs: Jobs = None,
) -> None:
    """Print the claims that are found in texts, with their quotes. A file that cannot be read stops no other.

    What the claims.yaml of a single folder says of its sources is used. Files that could not be read, and claims that were refused, are
    listed at the end, and then the exit code is 2; so it is where a path does not exist or a folder holds no text.

    Examples:
      claims extract articles/
      claims extract articles/ --jsonl > claims.jsonl
      claims extract article.txt articles/
      cat article.txt | claims extract -
    """
    from checker.inputs.claims_file import without_texts
    from checker.listings.claims import extracted_lines, extracted_table

    given = paths or [Path()]
    missing = [path for path in given if str(path) != "-" and not path.exists()]
    changes = finding(True, extractor, claims_from, tagger) | ({} if jobs is None else {"jobs": jobs})
    found = _found([path for path in given if path not in missing], include, ignore, changes)
    broken = bool(missing)
    if found:
        claims = [claim for claim in found.corpus.claims if claim.provenance.origin == "extracted"]
        claims += found.corpus.made
        is_empty = given[0].is_dir() and not (found.documents or found.corpus.sources)
        if not is_empty:
            out(extracted_lines(claims) if lines else extracted_table(claims, width()))
        told = [str(problem) for problem in found.problems]
        told += [f"{entry.reason}: {entry.count} ({'; '.join(entry.items[:6])})" for entry in found.left_out]
        out("".join(f"{printable(line)}\n" for line in told), error=True)
        if is_empty:
            raise without_texts(given[0], claims=False)
        broken |= bool(found.broken)
    for path in missing:
        out(
            f"{printable(path.as_posix())}: there is no such file or folder; expected a text or a folder of texts\n",
            error=True,
        )
    if broken:
        raise typer.Exit(2)


def _found(
    paths: list[Path], include: list[str] | None, ignore: list[str] | None, changes: dict[str, Any]
) -> Found | None:
    """The claims of a folder as the check finds them, else of all the files together."""
    from checker import api
    from checker.command_line.texts import read_all
    from checker.from_texts.found import find, found_in
    from checker.from_texts.outside import How

    if not paths:
        return None
    alone = paths[0] if len(paths) == 1 and paths[0].is_dir() else None
    if alone and (alone / api.CLAIMS_FILE).is_file():
        wanted: dict[str, Any] = {"include": patterns(include), "ignore": patterns(ignore)}
        return api.load(alone, track=progress(), **wanted, **changes).found
    changes.pop("extract")
    how = How(claims_from=tuple(map(Path, changes.pop("claims_from", ()))), track=progress(), **changes)
    if alone:
        return find(alone, how=replace(how, selection=selection(alone, include, ignore)))
    return found_in(read_all(paths, how.claims_from, include, ignore), how=how)
