"""``claims names``: how two names compare, who is who in texts, and decisions on both."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.command_line.options import DECISION, JUDGED, ClaimsFile
from checker.command_line.output import out
from checker.command_line.texts import is_there, texts_of
from checker.listings.named import Named
from checker.printable import printable
from claims.errors import UsageError

if TYPE_CHECKING:
    from claims.entities import Entity
    from claims.value import World


def names(
    what: Annotated[
        list[str], typer.Argument(metavar="A B | FILE...", help="Two names, or texts and folders of texts.")
    ],
    same: Annotated[
        bool, typer.Option("--same", help="Write into the claims file that A and B are one.", rich_help_panel=DECISION)
    ] = False,
    different: Annotated[
        bool,
        typer.Option("--different", help="Write into the claims file that A and B are two.", rich_help_panel=DECISION),
    ] = False,
    kind: Annotated[
        Named | None,
        typer.Option(
            help="What A and B name; then they are never files.", show_default="person", rich_help_panel=JUDGED
        ),
    ] = None,
    country: Annotated[
        str | None, typer.Option(metavar="COUNTRY", help="Whose ranks are meant, such as KZ.", rich_help_panel=JUDGED)
    ] = None,
    claims: ClaimsFile = None,
) -> None:
    """Explain how two names compare, or print who is who in some texts.

    Examples:
      claims names "Jon Smyth" "John Smith"
      claims names articles/                         # who is who in texts
      claims names "J. Smith" "John Smith" --same    # write the decision into claims.yaml
      claims names colonel "Lt. Col." --kind rank --country US
    """
    if same and different:
        raise UsageError("--same and --different exclude each other")
    if country is not None and kind is not Named.RANK:
        raise UsageError("--country says whose ranks are meant; expected --kind rank with it")
    if same or different:
        _decide(what, same, kind or Named.PERSON, claims)
    elif kind or (len(what) == 2 and not any(is_there(item) for item in what)):
        out(_compared(what, kind or Named.PERSON, country, claims))
    else:
        from checker.listings.names import who, who_is_who

        out(who_is_who(who(texts_of(map(Path, what)), _declared(claims)[0])))


def _compared(what: list[str], kind: Named, country: str | None, claims: Path | None) -> str:
    from checker.listings.compare import country_code, explain, related
    from claims.value import Reading

    if len(what) != 2:
        raise UsageError(f"{len(what)} names given; expected two with --kind")
    entities, world = _declared(claims)
    if kind is Named.PERSON:
        return explain(what[0], what[1], entities)
    return related(what[0], what[1], kind, Reading(country=country_code(country) if country else None, world=world))


def _decide(what: list[str], same: bool, kind: Named, claims: Path | None) -> None:
    from checker import api
    from checker.command_line.decide import there_is_one
    from checker.files import write
    from checker.listings.names import decided
    from claims.document import encode

    if kind is Named.RANK:
        raise UsageError(
            "a rank is no entity; expected --kind person, organisation or place with --same and --different"
        )
    loaded = api.load(claims=claims, extract=False)
    there_is_one(loaded)
    text = decided(loaded.text, loaded.corpus.declared, what, same, kind)
    write(loaded.path, encode(text, loaded.encoding), expected=encode(loaded.text, loaded.encoding))
    they = f"'{what[0]}' and '{what[1]}' are {f'one {kind}' if same else f'two {kind}s'}"
    out(f"{printable(f'{loaded.name}: {they}')}\n")


def _declared(claims: Path | None) -> tuple[Mapping[str, Entity], World]:
    """The declared entities where a claims file is given or lies here, and the world; places are known without one."""
    from checker import api
    from claims.world.gazetteer import Gazetteer

    if claims is None and not Path(api.CLAIMS_FILE).is_file():
        return {}, Gazetteer()
    corpus = api.load(claims=claims, extract=False).corpus
    return corpus.declared, corpus.entities
