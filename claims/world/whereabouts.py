"""The country that a text's places lie in, for texts that name no country: "Head of the Minsk guards"."""

from __future__ import annotations

import re
from functools import cache

from claims.folding import words
from claims.world.gazetteer import city, is_capital, region

# Thousands of people: smaller towns share their names with too many other things.
_LARGE_CITY = 300


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
        spot = None if some.isupper() else city(some)  # capitals throughout are an acronym or a firm
        if spot and (spot.people >= _LARGE_CITY or is_capital(spot)):
            return spot.country
    wider = region(name) if after in _REGION or words(name)[-1:] in {(one,) for one in _REGION} else None
    return wider.country if wider else None


_REGION = frozenset({"region", "oblast", "province", "governorate", "district", "county", "state"})
