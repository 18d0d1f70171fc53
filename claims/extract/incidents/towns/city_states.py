"""Cities that are countries: "a site in Novena" lies in Singapore, and Singapore is the town."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import Vote
from claims.folding import words
from claims.tables import table
from claims.text import Span


def is_city_state(name: str) -> bool:
    """Whether a country's name is a city's too."""
    return " ".join(words(name)) in _states().values()


def in_city_state(text: str, vote: Vote, about: Lands) -> Vote:
    """The vote of a part of a city state, for the state where the text names it."""
    code = _parts().get(vote.key)
    if code not in about.countries or not (named := re.search(rf"(?i)\b{_states()[code]}\b", text)):
        return vote
    return replace(
        vote, key=_states()[code], where=replace(vote.where, name=named[0].title(), span=Span(*named.span()))
    )


@cache
def _states() -> dict[str, str]:
    """The folded name of each city state by its country's code."""
    return {code: " ".join(words(one["name"])) for code, one in table("happened")["city_states"].items()}


@cache
def _parts() -> dict[str, str]:
    """The code of the state in which each part lies, by its folded name."""
    return {
        part.strip(): code for code, one in table("happened")["city_states"].items() for part in one["parts"].split("|")
    }
