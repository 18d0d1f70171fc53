"""A name into its parts, whatever their order: patronymic, surname, particles, titles."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.names import places
from claims.names.given import ARABIC, CHINESE, FAMILIES, KOREAN, SLAVIC, TURKIC
from claims.names.keys import TOKENS
from claims.names.particles import core
from claims.names.tokens import BESIDE, FATHER, Token, tokens

# A name has a handful of tokens; what is longer is no name, and its cost must stay bounded.
MAX_TOKENS = 24
MAX_TEXT = 600
_SCRIPTS = (
    ("cyrillic", re.compile("[\u0400-\u052f]"), SLAVIC | TURKIC),
    ("abjad", re.compile("[\u0590-\u077f]"), ARABIC),
    ("hangul", re.compile("[\u1100-\u11ff\uac00-\ud7af]"), KOREAN),
    ("kana", re.compile("[\u3040-\u30ff]"), 0),
    ("han", re.compile("[\u3400-\u9fff]"), CHINESE),
    ("indic", re.compile("[\u0900-\u0d7f]"), 0),
    ("thai", re.compile("[\u0e00-\u0e7f]"), 0),
    ("khmer", re.compile("[\u1780-\u17ff]"), 0),
)
# Read too roughly for a syllable of theirs to be a title or a particle.
_ROUGH = frozenset(("kana", "thai", "khmer"))


class Name(NamedTuple):
    """A parsed name. `patronymic` and `surname` are token positions, -1 where nothing shows them.

    `sure`: the surname is marked (capitals, a comma, a patronymic) and not merely expected.
    """

    tokens: tuple[Token, ...]
    patronymic: int
    surname: frozenset[int]
    flags: int
    sure: bool
    filiations: tuple[int, ...]
    titles: tuple[str, ...]
    script: str


def role(name: Name, position: int) -> str:
    """What a part of the name is called in a reason."""
    if position == name.patronymic:
        return "patronymic"
    if position in name.surname:
        return "surname"
    return "given name" if name.surname else "name"


def _script(text: str) -> tuple[str, int]:
    return next(((name, flag) for name, pattern, flag in _SCRIPTS if pattern.search(text)), ("", 0))


@lru_cache(maxsize=TOKENS)
def parse(text: str) -> Name:
    """The parts of a name as it is written."""
    if len(text) > MAX_TEXT:
        text = text[:MAX_TEXT]
    comma = 0
    if "," in text:
        head, _, tail = text.partition(",")
        found = _words(head)
        after = _words(tail)
        comma = len(found) if after else 0
        found += after
    else:
        found = _words(text)
    bits = _bits(found)
    script, shown = ("", 0) if text.isascii() else _script(text)
    syllabic = CHINESE if script == "han" else places.syllabic(found)
    if syllabic:
        surname, sure = places.surname(found, bits, -1, 0)
        return Name(tuple(found), -1, surname, syllabic | bits & ~FAMILIES, sure, (), (), script)
    if bits & BESIDE and script not in _ROUGH:
        return _beside(found, comma, script, shown)
    return _placed(found, bits | shown, comma, script)


def _beside(found: list[Token], comma: int, script: str, shown: int) -> Name:
    """A name with particles, titles or suffixes, which are no parts of their own."""
    kept = core(found)
    before = len(core(found[:comma]).tokens) if comma else 0
    tokens = kept.tokens or found[:1]
    return _placed(tokens, _bits(tokens) | shown, before, script)._replace(
        filiations=kept.filiations, titles=kept.titles
    )


def _placed(found: list[Token], bits: int, comma: int, script: str) -> Name:
    found = found[:MAX_TOKENS]
    father = places.patronymic(found) if bits & FATHER else -1
    surname, sure = places.surname(found, bits, father, comma if comma < len(found) else 0)
    return Name(tuple(found), father, surname, bits, sure, (), (), script)


def _bits(found: list[Token]) -> int:
    bits = 0
    for item in found:
        bits |= item.flags
    return bits


def _words(text: str) -> list[Token]:
    found: list[Token] = []
    for raw in text.split():
        found += tokens(raw)
    return found[: 2 * MAX_TOKENS]
