"""Which counties and districts a text names, and whether a town lies in one of them."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.names import county_names, name_run
from claims.folding import words
from claims.world.towns import Town

# What a county is called, before its name or behind it; the tables have it with some names only.
_KINDS = ("county", "parish", "district", "division")


def counties_told(text: str) -> frozenset[str]:
    """The folded names of the counties and districts that a text names, without the word for what they are."""
    runs = [name for hit in name_run().finditer(text) if (name := _of_run(hit[0], text[hit.end() : hit.end() + 12]))]
    return frozenset((*runs, *(" ".join(words(hit[0])) for hit in _named().finditer(text))))


def _of_run(run: str, behind: str) -> str:
    """ "Bedford County", "Co Cavan", "Satara district"."""
    parts = words(run)
    if len(parts) > 1 and parts[-1] in _KINDS:
        return " ".join(parts[:-1])
    if len(parts) > 1 and parts[0] in ("county", "co"):
        return " ".join(parts[1:])
    return " ".join(parts) if _kind().match(behind) else ""


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(_KINDS)})\b")


@cache
def _named() -> re.Pattern[str]:
    """Counties that go by their name alone."""
    return re.compile(rf"\b(?:{county_names()})\b")


def county_of(town: Town) -> str:
    """The folded name of a town's county, without the word for what it is; "" where it is not known."""
    parts = words(town.county or "")
    return " ".join(parts[:-1] if parts and parts[-1] in _KINDS else parts)
