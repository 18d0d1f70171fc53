"""The places that ship with the package: first-level regions and cities (GeoNames, CC BY 4.0), by id and by name.

Ten thousand rows: they stay text until a place is asked for, and a place is built when it is found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.folding import words
from claims.tables import lines, rows
from claims.world.countries import countries
from claims.world.renamings import renamings


class Spot(NamedTuple):
    """A place: its id, its usual name, its country, the region it lies in (an id), thousands of people where counted.

    Of several cities of one name in a country, the largest has the short id ``city:KZ:almaty``, and the others end in
    their region.
    """

    id: str
    name: str
    country: str
    region: str | None = None
    people: int = 0


def place_id(what: str, country: str, name: str) -> str:
    """The id of a "city" or "region"."""
    return f"{what}:{country}:{'-'.join(words(name))}"


def capital_of(country: str) -> str | None:
    """The id of a country's capital; none for a city state."""
    name = countries()[country].capital
    return place_id("city", country, name) if name else None


@cache
def _text(table: str) -> str:
    return "\n" + lines(table)


@cache
def _known(table: str) -> frozenset[str]:
    """The names in the table: most words that a text asks for are none, and the search for one goes through all of the table."""
    return frozenset([line.partition("\t")[0] for line in _text(table).split("\n")])


def begins_city(start: str) -> bool:
    """Whether a city's folded name begins so."""
    names = _sorted("cities")
    at = bisect_left(names, start)
    return at < len(names) and names[at].startswith(start)


@cache
def _sorted(table: str) -> tuple[str, ...]:
    return tuple(sorted(_known(table)))


def _named(table: str, name: str) -> Iterator[list[str]]:
    """The rows of this folded name, in the order of the table. A search in the text costs less than an index of it."""
    if name not in _known(table):
        return
    text, key = _text(table), f"\n{name}\t"
    at = text.find(key)
    while at >= 0:
        yield text[at + len(key) : text.find("\n", at + 1)].split("\t")
        at = text.find(key, at + 1)


@cache
def _renamed() -> dict[str, list[tuple[str, str]]]:
    """Folded other names of cities to country and the name in the table."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in renamings():
        for name in {" ".join(words(dated.name)) for dated in one.names[1:]}:
            found.setdefault(name, []).append((one.country, one.names[0].name))
    return found


def regions_named(name: str) -> list[Spot]:
    """The regions of this folded name."""
    return [_region(*row) for row in _named("regions", name)]


@cache
def cities_named(name: str) -> tuple[Spot, ...]:
    """The cities of this folded name, or which bore it, or are called so elsewhere; the most people first."""
    found = {spot.id: spot for spot in _cities(name)}
    for country, usual in _renamed().get(name, ()):
        known = next((spot for spot in _cities(" ".join(words(usual))) if spot.country == country), None)
        if known:
            found[known.id] = known
    return tuple(sorted(found.values(), key=lambda spot: -spot.people))


def _cities(name: str) -> list[Spot]:
    found: dict[str, Spot] = {}
    for country, usual, region, people in _named("cities", name):
        id = place_id("city", country, usual)
        id = f"{id}:{'-'.join(words(region))}" if id in found else id
        found[id] = Spot(id, usual, country, place_id("region", country, region) if region else None, int(people))
    return list(found.values())


def _region(country: str, name: str) -> Spot:
    return Spot(place_id("region", country, name), name, country)


def spot(id: str) -> Spot | None:
    """The place of this id; none when there is none."""
    what, _, rest = id.partition(":")
    name = rest.partition(":")[2].partition(":")[0].replace("-", " ")
    known = cities_named(name) if what == "city" else regions_named(name) if what == "region" else ()
    return next((one for one in known if one.id == id), None)


def every_place() -> list[Spot]:
    """All of them; for those who check the table."""
    regions = [_region(*row[1:]) for row in rows("regions")]
    return regions + [one for name in dict.fromkeys(row[0] for row in rows("cities")) for one in _cities(name)]
