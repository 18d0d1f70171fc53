"""The names of countries, and the one that stands right behind somebody's name."""

from __future__ import annotations

import re
from functools import cache

from claims.tables import alternatives
from claims.text import Span
from claims.world.countries import countries

# Countries whose names are as often those of states, people or bodies.
TWO_THINGS = frozenset(
    ("Georgia", "Jordan", "Chad", "Guinea", "Congo", "Micronesia", "Jersey", "Guernsey", "Martinique", "Macau")
)


@cache
def lands_named() -> dict[str, str]:
    """The names of countries, as they are written, with the first name of each; without those that are as often something else."""
    return {
        name: country.names[0]
        for country in countries().values()
        for name in country.names
        if name not in TWO_THINGS and name[0].isupper() and name[1:] != name[1:].upper()
    }


@cache
def _of_land() -> re.Pattern[str]:
    """ "Ann Bell of Norway", "Ann Bell (Norway)": neither "of Norway's Norsk Hydro" nor "of Jordan Motors"."""
    land = rf"(?P<nation>{alternatives(lands_named())})"
    return re.compile(rf"(?:,? of (?:the )?{land}(?![\w’'-]| [A-Z]| and [A-Z])| \({land.replace('nation', 'land')}\))")


def land_behind(text: str, start: int, stop: int) -> Span | None:
    """Where the country stands that is named right behind a name: "Ann Bell of Norway"."""
    found = _of_land().match(text, start, stop)
    return Span(*found.span("nation" if found["nation"] else "land")) if found else None
