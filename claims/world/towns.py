"""Towns too small for the table of cities (GeoNames, CC BY 4.0), looked up only where a text shows that a name is a place's.

Eighty thousand rows, among them Battle, Nice and Jackson: a capitalised word alone is none of them. The table stays one sorted run of
bytes and is searched by halves, so that a text without places never pays for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import lines, shipped
from claims.world.spots import place_id

# Countries of which the table has counties.
_WITH_COUNTIES = frozenset("ES FR GB IE IN IT US".split())


class Town(NamedTuple):
    """A town: its folded name and its usual one, its country (ISO 3166-1 alpha-2), the region it lies in (an id), the county where it is known, and hundreds of people."""

    key: str
    name: str
    country: str
    region: str | None
    county: str | None
    hundreds: int


@lru_cache(maxsize=16384)
def towns_named(key: str) -> tuple[Town, ...]:
    """The towns of this folded name in any country, the most people first."""
    return tuple(_town(key, row) for row in _rows(key.encode()))


def begins_town(start: str) -> bool:
    """Whether a town's folded name begins so."""
    return _table().startswith(start.encode(), _first(start.encode()))


@cache
def _table() -> bytes:
    return shipped("lexicons/towns.tsv")


@cache
def _areas() -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in lines("town_areas").splitlines() if line[0] != "#"]


def _rows(name: bytes) -> Iterator[bytes]:
    """The rows of a name, without it."""
    text, at = _table(), _first(name)
    while text.startswith(name + b"\t", at):
        stop = text.index(b"\n", at)
        yield text[at + len(name) + 1 : stop]
        at = stop + 1


def _first(name: bytes) -> int:
    """Where the first row begins that does not come before this name."""
    text = _table()
    low, high = 0, len(text)
    while low < high:
        start = text.rfind(b"\n", 0, (low + high) // 2) + 1
        if start < low:
            start = low
        stop = text.index(b"\n", start) + 1
        if text[start : text.index(b"\t", start)] < name:
            low = stop
        else:
            high = start
    return low


def _town(key: str, row: bytes) -> Town:
    number, hundreds, *usual = row.decode().split("\t")
    country, region, county, *_ = (*_areas()[int(number)], "", "")
    where = place_id("region", country, region) if region else None
    return Town(key, usual[0] if usual else key.title(), country, where, county or None, int(hundreds))


def town_in(inner: str, outer: str) -> str | None:
    """The usual name of a town of the folded name ``inner`` that lies in ``outer``: the id of a region or a country, or a county's folded name."""
    return next((one.name for one in towns_named(inner) if outer in _wider(one)), None)


def may_lie_in(inner: str, county: str) -> bool:
    """Whether a town of the folded name lies in the region of a county, and nothing says in which of its counties."""
    regions = {one.region for one in towns_named(inner) if one.county is None and one.country in _WITH_COUNTIES}
    if not regions:  # as for most names: the counties need not be read
        return False
    name = county if county in counties() else county.removeprefix("county ").removeprefix("co ")
    return any(region in regions for _, region in counties().get(name, ()))


def _wider(town: Town) -> set[str]:
    """What a town lies in: ids, and its county by the names that it goes by."""
    county = " ".join(words(town.county or ""))
    bare = county.removesuffix(" county")
    named = {county} if town.country == "US" else {county, f"county {bare}", f"co {bare}"}
    return ({f"country:{town.country}", town.region or ""} | (named if county else set())) - {""}


@cache
def counties() -> dict[str, tuple[tuple[str, str], ...]]:
    """The folded names of counties, each with the country and the region (an id) that it lies in; there may be several."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in _areas():
        if len(row) > 2:
            found.setdefault(" ".join(words(row[2])), []).append((row[0], place_id("region", row[0], row[1])))
    return {name: tuple(dict.fromkeys(places)) for name, places in found.items()}
