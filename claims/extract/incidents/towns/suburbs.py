"""A city told by its suburb: "the Milford suburb of Ayr"."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import UPPER

# Countries whose suburbs are parts of a city, and no towns of their own.
_WITH_SUBURBS = frozenset("AU NZ ZA".split())
# How far before a suburb its city is looked for.
_BEFORE = 30


def rule_of_suburb(mention: Mention, rule: str, about: Lands) -> str | None:
    """ "The Milford suburb of Ayr": where suburbs are parts of their city, the city is told."""
    if about.countries.isdisjoint(_WITH_SUBURBS):
        return None
    if rule == "town of" and _suburb_of().search(mention.text, max(0, mention.start - _BEFORE), mention.start):
        return "within"
    is_city = rule == "named" and mention.text.startswith(" suburb of ", mention.start + len(mention.name))
    return "in" if is_city else None


@cache
def _suburb_of() -> re.Pattern[str]:
    """A city's name and "suburb of", right before another."""
    return re.compile(rf"[{UPPER}][\w’'-]* suburb of $")
