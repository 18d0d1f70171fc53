"""Whose forces a text speaks of, so that a rank is read in the right country's system."""

from __future__ import annotations

import re
from functools import cache

from claims.countries import country_in
from claims.folding import words
from claims.gazetteer import city, is_capital, region
from claims.ranks import titles_in
from claims.tables import table

# Thousands of people: smaller towns share their names with too many other things.
_LARGE_CITY = 150


def country_of(text: str, fallback: str | None) -> str | None:
    """Whose ranks are meant: the country that the words name, or whose forces they name, or else the fallback.

    Where several are named, the one in the clause of the first title.
    """
    if found := country_in(text) or _forces_in(text):
        return found
    title = next(titles_in(text), None)
    if title is None:
        return fallback
    start = max((text.rfind(mark, 0, title.start) for mark in ";,"), default=-1) + 1
    clause = re.split(r"[;,]", text[start:], maxsplit=1)[0]
    return country_in(clause) or _forces_in(clause) or fallback


def _forces_in(text: str) -> str | None:
    line = f" {' '.join(words(text))} "
    found = {code for name, code in table("forces").items() if f" {name} " in line}
    return str(found.pop()) if len(found) == 1 else None


@cache
def _names() -> re.Pattern[str]:
    name = r"[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+)?"
    return re.compile(rf"\b(?P<before>in|of|at|for)\s+(?:the\s+)?(?:city of\s+)?(?P<name>{name})(?P<after>\s+\w+)?")


def country_by_places(text: str) -> str | None:
    """The country in which every place lies that the text names after "in", "of" or "at"; none when there are several.

    Only large cities, capitals, and regions that are called so ("Grodno Region").
    """
    found = {_country(match["name"], (match["after"] or "").strip().lower()) for match in _names().finditer(text)} - {
        None
    }
    return found.pop() if len(found) == 1 else None


def _country(name: str, after: str) -> str | None:
    for some in (name, name.partition(" ")[0]):
        spot = city(some)
        if spot and (spot.people >= _LARGE_CITY or is_capital(spot)):
            return spot.country
    wider = region(name) if after in _REGION or words(name)[-1:] in {(one,) for one in _REGION} else None
    return wider.country if wider else None


_REGION = frozenset({"region", "oblast", "province", "governorate", "district", "county", "state"})
