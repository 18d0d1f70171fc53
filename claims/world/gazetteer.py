"""A small world that ships with the package: countries, their first-level regions, cities, and governments.

Ids say what they are: ``country:KZ``, ``region:KZ:pavlodar``, ``city:KZ:almaty``, ``government:KZ``. A capital's name is the
city as a place, and the government as an organisation ("Moscow says"); the two are never one entity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.classes import lies_in as term_lies_in
from claims.folding import words
from claims.tables import table
from claims.world.areas import areas, areas_named
from claims.world.countries import countries, country_in, country_named
from claims.world.renamings import renamings
from claims.world.spots import Spot, capital_of, cities_named, regions_named, spot

# Of several cities with one name, the one is meant that has so many times the people of the next.
_DOMINANT = 5
_REGION = (
    "region|oblast|province|governorate|prefecture|state|district|county|krai|voblast|land|canton|department|wilayat"
)


def city(name: str, country: str | None = None) -> Spot | None:
    """The city of this name, in this country if one is given; none where several could be meant."""
    line = " ".join(words(name)).removeprefix("city of ")
    for some in dict.fromkeys((line, line.removesuffix(" city"))):
        known = [one for one in cities_named(some) if country in (None, one.country)]
        first = known[0] if known else None
        if first and (len(known) == 1 or is_capital(first) or first.people >= _DOMINANT * known[1].people):
            return first
    return None


def is_capital(place: Spot) -> bool:
    """Whether a city is the seat of its country's government by constitution."""
    return place.id == capital_of(place.country)


@cache
def _region_pattern() -> re.Pattern[str]:
    return re.compile(rf"^(?:the )?(?:(?:{_REGION}) of )?(.+?)(?: (?:{_REGION}))?$")


def region(name: str, country: str | None = None) -> Spot | None:
    """The first-level region of this name, with or without "Region", "Oblast" and the like."""
    found = _region_pattern().match(" ".join(words(name)))
    known = regions_named(found[1]) if found else []
    known = [one for one in known if country in (None, one.country)]
    return known[0] if len(known) == 1 else None


@lru_cache(maxsize=16384)
def place(text: str) -> str | None:
    """The id of the place that a text is a name of: country first, then city, then region; "Almaty, Kazakhstan" too."""
    if code := country_named(text):
        return f"country:{code}"
    if area := areas_named().get(" ".join(words(text)).removeprefix("the ")):
        return area.id
    if text.islower() and text.isascii():  # "the capital", "mary": words, and no names
        return None
    name = re.sub(r"^\s*the\s+", "", text, flags=re.IGNORECASE)
    inner, _, outer = name.rpartition(",")
    within = country_named(outer) if inner else None
    name = inner if within else name
    found = city(name, within) or region(name, within)
    return found.id if found else None


@lru_cache(maxsize=4096)
def government(text: str) -> str | None:
    """The id of the government that a capital, a seat ("the Kremlin") or "Kazakh government" stands for."""
    line = " ".join(words(text)).removeprefix("the ")
    if seat := table("metonyms")["seats"].get(line):
        return f"government:{seat}"
    if " government" in line or line.startswith("government of "):
        code = country_in(text)
        return f"government:{code}" if code else None
    found = city(line)
    return f"government:{found.country}" if found and is_capital(found) else None


def _in_area(country: str | None, area: str) -> bool:
    known = areas().get(area)
    return known is not None and country in known.countries


@dataclass(frozen=True)
class Gazetteer:
    """The built-in ``World``. It holds nothing of its own; the tables are read when they are first asked for."""

    def entity(self, kind: str, words: str) -> str | None:
        """A place by any of its names; as an organisation, the government that is meant."""
        if kind in ("", "place"):
            return place(words)
        return government(words) if kind == "organisation" else None

    def lies_in(self, inner: str, outer: str) -> bool:
        """City in region in country, a term of a closed class in its broader one; a government lies in nothing."""
        if "/" in outer:
            return term_lies_in(inner, outer)
        if outer.startswith("area:"):
            return inner == outer or (self.country(inner) is not None and _in_area(self.country(inner), outer))
        found = spot(inner)
        return inner == outer or (found is not None and outer in (found.region, f"country:{found.country}"))

    def name(self, entity: str) -> str:
        """The usual English name now."""
        if ":" not in entity:
            return entity
        what, _, code = entity.partition(":")
        if what == "area" and (area := areas().get(entity)):
            return area.name
        if what in ("country", "government") and code in countries():
            name = countries()[code].names[0]
            return name if what == "country" else f"government of {name}"
        found = spot(entity)
        if found is None:
            return entity
        twin = what == "region" and cities_named(" ".join(words(found.name)))
        return f"{found.name} Region" if twin else found.name

    def country(self, entity: str) -> str | None:
        """The ISO 3166-1 alpha-2 code, which every id bears."""
        code = entity.partition(":")[2].partition(":")[0]
        return code if code in countries() else None

    def names(self, entity: str) -> tuple[str, ...]:
        """Every name that leads to this entity, the usual one first."""
        what, _, code = entity.partition(":")
        if what == "country" and code in countries():
            return countries()[code].names
        own, country = self.name(entity), self.country(entity)
        lists = (
            one.names for one in renamings() if what == "city" and (one.country, one.names[0].name) == (country, own)
        )
        return tuple(dict.fromkeys((own, *(dated.name for names in lists for dated in names))))
