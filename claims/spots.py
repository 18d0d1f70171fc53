"""The places that ship with the package: first-level regions and cities (GeoNames, CC BY 4.0), by id and by name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.countries import countries
from claims.folding import words
from claims.renamings import renamings

_Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its id, its usual name, its country, the region it lies in (an id), thousands of people where counted."""

    id: str
    name: str
    country: str
    region: str | None = None
    people: int = 0


def _rows(name: str) -> list[list[str]]:
    text = files("claims").joinpath("lexicons", f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def _id(what: str, country: str, name: str) -> str:
    return f"{what}:{country}:{'-'.join(words(name))}"


@cache
def regions() -> dict[str, Spot]:
    """Every first-level region by id: ``region:KZ:pavlodar``."""
    rows = ((_id("region", code, name), name, code) for code, name in _rows("regions"))
    return {id: Spot(id, name, code) for id, name, code in rows}


@cache
def cities() -> dict[str, Spot]:
    """Every city by id: ``city:KZ:almaty``; of several in one country the largest has the short id."""
    found: dict[str, Spot] = {}
    for code, name, region, people in _rows("cities"):
        id = _id("city", code, name)
        id = f"{id}:{'-'.join(words(region))}" if id in found else id
        found[id] = Spot(id, name, code, _id("region", code, region) if region else None, int(people))
    return found


def capital_of(country: str) -> str | None:
    """The id of a country's capital; none for a city state."""
    name = countries()[country].capital
    return _id("city", country, name) if name else None


@cache
def regions_named() -> dict[_Name, list[Spot]]:
    """Regions by folded name."""
    found: dict[_Name, list[Spot]] = {}
    for spot in regions().values():
        found.setdefault(words(spot.name), []).append(spot)
    return found


@cache
def cities_named() -> dict[_Name, list[Spot]]:
    """Cities by folded name, older names and other spellings too; the most people first."""
    found: dict[_Name, list[Spot]] = {}
    for spot in cities().values():
        found.setdefault(words(spot.name), []).append(spot)
    for one in renamings():
        known = cities().get(_id("city", one.country, one.names[0].name))
        for name in {words(dated.name) for dated in one.names[1:]}:
            if known and known not in found.setdefault(name, []):
                found[name].append(known)
    return {name: sorted(spots, key=lambda spot: -spot.people) for name, spots in found.items()}
