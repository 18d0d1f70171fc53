"""The commands beside the check, as the command line offers them. What they need is imported when they run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.commands.options import ClaimsFile, Named, out, texts_of, width
from checker.printable import printable
from claims.errors import UsageError

if TYPE_CHECKING:
    from claims.entities import Entity
    from claims.intake.folder import Intake
    from claims.value import World


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(name="read")(read)
    app.command(name="names")(names)
    app.command(name="sources")(sources)
    app.command(name="init")(init)
    app.command(name="extract")(extract)


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
    from checker.commands.read import published_days, read_lines, read_table, time_zone
    from claims.value import Reading

    reading = Reading(published=published_days(published), zone=time_zone(zone))
    given = _given(text)
    out(read_lines(given, reading) if lines else read_table(given, reading, width()))


def names(
    what: Annotated[
        list[str], typer.Argument(metavar="A B | FILE...", help="Two names, or texts and folders of texts.")
    ],
    same: Annotated[bool, typer.Option("--same", help="Write into the claims file that A and B are one.")] = False,
    different: Annotated[
        bool, typer.Option("--different", help="Write into the claims file that A and B are two.")
    ] = False,
    kind: Annotated[
        Named | None, typer.Option(help="What A and B name; then they are never files.", show_default="person")
    ] = None,
    country: Annotated[str | None, typer.Option(metavar="COUNTRY", help="Whose ranks are meant, such as KZ.")] = None,
    claims: ClaimsFile = None,
) -> None:
    """Explain how two names compare, or print who is who in some texts.

    Examples:  claims names "Jon Smyth" "John Smith"   |   claims names articles/   |   claims names "J. Smith" "John Smith" --same
    """
    if same and different:
        raise UsageError("--same and --different exclude each other")
    if country is not None and kind is not Named.RANK:
        raise UsageError("--country says whose ranks are meant; expected --kind rank with it")
    if same or different:
        _decide(what, same, kind or Named.PERSON, claims)
    elif kind or (len(what) == 2 and not any(_is_there(item) for item in what)):
        out(_compared(what, kind or Named.PERSON, country, claims))
    else:
        from checker.commands.names import who, who_is_who

        out(who_is_who(who(texts_of(map(Path, what)), _declared(claims)[0])))


def _compared(what: list[str], kind: Named, country: str | None, claims: Path | None) -> str:
    from checker.commands.compare import country_code, explain, related
    from claims.value import Reading

    if len(what) != 2:
        raise UsageError(f"{len(what)} names given; expected two with --kind")
    entities, world = _declared(claims)
    if kind is Named.PERSON:
        return explain(what[0], what[1], entities)
    return related(what[0], what[1], kind, Reading(country=country_code(country) if country else None, world=world))


def sources(
    folder: Annotated[Path, typer.Argument(help="A folder of texts.", show_default="the current folder")] = Path(),
) -> None:
    """Print what a folder of texts holds: title, publisher, language, published date, and from where the date came.

    Example:  claims sources articles/
    """
    from checker.sources_table import sources_table

    out(printable_lines(sources_table(_taken_in(folder), width())))


def init(
    folder: Annotated[Path, typer.Argument(help="A folder of texts.", show_default="the current folder")] = Path(),
) -> None:
    """Write a claims.yaml that holds the sources of a folder with the dates found. A file that is there is never replaced.

    Example:  claims init articles/
    """
    from checker.api import CLAIMS_FILE
    from checker.files import write
    from claims.curated.draft import draft

    path = folder / CLAIMS_FILE
    if path.exists():
        raise UsageError(f"there is a '{path.as_posix()}' already; remove it first, or edit it")
    items = _taken_in(folder).items
    if not items:
        raise UsageError(f"no text was found in '{folder.as_posix()}'")
    write(path, draft(items).encode("utf-8"))
    out(f"{path.as_posix()}: {len(items)} {'source' if len(items) == 1 else 'sources'}\n")


def extract(
    folder: Annotated[Path, typer.Argument(help="A folder of texts.", show_default="the current folder")] = Path(),
    lines: Annotated[bool, typer.Option("--jsonl", help="Print a JSON object a line instead of a table.")] = False,
) -> None:
    """Print the claims that are found in the texts of a folder, with their quotes. A file that cannot be read stops no other.

    Example:  claims extract articles/ --jsonl
    """
    from checker.commands.extract import extracted_lines, extracted_table
    from checker.found import find

    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    found = find(folder)
    out(extracted_lines(found.corpus) if lines else extracted_table(found.corpus, width()))
    for problem in found.problems:
        typer.echo(printable(str(problem)), err=True)


def _taken_in(folder: Path) -> Intake:
    from claims.intake.folder import read_folder

    if not folder.is_dir():
        raise UsageError(f"'{folder.as_posix()}' is not a folder; expected a folder of texts")
    return read_folder(folder)


def printable_lines(text: str) -> str:
    """Each line made safe to print."""
    return "".join(f"{printable(line)}\n" for line in text.splitlines())


def _decide(what: list[str], same: bool, kind: Named, claims: Path | None) -> None:
    from checker import api
    from checker.commands.names import decided
    from checker.files import write
    from claims.document import encode

    if kind is Named.RANK:
        raise UsageError(
            "a rank is no entity; expected --kind person, organisation or place with --same and --different"
        )
    loaded = api.load(claims=claims)
    text = decided(loaded.text, loaded.corpus.declared, what, same, kind)
    write(loaded.path, encode(text, loaded.encoding), expected=encode(loaded.text, loaded.encoding))
    they = f"'{what[0]}' and '{what[1]}' are {f'one {kind}' if same else f'two {kind}s'}"
    out(f"{printable(f'{loaded.name}: {they}')}\n")


def _declared(claims: Path | None) -> tuple[Mapping[str, Entity], World]:
    """The declared entities where a claims file is given or lies here, and the world; places are known without one."""
    from checker import api
    from claims.gazetteer import Gazetteer

    if claims is None and not Path(api.CLAIMS_FILE).is_file():
        return {}, Gazetteer()
    corpus = api.load(claims=claims).corpus
    return corpus.declared, corpus.entities


def _given(text: str) -> str:
    if text == "-" or _is_there(text):
        if Path(text).is_dir():
            raise UsageError(f"'{text}' is a folder; expected a text, a file, or - for standard input")
        return next(iter(texts_of([Path(text)]).values()))
    return text


def _is_there(text: str) -> bool:
    try:
        return text == "-" or (bool(text.strip()) and Path(text).exists())
    except (OSError, ValueError):
        # Longer than a path can be, or with a NUL: a text, then.
        return False
