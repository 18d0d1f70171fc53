"""Given names that are one by language family (Igor, Ihar), and what a name tells of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.names.fold import fold, key
from claims.names.lexicon import load

SLAVIC, BELARUSIAN, UKRAINIAN, TURKIC = 1, 2, 4, 8
ARABIC, WESTERN, KOREAN, CHINESE, CAUCASIAN, SPANISH = 16, 32, 64, 128, 256, 512
FAMILIES = 1023
_FLAGS = {
    "slavic": SLAVIC,
    "belarusian": SLAVIC | BELARUSIAN,
    "ukrainian": SLAVIC | UKRAINIAN,
    "turkic": TURKIC,
    "arabic": ARABIC,
    "native": ARABIC,
    "western": WESTERN,
    "caucasian": CAUCASIAN,
    "spanish": SPANISH,
    "short": 0,
}
_VOWELS = "aeiouyj"


@dataclass(frozen=True, slots=True)
class Given:
    """What the word list knows of one spelling: classes, home, whether a pet form only."""

    classes: frozenset[str]
    flags: int
    short: bool


UNKNOWN = Given(frozenset(), 0, False)


# Abdul, Abdel, Abd al-: the servant of one of the names of God, however the article is assimilated.
_SERVANT = re.compile(
    r"^abd(?:(?:[aeiou]l|[aeiou])?(?=[b-df-hj-km-np-tv-z])|[aeiou]l(?=[aeiou])(?!a?y?ev|ov))(.{3,})$"
)


def servant(text: str) -> str:
    """Abdurrahman, Abdelrahman as abdrahman; Abdullah and what is no such name as they are."""
    match = _SERVANT.match(text) if text.startswith("abd") else None
    return "abd" + match[1] if match else text


def _forms() -> list[tuple[str, str, str]]:
    return [
        (servant(fold(form).replace(" ", "")), name if name != "others" else form, kind)
        for name, kinds in load("given").items()
        for kind, forms in kinds.items()
        if kind != "stem"
        for form in str(forms).split()
    ]


@cache
def given_names() -> dict[str, Given]:
    """Every known spelling, by its general key."""
    index: dict[str, Given] = {}
    for form, name, kind in _forms():
        old = index.get(key(form), UNKNOWN)
        if name == form and old.classes and not old.short:
            continue  # listed among the others, but a form of a class already
        index[key(form)] = Given(
            old.classes | {name},
            old.flags | _FLAGS[kind],
            kind == "short" if old is UNKNOWN else old.short and kind == "short",
        )
    return index


def stem(text: str) -> str:
    """The part of a father's name that every patronymic keeps: nikol, mikal."""
    return key(text).rstrip(_VOWELS)


@cache
def stems() -> dict[str, frozenset[str]]:
    """Stems of patronymics to the given names they come from."""
    index: dict[str, frozenset[str]] = {}
    pairs = [(form, name) for form, name, kind in _forms() if kind != "short"]
    for name, kinds in load("given").items():
        pairs += [(form, name) for form in str(kinds.get("stem", "")).split()]
    for form, name in pairs:
        index[stem(form)] = index.get(stem(form), frozenset()) | {name}
    return index


@cache
def _marks(place: str) -> dict[str, int]:
    index: dict[str, int] = {}
    for family, texts in load("endings")[place].items():
        for text in texts:
            index[text] = index.get(text, 0) | _FLAGS[family]
    return index


def shown(text: str) -> int:
    """The families that the ends of an unknown token show."""
    end, begin = _marks("endings").get, _marks("beginnings").get
    flags = end(text[-2:], 0) | end(text[-3:], 0) | end(text[-4:], 0) | begin(text[:3], 0)
    return flags | end(text[-5:], 0) | begin(text[:4], 0)
