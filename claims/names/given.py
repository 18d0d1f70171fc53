"""Given names that are one name by language family (Igor, Ihar), and what a name tells of its family."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claims.names.fold import fold, key
from claims.names.lexicon import load

SLAVIC, BELARUSIAN, UKRAINIAN, TURKIC = 1, 2, 4, 8
ARABIC, WESTERN, KOREAN, CHINESE, CAUCASIAN, SPANISH = 16, 32, 64, 128, 256, 512
_FLAGS = {
    "slavic": SLAVIC,
    "belarusian": SLAVIC | BELARUSIAN,
    "ukrainian": SLAVIC | UKRAINIAN,
    "turkic": TURKIC,
    "arabic": ARABIC,
    "native": ARABIC,
    "western": WESTERN,
    "caucasian": CAUCASIAN,
    "short": 0,
}
_VOWELS = "aeiouyj"


@dataclass(frozen=True, slots=True)
class Given:
    """What the word list knows of one spelling: its classes, its home, whether only as a pet form."""

    classes: frozenset[str]
    flags: int
    short: bool


UNKNOWN = Given(frozenset(), 0, False)


def _forms() -> list[tuple[str, str, str]]:
    return [
        (fold(form).replace(" ", ""), name, kind)
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
        index[key(form)] = Given(
            old.classes | {name},
            old.flags | _FLAGS[kind],
            kind == "short" if old is UNKNOWN else old.short and kind == "short",
        )
    return index


def stem(text: str) -> str:
    """The part of a father's name that all languages keep in the patronymic: nikola, mikala without their ends."""
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
