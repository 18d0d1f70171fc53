"""Which part of one name stands for which part of the other, and by what right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA, Levenshtein

from claims.names.fold import TOKENS, key, read
from claims.names.given import (
    ARABIC,
    BELARUSIAN,
    CAUCASIAN,
    CHINESE,
    FAMILIES,
    KOREAN,
    SLAVIC,
    SPANISH,
    TURKIC,
    UKRAINIAN,
    UNKNOWN,
    WESTERN,
)
from claims.names.parts import Name
from claims.names.tokens import INITIAL, PREFIXED, Token, father

# How sure each kind of match is; a near match is scored by its likeness instead.
GRADES = {
    "same": 1.0,
    "given name": 0.98,
    "patronymic": 0.98,
    "romanisation": 0.95,
    "joined": 0.96,
    "short form": 0.9,
    "loose": 0.88,
    "initial": 0.8,
    "consonants": 0.85,
    "translated": 0.6,
    "near": 0.5,
}
# Two spellings of one name share at least so much; it saves the keys of all others.
FAMILIAR = 0.4
# What no family keeps apart, roughly: all vowels and glides, all sounds of the back of the mouth.
_COARSE = str.maketrans("eiouyjwvhkqzc", "aaaaaaaagggss")
_AKANYE = str.maketrans("o", "a")
_BELARUSIAN = str.maketrans("oe", "aa")
_UKRAINIAN = str.maketrans("e", "i")
_NO_VOWELS = str.maketrans("", "", "aeiouvy")
_ABJAD = str.maketrans("pvgj", "bbkk")


class Pair(NamedTuple):
    """Token positions on both sides, the kind of match and its likeness."""

    left: int
    right: int
    kind: str
    grade: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Matched pairs, and the positions on either side that nothing stands for."""

    pairs: tuple[Pair, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


@lru_cache(maxsize=TOKENS)
def arabic_keys(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """An e is written for a short a and for a short i: both readings."""
    found = read(text, "arabic")
    return frozenset(k.replace("e", "a") for k in found), frozenset(
        k.replace("e", "i") for k in found
    )


@lru_cache(maxsize=TOKENS)
def slavic_keys(text: str, vowels: int) -> frozenset[str]:
    """The Slavic keys of a token, vowels merged as Belarusian, Ukrainian or Russian merge them."""
    table = _BELARUSIAN if vowels & BELARUSIAN else _UKRAINIAN if vowels & UKRAINIAN else _AKANYE
    return frozenset(k.translate(table).replace("aa", "a") for k in read(text, "slavic"))


def _same_slavic(a: str, b: str, flags: int) -> bool:
    if not slavic_keys(a, 0).isdisjoint(slavic_keys(b, 0)):
        return True
    if flags & BELARUSIAN and not slavic_keys(a, BELARUSIAN).isdisjoint(slavic_keys(b, BELARUSIAN)):
        return True
    return bool(flags & UKRAINIAN) and not slavic_keys(a, UKRAINIAN).isdisjoint(
        slavic_keys(b, UKRAINIAN)
    )


@lru_cache(maxsize=TOKENS)
def coarse(text: str) -> str:
    return text.translate(_COARSE)


def _same_arabic(a: str, b: str) -> bool:
    x, y = arabic_keys(a), arabic_keys(b)
    return not x[0].isdisjoint(y[0]) or not x[1].isdisjoint(y[1])


def _same_in_family(a: str, b: str, flags: int) -> bool:
    """One spelling in a romanisation family that one of the two names shows."""
    if not flags & KOREAN and Levenshtein.normalized_similarity(coarse(a), coarse(b)) < FAMILIAR:
        return False
    if flags & (SLAVIC | CAUCASIAN) and _same_slavic(a, b, flags):
        return True
    if (flags & ARABIC or not flags) and _same_arabic(a, b):
        return True
    if flags & TURKIC and key(a, "turkic") == key(b, "turkic"):
        return True
    if flags & KOREAN and key(a, "korean") == key(b, "korean"):
        return True
    if flags & CHINESE and key(a, "chinese") == key(b, "chinese"):
        return True
    if flags & SPANISH and key(a, "spanish") == key(b, "spanish"):
        return True
    return not flags & (SLAVIC | KOREAN) and key(a, "western") == key(b, "western")


def _same(a: Token, b: Token, flags: int, abjad: bool) -> str:
    if a.key == b.key or a.bare == b.bare:
        return "same"
    if a.given is UNKNOWN or b.given is UNKNOWN or a.given.classes.isdisjoint(b.given.classes):
        return ""
    return _kinship(a, b)


def _kinship(a: Token, b: Token) -> str:
    """John and Juan are one name in two countries, and seldom one man."""
    if a.given.short or b.given.short:
        return "short form"
    if a.given.flags == b.given.flags == WESTERN and key(a.text, "western") != key(
        b.text, "western"
    ):
        return "translated"
    return "given name"


def _folded(a: Token, b: Token, flags: int, abjad: bool) -> str:
    if a.kind == "initial" or b.kind == "initial":
        return ""
    if a.stem and b.stem:
        fathers, others = father(a), father(b)
        if not fathers.isdisjoint(others) or _same_in_family(a.stem, b.stem, flags):
            return "patronymic"
        if fathers and others:
            return ""
    if a.given.classes and b.given.classes:
        return ""
    if _same_in_family(a.text, b.text, flags):
        return "romanisation"
    if abjad and consonants(a.text) == consonants(b.text) != "":
        return "consonants"
    return ""


@lru_cache(maxsize=TOKENS)
def consonants(text: str) -> str:
    return key(key(text, "arabic").translate(_NO_VOWELS).translate(_ABJAD), "none")


def _initial(a: Token, b: Token, flags: int, abjad: bool) -> str:
    if a.kind == "initial" or b.kind == "initial":
        return "initial" if _first(a) & _first(b) else ""
    return ""


def _first(item: Token) -> set[str]:
    return {item.text[0], item.key[:1], item.bare[:1]}


Relate = Callable[[Token, Token, int, bool], str]


def likeness(a: Token, b: Token, flags: int) -> float:
    """0 to 1 for what no rule explains: edits and swaps, on the spelling or on the family keys."""
    x, y = a.key, b.key
    if x.startswith("abd") and y.startswith("abd"):
        x, y = x[3:] or x, y[3:] or y
    best = OSA.normalized_similarity(x, y)
    if best < FAMILIAR:
        return best
    if flags & SLAVIC:
        best = max(best, OSA.normalized_similarity(key(a.text, "slavic"), key(b.text, "slavic")))
    if flags & ARABIC or not flags:
        best = max(best, OSA.normalized_similarity(key(a.text, "arabic"), key(b.text, "arabic")))
    return best


@lru_cache(maxsize=TOKENS)
def skeleton(text: str) -> str:
    """The consonants alone."""
    return key(key(text).translate(_NO_VOWELS).replace("h", ""), "none")


def align(a: Name, b: Name) -> Alignment:
    """Rule by rule, the surest first, whatever the order of the parts."""
    left, right = list(range(len(a.tokens))), list(range(len(b.tokens)))
    bits = a.flags | b.flags
    flags, abjad = bits & FAMILIES, (a.script == "abjad") != (b.script == "abjad")
    if a.script == b.script == "hangul":
        flags = 0  # a script of its own has one spelling
    pairs: list[Pair] = []
    _match(a, b, left, right, pairs, _same, flags, abjad)
    if left and right:
        _match(a, b, left, right, pairs, _folded, flags, abjad)
    if left and right and (len(left) != len(right) or bits & PREFIXED):
        _join(a, b, left, right, pairs, flags)
    if left and right and bits & INITIAL:
        _match(a, b, left, right, pairs, _initial, flags, abjad)
    return Alignment(tuple(pairs), tuple(left), tuple(right))


def _match(
    a: Name,
    b: Name,
    left: list[int],
    right: list[int],
    pairs: list[Pair],
    relate: Relate,
    flags: int,
    abjad: bool,
) -> None:
    others = b.tokens
    for i in tuple(left):
        this = a.tokens[i]
        for j in right:
            kind = relate(this, others[j], flags, abjad)
            if kind:
                pairs.append(Pair(i, j, kind, GRADES[kind]))
                left.remove(i)
                right.remove(j)
                break


def _join(
    a: Name, b: Name, left: list[int], right: list[int], pairs: list[Pair], flags: int
) -> None:
    """Hamid Reza and Hamidreza: neighbours, with the particles between, against one token."""
    for first, one, other, two in ((left, a, right, b), (right, b, left, a)):
        for i in tuple(first):
            for j in _whole(one, i, first, other, two, flags):
                pairs.append(
                    Pair(i, j, "joined", GRADES["joined"])
                    if first is left
                    else Pair(j, i, "joined", GRADES["joined"])
                )


def _attached(item: Token) -> str:
    return item.prefix.replace(" ", "") + item.text


def _whole(
    one: Name, i: int, first: list[int], other: list[int], two: Name, flags: int
) -> list[int]:
    """The token of the other name that the run from i spells; both leave their lists."""
    if i not in first:
        return []
    text = _attached(one.tokens[i])
    for end in range(i, min(i + 3, len(one.tokens))):
        if end > i:
            if end not in first:
                break
            text += _attached(one.tokens[end])
        elif not one.tokens[i].prefix:
            continue
        for j in other:
            target = two.tokens[j]
            if key(text) == target.key or (
                len(text) > 4 and _same_in_family(text, target.text, flags)
            ):
                del first[first.index(i) : first.index(i) + end - i + 1]
                other.remove(j)
                return [j]
    return []
