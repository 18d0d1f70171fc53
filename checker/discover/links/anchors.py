"""What says which event a text is of: names that only this event has, and the days it speaks of.

Two texts on two fires share many words that are written with a capital letter here and there ("Fire Service", "Street", "Mayor"), a country, a
capital, or a first name; two on one fire share the name of the street, of a victim, and the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from checker.discover.rarity import context_of, is_common
from claims.claim import Claim
from claims.dates.value import DateValue
from claims.extract.language.akin import senses
from claims.extract.language.stems import noun_stem, stem
from claims.extract.language.vocabulary import Added, current
from claims.names.given import given_names
from claims.world.countries import country_named, country_word

# How much a shared name tells: words, the countries and what is common in English a little; a first name may be anybody's.
_LITTLE, _GIVEN = 0.1, 0.5
_DAY = "day "


def anchors_of(claims: Iterable[Claim]) -> Mapping[str, frozenset[str]]:
    """For every source the names and opening words of its text, and the days that it gives."""
    found: dict[str, frozenset[str]] = {}
    days: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        found.setdefault(claim.source, context_of(claim).topic)
        days[claim.source].update(_days(claim.value))
    return {source: topic | days[source] for source, topic in found.items()}


def _days(value: object) -> Iterator[str]:
    """The days that a date begins and ends with, where it is told to the day."""
    if isinstance(value, DateValue) and value.precision == "day" and not value.approximate:
        yield from {f"{_DAY}{day}" for day in (value.low, value.high) if day}


def is_day(name: str) -> bool:
    """Whether an anchor is a day."""
    return name.startswith(_DAY)


def telling(name: str) -> float:
    """How much an anchor tells of which event a text is, from 0.1 (a word, a country) to 1 (a name that is no word, a day)."""
    return _telling(name, current())


@lru_cache(maxsize=65536)
def _telling(name: str, _: Added) -> float:
    if is_day(name):
        return 1.0
    if name[0] == "~" or name.isdigit() or _is_country(name) or all(map(_is_word, name.split("-"))):
        return _LITTLE
    return _GIVEN if name in given_names() else 1.0


def _is_country(name: str) -> bool:
    return name.startswith("country:") or country_word(name) != name or country_named(name) is not None


def _is_word(word: str) -> bool:
    """Whether a part of a name is a word of English: one that is often used, or that has a sense in the lists of akin words."""
    stems = {word, stem(word), noun_stem(word)}
    return any(is_common(one) or senses(one) for one in stems)
