"""Which lands a text is about, by the countries, regions and large cities that it names, and which of its places the tables know there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.extract.incidents.towns.counties_told import counties_told, county_of
from claims.extract.incidents.towns.names import UPPER, british_counties, is_region, regions_called
from claims.folding import words
from claims.tables import table
from claims.world.countries import countries_in
from claims.world.gazetteer import city
from claims.world.spots import Spot, cities_named, regions_named
from claims.world.towns import Town, counties, towns_named

# A large city speaks less surely for its country than the name of the country or of a region in it.
_TOWN, _CITY, _NAMED = 0.2, 0.5, 1.0
# Thousands of people from which on a city shows a text's country by its name alone.
_LARGE = 300
# Hundreds of people: names of smaller towns are as often those of other things.
_LEAST = 50
# Lands named less often than this share of the one named most are not the text's.
_SHARE = 0.5
# Countries whose regions English texts name without the country; of others a region's name may be any word ("South", "Bar").
_AT_HOME = frozenset("US CA GB IE AU NZ ZA IN".split())
# Capitals that are no country's name: "CAR" is a word in capitals.
_NO_LANDS = frozenset({"CAR", "Car"})


@dataclass(frozen=True, slots=True)
class Lands:
    """The countries and regions (ids) that a text is about, and the counties (folded) that it names; none where it names none."""

    countries: frozenset[str]
    regions: frozenset[str]
    counties: frozenset[str] = frozenset()

    @property
    def is_abroad(self) -> bool:
        """Whether a text is about other countries than the United States."""
        return bool(self.countries) and "US" not in self.countries

    def known(self, key: str, signed: bool = False) -> str:
        """ "city" or "town" where the tables know the folded name in the text's lands, "abroad" where only in others, "" where nobody knows it.

        ``signed``: something beside the name says that it is a town's, so that the smallest count too; as do those of a county that is named.
        """
        cities = cities_named(key)
        towns = [one for one in towns_named(key) if signed or one.hundreds >= _LEAST or self.has(one)]
        if any(self._holds(one.country) for one in cities):
            return "city"
        if any(self._holds(one.country) for one in towns):
            return "town"
        return "abroad" if cities or towns else ""

    def has(self, town: Town) -> bool:
        """Whether a town lies in a county that the text names."""
        return self._holds(town.country) and county_of(town) in self.counties

    def _holds(self, country: str) -> bool:
        return country in self.countries or not self.countries


NOWHERE = Lands(frozenset(), frozenset())


def lands(text: str) -> Lands:
    """The lands that a text names, those it names much less often than others left out."""
    told: dict[str, float] = {}
    regions: set[str] = set()
    for code, region, weight in [*_runs(text), *_shortened(text), *_of_towns(text), *_of_bodies(text)]:
        if region is None or code in _AT_HOME or code in told:
            told[code] = told.get(code, 0.0) + weight
            regions |= {region} if region else set()
    least = _SHARE * max(told.values(), default=0)
    countries = frozenset(code for code, weight in told.items() if weight >= least)
    return Lands(countries, frozenset(regions), counties_told(text))


def _runs(text: str) -> list[tuple[str, str | None, float]]:
    """Each land that the runs of capitals name: its country, the region if it is one, and its weight; countries first."""
    runs = [hit[0].removesuffix("'s").removesuffix("’s") for hit in _run().finditer(text)]
    found = [(one.code, None, _NAMED) for run in runs for one in countries_in(run) if run not in _NO_LANDS]
    return found + [one for run in runs for one in _in_run(run)]


def _of_towns(text: str) -> Iterator[tuple[str, str | None, float]]:
    """The country of each city or region that the tables know in one country only: it says little, and all that some texts say. What begins a sentence may be any word ("Man", "Van")."""
    inner = (hit[0] for hit in _run().finditer(text) if text[max(0, hit.start() - 2) : hit.start()][:1].islower())
    for key in dict.fromkeys(" ".join(words(name)) for name in inner):
        large = {one.country for one in cities_named(key)} | {one.country for one in regions_called(key)}
        if len(large | {one.country for one in towns_named(key)}) == 1 and large:
            yield min(large), None, _TOWN


def _shortened(text: str) -> Iterator[tuple[str, str | None, float]]:
    """Each region that is named by a short name: ", N.D.", "NSW"."""
    for hit in _short().finditer(text):
        yield from _weighed([(one.country, one.id) for one in regions_named(_long(hit[1] or hit[2]))])


def _of_bodies(text: str) -> Iterator[tuple[str, str | None, float]]:
    """The country of each body that no other country has: "gardaí", "RCMP"."""
    codes: dict[str, str] = table("happened")["bodies_of_lands"]
    for name in dict.fromkeys(re.findall(rf"\b(?:{'|'.join(codes)})\b", text)):
        yield codes[name], None, _CITY
    if _british_road().search(text):
        yield "GB", None, _TOWN


@cache
def _british_road() -> re.Pattern[str]:
    """ "On the M62", "the eastbound A14": many lands number their roads, few tell of them so; an airliner is an A320, a rifle an M16."""
    return re.compile(
        r"\b(?:(?:on|along|off|onto|across|close[ds]?|shut|block(?:s|ed|ing)|[a-z]+bound)(?: the)?|of the) (?!A(?:220|3[0-8]0)\b|M16\b)[AM]\d{1,4}\b"
    )


@cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"\b[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+){{0,3}}")


@lru_cache(maxsize=8192)
def _in_run(run: str) -> tuple[tuple[str, str | None, float], ...]:
    """The longest name of a region, a county or a large city with which a run of capitals begins or ends."""
    parts = run.split(" ")
    for size in range(len(parts), 0, -1):
        for some in dict.fromkeys((" ".join(parts[:size]), " ".join(parts[-size:]))):
            key = " ".join(words(some))
            large: Spot | None = city(some)
            if large and large.people >= _LARGE:
                return ((large.country, large.region if large.country in _AT_HOME else None, _CITY),)
            if found := [(one.country, one.id) for one in regions_called(key)] or _county(key):
                return tuple(_weighed(found))
    return ()


def _county(key: str) -> list[tuple[str, str]]:
    """The lands of a county, where its name says that it is one: "Reading" and "Down" are any words."""
    if not key.endswith((" county", " parish")) and not is_region(key):
        return []
    bare = key.removeprefix("county ").removeprefix("co ")
    if found := counties().get(key) or counties().get(bare):
        return list(found)
    return [("GB", "")] if key in british_counties() else []


def _weighed(found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str | None, float]]:
    """The lands of a name that several bear: only those whose regions go without their country's name, and no region of them."""
    some = list(found)
    for code in sorted({code for code, _ in some if len(some) == 1 or code in _AT_HOME}):
        share = sum(one == code for one, _ in some) / len(some)
        yield code, some[0][1] if len(some) == 1 else None, _NAMED * share


def _long(short: str) -> str:
    """The folded name of the region that a short one stands for: "N.D.", "Calif", "NSW"."""
    letters = re.sub(r"\W", "", short)
    if named := table("happened")["short_regions"].get(letters):
        return " ".join(words(named))
    postal = dict(zip(str(table("happened")["postal"]).split(), _states(), strict=False))
    name = postal.get(letters.upper()) or next((one for one in _states() if one.startswith(letters)), "")
    return " ".join(words(name))


@cache
def _states() -> tuple[str, ...]:
    """The names in the order of their postal codes; the list in the table leaves out those that are cities' names too."""
    some = str(table("happened")["states"]).replace("\n", " ").split("|")
    return tuple(sorted({*some, "New York", "Washington"}))


@cache
def _short() -> re.Pattern[str]:
    data = table("happened")
    postal = data["postal"].replace(" ", "|")
    return re.compile(
        rf", ((?:{data['short_states']})\b\.?|[NSRWD]\. ?[A-Z]\b\.?|(?:{postal})\b)|(?:, |\bin (?:[a-z-]+ )?)({data['abbreviated_regions']})(?!\w)"
    )
