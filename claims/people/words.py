"""What a capitalised word can be in a news text, as bits; read once from the word lists."""

from __future__ import annotations

from enum import IntFlag
from functools import cache, lru_cache

from claims.dates.words import month_words, weekday_words
from claims.folding import fold
from claims.names.given_forms import listed_names
from claims.tables import table


class Sort(IntFlag):
    """What a word may be. A word may be several things: "Jordan" is a place and a given name."""

    GIVEN = 1
    WEAK = 2
    ROLE = 4
    RANK = 8
    ADDRESS = 16
    POST_PART = 32
    FUNCTION = 64
    CALENDAR = 128
    THING = 256
    SOFT = 512
    PLACE = 1024
    PEOPLE = 2048
    PARTICLE = 4096
    SUFFIX = 8192
    INITIAL = 16384
    CAPS = 1 << 15
    LEADER = 1 << 16
    FIRST = 1 << 17
    PATRONYMIC = 1 << 18
    ENDING = 1 << 19
    PLURAL = 1 << 20


# Plain integers: an operation on an IntFlag takes ten times as long, and there is one for every word of a text.
GIVEN, WEAK, ROLE, RANK, ADDRESS, POST_PART = (int(sort) for sort in list(Sort)[:6])
FUNCTION, CALENDAR, THING, SOFT, PLACE, PEOPLE = (int(sort) for sort in list(Sort)[6:12])
PARTICLE, SUFFIX, INITIAL, CAPS, LEADER, FIRST = (int(sort) for sort in list(Sort)[12:18])
PATRONYMIC, ENDING, PLURAL = (int(sort) for sort in list(Sort)[18:])
TITLE = ROLE | RANK | ADDRESS
KNOWN = GIVEN | WEAK
BLOCK = TITLE | POST_PART | FUNCTION | CALENDAR | THING | PLACE | PEOPLE | CAPS | LEADER
_LISTS = {
    "address": ADDRESS,
    "ranks": RANK,
    "roles": ROLE,
    "post_parts": POST_PART,
    "function": FUNCTION,
    "calendar": CALENDAR,
    "things": THING,
    "soft": SOFT,
    "places": PLACE,
    "peoples": PEOPLE,
    "particles": PARTICLE,
    "suffixes": SUFFIX,
    "name_of_thing": LEADER,
    "surnames_first": FIRST,
}
# A shorter name of the long list may be a word of any language.
_SURE = 4
# Shorter words in capitals are acronyms (ABC, TWA), longer ones may be surnames.
_LONGEST_ACRONYM = 3


@cache
def listed(name: str) -> frozenset[str]:
    """One list of people.yaml."""
    return frozenset(table("people")[name].split())


@cache
def sorts() -> dict[str, int]:
    """Every listed word with its bits."""
    found: dict[str, int] = {}
    for name, bit in _LISTS.items():
        for word in listed(name):
            found[word] = found.get(word, 0) | bit
    for word in month_words() | weekday_words():
        found[word] = found.get(word, 0) | CALENDAR
    for group, some in table("given_names").items():
        for word in some.split():
            found[word] = found.get(word, 0) | (WEAK if group == "weak" else GIVEN)
    found |= dict.fromkeys((word for word in listed_names() - found.keys() if len(word) >= _SURE), GIVEN)
    for word in listed("landforms"):
        found.setdefault(word, THING | SOFT)
    return {word: bits & ~GIVEN if bits & WEAK else bits for word, bits in found.items()}


@cache
def _endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(sorted(listed("endings"))), tuple(sorted(listed("patronymics")))


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A word as it is looked up: folded, a genitive and a final dot taken off."""
    plain = (word.lower() if word.isascii() else fold(word)).rstrip(".")
    return plain[:-2] if plain.endswith("'s") else plain.removesuffix("'")


@lru_cache(maxsize=65536)
def bits_of(word: str) -> int:
    """What a capitalised word may be."""
    plain = key(word)
    known = sorts().get(plain.replace(".", ""), 0)
    if plain in ("a", "i") and "." not in word:
        return FUNCTION
    if len(plain.replace(".", "")) == 1 or (word.endswith(".") and "." in plain and not known):
        return known & ~(FUNCTION | PARTICLE) | INITIAL
    if not known and plain.endswith("s") and sorts().get(plain[:-1], 0) & TITLE:
        known = ROLE | PLURAL
    if not known and plain.endswith("s") and sorts().get(plain[:-1], 0) & PEOPLE:
        known = PEOPLE
    if "-" in plain and not known:
        known = _hyphened(plain)
    if len(word) > 1 and word.isupper() and not known & (SUFFIX | PEOPLE | PLACE):
        known |= CAPS if len(word) > _LONGEST_ACRONYM else CAPS | THING
    return known | _shape(plain)


def _shape(plain: str) -> int:
    endings, patronymics = _endings()
    shape = ENDING if len(plain) > 4 and plain.endswith(endings) else 0
    return shape | PATRONYMIC if len(plain) > 6 and plain.endswith(patronymics) else shape


def _hyphened(plain: str) -> int:
    """A compound is what its first part is when that is a given name; a thing when its last part says so."""
    first, _, last = plain.partition("-")
    known = sorts()
    if last.rpartition("-")[2] in listed("hyphen_tails"):
        return THING
    if known.get(first, 0) & KNOWN:
        return known[first] & KNOWN
    return (known.get(first, 0) | known.get(last, 0)) & (THING | PEOPLE | PLACE | ROLE | RANK | FUNCTION)
