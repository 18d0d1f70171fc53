"""A part of a city in the United States speaks for its city: "in the Elm Park neighborhood", where Milford police or a dateline of Milford name the city.

Records there give the city; what lies outside of it has a force of its own, is told as a town, or with its state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from claims.extract.incidents.towns.by_tables import is_part_of_city, kind_of, lies
from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import Vote, is_wide

# Ways to tell a place that are a town's own.
_OF_TOWNS = frozenset(("police", "town of", "with state", "council", "court", "address", "in a side of", "home"))
# Where a text's city is named so that it is the text's.
_OF_CITIES = frozenset(("police", "dateline", "in a side of", "with state", "council"))
_HERE = frozenset(("US",))
_AGENCY = "agency's dateline"


def in_their_city(text: str, votes: Sequence[Vote], about: Lands) -> list[Vote]:
    """The votes, with those of a part of the text's city as votes for the city."""
    if not about.countries <= _HERE:
        return list(votes)
    by_key: dict[str, list[Vote]] = {}
    for vote in votes:
        by_key.setdefault(vote.key, []).append(vote)
    if _sheriff().search(text):
        return list(votes)  # a county's force is there where no city is
    cities = [key for key, own in by_key.items() if _is_of_text(key, own, about)]
    homes = {key: home for key in by_key if (home := _home_of(key, cities, by_key, about))}
    return [_at_home(vote, by_key[homes[vote.key]]) if vote.key in homes else vote for vote in votes]


@cache
def _sheriff() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ss]heriff|[Dd]eputies\b)")


def _is_of_text(key: str, own: Iterable[Vote], about: Lands) -> bool:
    """Whether a city is the text's: its police are named, its side, or it stands in the dateline."""
    return kind_of(key, about) == "city" and any(vote.where.rule in _OF_CITIES for vote in own)


def _home_of(key: str, cities: Sequence[str], by_key: dict[str, list[Vote]], about: Lands) -> str | None:
    """The one city of the text of which a place is a part."""
    own = by_key[key]
    if key in cities or is_wide(key) or any(vote.where.rule in _OF_TOWNS for vote in own):
        return None
    is_quarter = any(vote.where.rule == "within" for vote in own)
    homes = [city for city in cities if is_part_of_city(key, city) and (is_quarter or _has_police(by_key[city]))]
    homes = homes or (list(cities) if is_quarter else []) or _dated(key, own, by_key, about)
    return homes[0] if len(homes) == 1 else None


def _dated(key: str, own: Sequence[Vote], by_key: dict[str, list[Vote]], about: Lands) -> list[str]:
    """The town of the dateline, for a place that no table knows in the text's states."""
    if (
        about.countries != _HERE
        or (about.known(key, True) in ("city", "town") and lies(key, about) != "in another region")
        or not any(vote.harm for vote in own)
    ):
        return []
    lines = {key: vote for key, some in by_key.items() for vote in some if vote.where.rule == "dateline"}
    return [
        town
        for town, vote in lines.items()
        if town != key
        and _AGENCY not in vote.signs
        and "capitals" not in vote.signs
        and kind_of(town, about) in ("city", "town")
    ]


def _has_police(own: Iterable[Vote]) -> bool:
    return any(vote.where.rule == "police" for vote in own)


def _at_home(vote: Vote, home: Sequence[Vote]) -> Vote:
    """The vote of a part as one of its city, under the city's name."""
    rule = "in" if vote.where.rule == "within" else vote.where.rule
    signs = tuple("in" if sign == "within" else sign for sign in vote.signs)
    return replace(vote, key=home[0].key, where=replace(home[0].where, rule=rule), signs=signs)
