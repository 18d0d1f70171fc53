"""Two spellings in one romanisation family: are they one name?"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from claims.names.given import (
    ARABIC,
    BELARUSIAN,
    CAUCASIAN,
    CHINESE,
    KOREAN,
    SLAVIC,
    SPANISH,
    TURKIC,
    UKRAINIAN,
)
from claims.names.keys import TOKENS, key, second_readings

_alike = Levenshtein.normalized_similarity
# Two spellings of one name share at least so much; it saves the keys of all others. Arabic names vary most.
FAMILIAR = 0.62
FAMILIAR_ARABIC = 0.52
BARE_BONES = 0.3
# What no family keeps apart, roughly: all vowels and glides, all sounds of the back of the mouth.
_COARSE = str.maketrans("eiouyjwvhkqzc", "aaaaaaaagggss")
_BONES = str.maketrans("dbfszcxgqk", "tppssskkkk", "aeiouyjwvh")
_AKANYE = str.maketrans("o", "a")
_BELARUSIAN = str.maketrans("oe", "aa")
_UKRAINIAN = str.maketrans("e", "i")


@lru_cache(maxsize=TOKENS)
def coarse(text: str) -> str:
    """Vowels and glides one letter, back sounds another: what any two spellings of a name keep."""
    return text.translate(_COARSE)


def familiar(a: str, b: str, flags: int) -> bool:
    """Near enough for the rules of a family to be worth trying."""
    least = FAMILIAR_ARABIC if flags & ARABIC else FAMILIAR
    if _alike(coarse(a), coarse(b), score_cutoff=least) < least:
        return False
    return _alike(a.translate(_BONES), b.translate(_BONES), score_cutoff=BARE_BONES) >= BARE_BONES


def same_in_family(a: str, b: str, flags: int) -> bool:
    """One spelling in a romanisation family that one of the two names shows."""
    if flags & KOREAN:
        return key(a, "korean") == key(b, "korean")
    if not familiar(a, b, flags):
        return False
    if flags & (SLAVIC | CAUCASIAN) and _same_slavic(a, b, flags):
        return True
    if (flags & ARABIC or not flags) and _same_arabic(a, b):
        return True
    if flags & TURKIC and key(a, "turkic") == key(b, "turkic"):
        return True
    if flags & CHINESE and key(a, "chinese") == key(b, "chinese"):
        return True
    if flags & SPANISH and key(a, "spanish") == key(b, "spanish"):
        return True
    return not flags & SLAVIC and key(a, "western") == key(b, "western")


def _same_slavic(a: str, b: str, flags: int) -> bool:
    """Vowels merged as Russian, Belarusian or Ukrainian merge them; then the habits of other languages."""
    x, y = key(a, "slavic"), key(b, "slavic")
    tables = [_AKANYE]
    if flags & BELARUSIAN:
        tables.append(_BELARUSIAN)
    if flags & UKRAINIAN:
        tables.append(_UKRAINIAN)
    for table in tables:
        if _merged(x, table) == _merged(y, table):
            return True
    more, others = second_readings(a, "slavic"), second_readings(b, "slavic")
    if not more and not others:
        return False
    for table in tables:
        left = {_merged(k, table) for k in (x, *more)}
        if not left.isdisjoint([_merged(k, table) for k in (y, *others)]):
            return True
    return False


def _merged(text: str, table: dict[int, int]) -> str:
    return text.translate(table).replace("aa", "a")


@lru_cache(maxsize=TOKENS)
def arabic_keys(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """An e is written for a short a and for a short i: both readings."""
    found = (key(text, "arabic"), *second_readings(text, "arabic"))
    return frozenset([k.replace("e", "a") for k in found]), frozenset([k.replace("e", "i") for k in found])


def _same_arabic(a: str, b: str) -> bool:
    x, y = arabic_keys(a), arabic_keys(b)
    return not x[0].isdisjoint(y[0]) or not x[1].isdisjoint(y[1])
