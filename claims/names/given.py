"""Given names that are one by language family (Igor, Ihar), and what a name tells of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claims.names.fold import fold
from claims.names.keys import key
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
_SERVANT = re.compile(r"^abd(?:(?:[aeiou]l|[aeiou])?(?=[b-df-hj-km-np-tv-z])|[aeiou]l(?=[aeiou])(?!a?y?ev|ov))(.{3,})$")


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


_Shown = dict[str, tuple[int, tuple[tuple[str, int], ...]]]


@cache
def _marks() -> tuple[_Shown, _Shown]:
    """Endings by their last two letters, beginnings by their first three: their flags, then the longer ones."""
    ends: dict[str, list[tuple[str, int]]] = {}
    starts: dict[str, list[tuple[str, int]]] = {}
    for place, index, cut in (("endings", ends, slice(-2, None)), ("beginnings", starts, slice(3))):
        for family, texts in load("endings")[place].items():
            for text in texts:
                index.setdefault(text[cut], []).append((text, _FLAGS[family]))
    return _split(ends), _split(starts)


def _split(index: dict[str, list[tuple[str, int]]]) -> _Shown:
    found: _Shown = {}
    for mark, entries in index.items():
        flags = 0
        for text, flag in entries:
            flags |= flag if text == mark else 0
        found[mark] = flags, tuple((text, flag) for text, flag in entries if text != mark)
    return found


def shown(text: str) -> int:
    """The families that the ends of an unknown token show."""
    ends, starts = _marks()
    flags = 0
    if end := ends.get(text[-2:]):
        flags = end[0]
        for mark, flag in end[1]:
            if text.endswith(mark):
                flags |= flag
    if start := starts.get(text[:3]):
        flags |= start[0]
        for mark, flag in start[1]:
            if text.startswith(mark):
                flags |= flag
    return flags
