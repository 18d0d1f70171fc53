"""What the tables say of a place by its name: how large it is, whether it lies in the regions that a text names, and whether it may be a part of a city."""

from __future__ import annotations

from functools import cache
from math import log10

from claims.extract.incidents.towns.lands import Lands
from claims.spots import begins_city, cities_named
from claims.towns import Town, begins_town, towns_named

# A city of which a town may be a part has so many times its people.
_TIMES = 4
_FEWEST = 50
# Words by which towns of one name are told apart.
_LINKS = ("am", "an der", "in", "upon", "on", "sur", "de")


def kind_of(key: str, about: Lands) -> str:
    """ "city", "town" or "small town" in the text's lands, "abroad" where the tables know it only in others, else "nowhere"."""
    known = about.known(key, True)
    if known == "town" and about.known(key) != "town":
        return "small town"
    return known or ("town" if is_short(key) else "nowhere")


def people(key: str) -> float:
    """How many times ten the largest place of this name has the people that a town has at least."""
    most = max([*(one.hundreds for one in towns_named(key)), *(10 * one.people for one in cities_named(key)), _FEWEST])
    return log10(most / _FEWEST)


def lies(key: str, about: Lands) -> str:
    """Whether a place lies "in a region named" or only "in another region"; "" where the text names none or the tables do not know it."""
    places = {one.region for one in cities_named(key)} | {one.region for one in towns_named(key)}
    if not about.regions or not places:
        return ""
    return "in another region" if about.regions.isdisjoint(places) else "in a region named"


@cache
def is_short(key: str) -> bool:
    """Whether the tables know a place by a longer name: "Ludwigshafen" am Rhein, "Barrow" in Furness."""
    return any(begins_town(start) or begins_city(start) for link in _LINKS for start in (f"{key} {link} ",))


@cache
def is_part_of_city(key: str, city: str) -> bool:
    """Whether a place of this name lies in the county of a much larger one: Portage Park and Chicago."""
    return any(_holds(large, town) for large in towns_named(city) for town in towns_named(key))


def _holds(large: Town, town: Town) -> bool:
    same = (large.country, large.region, large.county) == (town.country, town.region, town.county)
    return same and large.county is not None and large.hundreds >= _TIMES * town.hundreds
