"""The commands beside the check, as the command line offers them. What they need is imported when they run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.commands.options import ClaimsFile, out, texts_of, width
from claims.errors import UsageError

if TYPE_CHECKING:
    from claims.entities import Entity


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(name="read")(read)
    app.command(name="names")(names)


def read(
    text: Annotated[str, typer.Argument(help="The text, the path of a file, or - for standard input.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When it was published, as a date or an interval in EDTF.")
    ] = None,
    zone: Annotated[str | None, typer.Option(metavar="ZONE", help="Its time zone, such as Asia/Almaty.")] = None,
    lines: Annotated[bool, typer.Option("--jsonl", help="Print a JSON object a line instead of a table.")] = False,
) -> None:
    """Print every value found in a text with its place, its reading and the rule that read it.

    Examples:  claims read "Nearly 300 left on Thursday" --published 2024-03-08   |   claims read article.txt --jsonl
    """
    from checker.commands.read import published_days, read_lines, read_table
    from claims.value import Reading

    reading = Reading(published=published_days(published), zone=zone)
    given = _given(text)
    out(read_lines(given, reading) if lines else read_table(given, reading, width()))


def names(
    what: Annotated[
        list[str], typer.Argument(metavar="A B | FILE...", help="Two names, or texts and folders of texts.")
    ],
    same: Annotated[
        bool, typer.Option("--same", help="Write into the claims file that A and B are one person.")
    ] = False,
    different: Annotated[
        bool, typer.Option("--different", help="Write into the claims file that A and B are two persons.")
    ] = False,
    claims: ClaimsFile = None,
) -> None:
    """Explain how two names compare, or print who is who in some texts.

    Examples:  claims names "Jon Smyth" "John Smith"   |   claims names articles/   |   claims names "J. Smith" "John Smith" --same
    """
    from checker.commands.names import explain, who, who_is_who

    if same and different:
        raise UsageError("--same and --different exclude each other")
    paths = [Path(item) for item in what]
    if same or different:
        _decide(what, same, claims)
    elif len(what) == 2 and not any(_is_there(path) for path in paths):
        out(explain(*what))
    else:
        out(who_is_who(who(texts_of(paths), _entities(claims))))


def _decide(what: list[str], same: bool, claims: Path | None) -> None:
    from checker import api
    from checker.commands.names import decided
    from checker.files import write
    from claims.document import encode

    if len(what) != 2:
        raise UsageError(f"{len(what)} names given; expected two with --same or --different")
    loaded = api.load(claims=claims)
    text = decided(loaded.text, loaded.corpus.declared, what[0], what[1], same)
    write(loaded.path, encode(text, loaded.encoding))
    out(f"{loaded.name}: '{what[0]}' and '{what[1]}' are {'one person' if same else 'two persons'}\n")


def _entities(claims: Path | None) -> Mapping[str, Entity]:
    """The declared entities, where a claims file is given or lies here."""
    from checker import api

    if claims is None and not Path(api.CLAIMS_FILE).is_file():
        return {}
    return api.load(claims=claims).corpus.declared


def _given(text: str) -> str:
    path = Path(text)
    if text == "-" or _is_there(path):
        return next(iter(texts_of([path]).values()), "")
    return text


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # Longer than a path can be: a text, then.
        return False
