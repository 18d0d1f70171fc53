"""Two spellings in one romanisation family: are they one name?"""

from __future__ import annotations

import re

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
from claims.names.keys import key, second_readings

_alike = Levenshtein.normalized_similarity
# Two spellings of one name share at least so much; it saves the keys of all others. Arabic names vary most.
FAMILIAR = 0.62
FAMILIAR_ARABIC = 0.52
BARE_BONES = 0.3
# What no family keeps apart, roughly: all vowels and glides, all sounds of the back of the mouth.
_COARSE = str.maketrans("eiouyjwvhkqzc", "aaaaaaaagggss")
_BONES = str.maketrans("dbfszcxgqk", "tppssskkkk", "aeiouyjwvh")
# What can be read in kana.
_ROMAJI = re.compile(
    r"^(?:(?:[kgszjtdnhfbpmrwy]|ch|sh|ts|tt|kk|pp|ss|[kgnhbpmrszt]y)?[aiueo]+(?:h(?![aiueo])|[nm](?![aiueoy]))?)+$"
)
_SIMPLE = ((TURKIC, "turkic"), (CAUCASIAN, "caucasian"), (SPANISH, "spanish"))
_AKANYE = str.maketrans("o", "a")
_BELARUSIAN = str.maketrans("oe", "aa")
_UKRAINIAN = str.maketrans("e", "i")


def familiar(a: str, b: str, flags: int) -> bool:
    """Near enough for the rules of a family to be worth trying."""
    least = FAMILIAR_ARABIC if flags & ARABIC else FAMILIAR
    if _alike(a.translate(_COARSE), b.translate(_COARSE), score_cutoff=least) < least:
        return False
    return _alike(a.translate(_BONES), b.translate(_BONES), score_cutoff=BARE_BONES) >= BARE_BONES


def same_in_family(a: str, b: str, flags: int) -> bool:
    """One spelling in a romanisation family that one of the two names shows."""
    if flags & (KOREAN | CHINESE):
        family = "korean" if flags & KOREAN else "chinese"
        return key(a, family) == key(b, family)
    if not familiar(a, b, flags):
        return False
    if flags & (SLAVIC | CAUCASIAN) and _same_slavic(a, b, flags):
        return True
    if (flags & ARABIC or not flags) and _same_arabic(a, b):
        return True
    for flag, family in _SIMPLE:
        if flags & flag and key(a, family) == key(b, family):
            return True
    return _same_anywhere(a, b, flags)


def _same_anywhere(a: str, b: str, flags: int) -> bool:
    """Families that no ending shows: western habits, the older Indonesian spelling, Japanese."""
    if not flags & SLAVIC and key(a, "western") == key(b, "western"):
        return True
    if b in second_readings(a, "indonesian") or a in second_readings(b, "indonesian"):
        return True
    return bool(_ROMAJI.match(a) and _ROMAJI.match(b)) and key(a, "japanese") == key(b, "japanese")


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


def _same_arabic(a: str, b: str) -> bool:
    """An e is written for a short a and for a short i: both readings."""
    x, y = key(a, "arabic"), key(b, "arabic")
    if x.replace("e", "a") == y.replace("e", "a") or x.replace("e", "i") == y.replace("e", "i"):
        return True
    more, others = second_readings(a, "arabic"), second_readings(b, "arabic")
    if not more and not others:
        return False
    return any(not _heard((x, *more), e).isdisjoint(_heard((y, *others), e)) for e in "ai")


def _heard(keys: tuple[str, ...], e: str) -> set[str]:
    return {k.replace("e", e) for k in keys}
