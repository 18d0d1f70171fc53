"""By what right one token stands for another: the same, a form of it, another romanisation, an initial."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from claims.names.families import same_in_family
from claims.names.given import UNKNOWN, WESTERN
from claims.names.keys import TOKENS, key
from claims.names.tokens import Token, father

_NO_VOWELS = str.maketrans("", "", "aeiouvy")
_CODA = re.compile("(?<=[aeiou])r(?![aeiouy])")
_ABJAD = str.maketrans("pvgj", "bbkk")

Relate = Callable[[Token, Token, int, str], str]


def same(a: Token, b: Token, flags: int, abjad: str) -> str:
    """One general key, or two forms of one given name."""
    if a.key == b.key or a.bare == b.bare:
        return "same"
    if a.given is UNKNOWN or b.given is UNKNOWN or a.given.classes.isdisjoint(b.given.classes):
        return ""
    return _kinship(a, b)


def _kinship(a: Token, b: Token) -> str:
    """John and Juan are one name in two countries, and seldom one man."""
    if a.given.short or b.given.short:
        return "short form"
    if a.given.flags == b.given.flags == WESTERN and key(a.text, "western") != key(b.text, "western"):
        return "translated"
    return "given name"


def folded(a: Token, b: Token, flags: int, abjad: str) -> str:
    """One name in a romanisation family, or one father behind two patronymics."""
    if a.given is not UNKNOWN and b.given is not UNKNOWN:
        return ""
    if a.stem and b.stem:
        fathers, others = father(a), father(b)
        if not fathers.isdisjoint(others) or same_in_family(a.stem, b.stem, flags):
            return "patronymic"
        if fathers and others:
            return ""
    if same_in_family(a.text, b.text, flags) and a.kind != "initial" != b.kind:
        return "romanisation"
    return "consonants" if abjad and consonants(a.text, abjad) == consonants(b.text, abjad) != "" else ""


@lru_cache(maxsize=TOKENS)
def consonants(text: str, script: str) -> str:
    """What a script without vowels writes; an h inside is the mark of another sound as often as one of its own.

    Kana have one sound for l and r, and a long vowel for an r that none follows.
    """
    if script == "kana":
        text = _CODA.sub("", text.replace("l", "r"))
    bones = key(text, "arabic").translate(_NO_VOWELS).translate(_ABJAD)
    return key(bones[:1] + bones[1:].replace("h", ""), "none")


def initial(a: Token, b: Token, flags: int, abjad: str) -> str:
    """A letter for the name that begins with it, in any reading of its first letter."""
    if a.kind == "initial" or b.kind == "initial":
        return "initial" if _first(a) & _first(b) else ""
    return ""


def _first(item: Token) -> set[str]:
    return {item.text[0], item.key[:1], item.bare[:1]}
