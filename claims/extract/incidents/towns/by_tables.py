"""What the tables say of a place by its name: how large it is, whether it lies in the regions that a text names, and whether it may be a part of a city."""

from __future__ import annotations

import re
from functools import cache
from math import log10

from claims.extract.incidents.towns.lands import Lands
from claims.extract.incidents.towns.names import county_names, listed
from claims.world.spots import begins_city, cities_named
from claims.world.towns import Town, begins_town, towns_named

# A city of which a town may be a part has so many times its people.
_TIMES = 4
_FEWEST = 50
# Words by which towns of one name are told apart.
_LINKS = ("am", "an der", "in", "upon", "on", "sur", "de")


def kind_of(key: str, about: Lands) -> str:
    """ "city", "town" or "small town" in the text's lands, "abroad" where the tables know it only in others, else "nowhere"."""
    known = about.known(key, True)
    if not known and says_town(key):
        return "a town by its name"
    if known == "town" and about.known(key) != "town":
        return "small town"
    return known or ("town" if is_short(key) else "nowhere")


def says_town(key: str) -> bool:
    """Whether a name ends in the word for what it is: "Milford Township"."""
    return " " in key and key.rsplit(maxsplit=1)[-1] in listed("settlements", "settled")


def as_known(key: str, about: Lands) -> str:
    """The name by which the tables know a place: "Zamboanga" for "Zamboanga City"."""
    return key.rpartition(" ")[0] if says_town(key) and not about.known(key, True) else key


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


def of_county(key: str, about: Lands) -> str:
    """Whether a place lies "in a county named" or only "in another county"; "" where the text names none or the tables do not know it."""
    towns = [one for one in towns_named(key) if one.county and (not about.countries or one.country in about.countries)]
    if not about.counties or not towns:
        return ""
    if any(about.has(one) for one in towns):
        return "in a county named"
    return "in another county" if all(_is_told_by_county(one) for one in towns) else ""


def _is_told_by_county(town: Town) -> bool:
    """Whether texts would name the county that the tables have of a town; of a British city they name the old one: Milton Keynes is in Buckinghamshire."""
    return town.country != "GB" or re.fullmatch(county_names(), town.county or "") is not None


@cache
def is_short(key: str) -> bool:
    """Whether the tables know a place by a longer name: "Ludwigshafen" am Rhein, "Barrow" in Furness."""
    return any(begins_town(start) or begins_city(start) for link in _LINKS for start in (f"{key} {link} ",))


def is_side_of(key: str, city: str) -> bool:
    """Whether a place's name is a side of another that lies in the same county: South Boston and Boston; not West Memphis and Memphis."""
    side, _, rest = key.partition(" ")
    if rest != city or side not in listed("directions"):
        return False
    homes = {(one.country, one.region, one.county) for one in towns_named(city)}
    own = {(one.country, one.region, one.county) for one in towns_named(key)}
    return not own or not homes.isdisjoint(own)


def is_in_london(key: str, city: str) -> bool:
    """Whether the tables know a place in London, of which it is a part."""
    return city == "london" and not _is_british_city(key) and _lies_in_london(key)


def is_borough(key: str, city: str) -> bool:
    """Whether a place in London is as large as a city, and so goes by its own name."""
    return city == "london" != key and _is_british_city(key) and _lies_in_london(key)


def _is_british_city(key: str) -> bool:
    return any(one.country == "GB" for one in cities_named(key))


def _lies_in_london(key: str) -> bool:
    return any(one.county == "Greater London" for one in towns_named(key))


@cache
def is_part_of_city(key: str, city: str) -> bool:
    """Whether a place of this name lies in the county of a much larger one: Portage Park and Chicago."""
    return any(_holds(large, town) for large in towns_named(city) for town in towns_named(key))


def _holds(large: Town, town: Town) -> bool:
    same = (large.country, large.region, large.county) == (town.country, town.region, town.county)
    return same and large.county is not None and large.hundreds >= _TIMES * town.hundreds
