"""Names of places as a text gives them: what may be a town's name, and what the gazetteer knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.dates.words import calendar_names, month_words
from claims.folding import words
from claims.tables import table, word_set
from claims.text import Span
from claims.world.countries import countries_in, country_named
from claims.world.spots import Spot, cities_named, regions_named
from claims.world.towns import towns_named

# "In Milford Friday": no name goes on with a day.
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|August|September|October|November|December)\b"
# Letters of the Latin script, with marks too: "Łódź", "Bogotá", "Århus".
_LATIN = [chr(code) for start, stop in ((0xC0, 0x250), (0x1E00, 0x1F00)) for code in range(start, stop)]
UPPER = "A-Z" + "".join(letter for letter in _LATIN if letter.isupper())
LOWER = "a-z" + "".join(letter for letter in _LATIN if letter.islower())
_WORD = rf"[{UPPER}][\w’'-]*[{LOWER}]\b"
_NAME = rf"(?:(?:St|Ft|Mt|Pt|Ste)\.? )?{_WORD}(?:[ ](?!{_DAY})(?:(?:of|de|la|du|the) )?{_WORD}){{0,3}}"
_SHOUTED = rf"[{UPPER}][{UPPER}.’'-]*[{UPPER}]"
CAPS = rf"(?:(?:ST|FT|MT|PT|STE)\. )?{_SHOUTED}(?:[ -]{_SHOUTED}){{0,3}}"
SHORT = 3


@dataclass(frozen=True, slots=True)
class Where:
    """A place by its name in the text, and the way in which the text first gives it."""

    name: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Vote:
    """What one mention says for a place: the folded name, the mention, how near to the head it stands (1 at most), what it shows by name, whether a sentence of the lead tells of the event there, whether the words right before say that the harm was there, and whether its sentence surely speaks of an earlier event."""

    key: str
    where: Where
    near: float
    signs: tuple[str, ...]
    lead: bool = False
    harm: bool = False
    earlier: bool = False


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of one list of happened.yaml, or of several."""
    lists = (table("happened")[name] for name in names)
    return frozenset().union(*(some.split() if isinstance(some, str) else some for some in lists))


@cache
def not_town() -> frozenset[str]:
    """Last words of names that are no towns."""
    return listed("not_town") | month_words() | calendar_names()


@cache
def name_run() -> re.Pattern[str]:
    """A run of capitalised words."""
    return re.compile(_NAME)


@cache
def is_known(key: str) -> bool:
    """Whether the gazetteer has a city of this folded name."""
    return bool(cities_named(key))


@cache
def is_state(name: str) -> bool:
    """Whether this is a state of the United States."""
    return name in table("happened")["states"].replace("\n", " ").split("|")


# What the tables have behind the names of provinces that English texts name without it: "Jiangxi Sheng".
_LAND_WORDS = ("", " sheng", " huizu zizhiqu", " zhuangzu zizhiqu", " uygur zizhiqu")


@cache
def regions_called(key: str) -> tuple[Spot, ...]:
    """The regions of a folded name, as texts in English give it."""
    return tuple(one for word in _LAND_WORDS for one in regions_named(key + word))


@cache
def is_region(key: str) -> bool:
    """Whether a folded name is that of a country or of a region in it."""
    return bool(
        country_named(key)
        or regions_called(key)
        or key in british_counties()
        or key.startswith(("county ", "co "))
        or key.endswith(("shire", " province"))
    )


@cache
def county_names() -> str:
    """The names of counties, parted by bars."""
    return f"{_barred('counties')}|{_barred('counties_and_towns')}"


def _barred(name: str) -> str:
    return str(table("happened")[name]).replace("| ", "|")


@cache
def british_counties() -> frozenset[str]:
    """The folded names of counties of the British Isles that are no towns."""
    return frozenset(" ".join(words(name)) for name in _barred("counties").split("|"))


@cache
def is_people_word(name: str) -> bool:
    """Whether a name is a word for what comes from a country: "Swiss", "Afghan"."""
    size = len(words(name))
    return any(one.people and one.stop - one.start == size for one in countries_in(name))


def is_town(name: str) -> bool:
    """Whether a name can be a town's by its words."""
    parts = [part.strip(".'’") for part in name.lower().split()]
    key = " ".join(words(name))
    if len(parts) > 1 and (is_known(key) or towns_named(key)):
        return True  # "Thunder Bay", "Lake Charles"
    if key in word_set("sorts", "makes") and not (is_known(key) or towns_named(key)):
        return False  # "Audi and Seat crash"
    if not parts or not parts[-1] or parts[0] == "river" or parts[-1] in not_town() or not _ROADS.isdisjoint(parts):
        return False
    return (parts[0] in listed("directions") and len(parts) > 1) or parts[0] not in listed("not_first")


def is_wide(key: str) -> bool:
    """Whether a name is that of a county or a region, and of no city or town in it."""
    is_area = key.endswith("government area") or key.rsplit(maxsplit=1)[-1] in listed("wide")
    return is_area or (is_region(key) and not _is_city_of_it(key))


def _is_city_of_it(key: str) -> bool:
    """Whether a name that regions bear is as likely a city's: New York, but not Victoria, whose cities lie in other countries."""
    regions = {spot.id for spot in regions_called(key)}
    lands = {spot.country for spot in regions_called(key)}
    return any(not lands or spot.country in lands for spot in cities_named(key)) or any(
        town.region in regions for town in towns_named(key)
    )


_ROADS = frozenset("hospital university school street avenue road and".split())
