"""Ministries under several names: "Interior Ministry", "Ministry of Internal Affairs", "Home Office"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.offices.organisations import SMALL_WORDS, names_in, spelling_of
from claims.tables import table
from claims.world.countries import countries_in


class Ministry(NamedTuple):
    """A ministry: what it is for, and the country's code where it is said."""

    portfolio: str
    country: str | None


@cache
def _portfolios() -> dict[frozenset[str], str]:
    return {frozenset(one.split()): name for name, some in table("ministries")["portfolios"].items() for one in some}


def ministry(text: str) -> Ministry | None:
    """The ministry that the whole text names: "Kazakh Interior Ministry", "Ministry of Internal Affairs", "Home Office"."""
    name = names_in(text)[1 if len(names_in(text)) > 1 else 0]
    line, found = spelling_of(name), tuple(countries_in(name))
    for start in {0} | {one.stop for one in found if one.start == 0}:  # "US State Department" as "State Department"
        known = table("ministries")["names"].get(" ".join(words(line)[start:]))
        if known and {one.code for one in found} <= {known[0]}:
            return Ministry(known[1], known[0])
    if "ministry" not in words(line):
        return None
    placed = {at for one in found for at in range(one.start, one.stop)}
    rest = [
        word
        for at, word in enumerate(words(name))
        if at not in placed and word not in SMALL_WORDS and word != "ministry"
    ]
    portfolio = _portfolios().get(frozenset(rest))
    codes = {one.code for one in found}
    return Ministry(portfolio, codes.pop() if codes else None) if portfolio and len(codes) < 2 else None
