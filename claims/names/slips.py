"""How likely it is that two near spellings are one word with a slip in it, and not two words.

A slip exchanges neighbours, hits the next key, mishears a vowel, reads rn for m. Two names that exist
beside each other differ in the same way, so that what languages make surnames with (-ov, -ez, -son)
and the surnames that are common speak against it. The lists are in slips.yaml.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from claims.names.lexicon import load

VOWELS = frozenset("aeiouy")
LONG, SHORT, RARE = 8, 4, 6
ESTABLISHED, BESIDE_COMMON = 0.2, 0.05
# By kind of slip; what a word of ordinary length then gains or loses is beside it in `_likely`.
_KINDS = {"swapped": 0.95, "shape": 0.95, "vowel": 0.87, "unlike vowel": 0.78, "sound": 0.86, "key": 0.86}
_ADDED_VOWEL, _OTHER, _TWO, _TWO_VOWELS, _MORE = 0.7, 0.6, 0.3, 0.5, 0.1


@cache
def _pairs(kind: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load("slips")[kind])


@cache
def _keyboard() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for row in load("slips")["keyboard"] for pair in pairwise(row))


@cache
def _common() -> frozenset[str]:
    return frozenset(load("slips")["common"].split())


@cache
def _productive() -> tuple[str, ...]:
    return tuple(load("slips")["productive"].split())


def standing(a: str, b: str) -> float:
    """What it speaks for or against a slip that surnames exist, or are made as a language makes surnames."""
    common, ends = _common(), _productive()
    if (a in common) != (b in common):
        return BESIDE_COMMON
    made = a.endswith(ends) and b.endswith(ends)
    return -ESTABLISHED if made or a in common else 0.0


def singular(a: str, b: str) -> bool:
    """Words of some length that no list and no common ending explains, one letter apart inside: hardly two surnames."""
    if min(len(a), len(b)) < RARE or a[0] != b[0] or OSA.distance(a, b) != 1:
        return False
    if a in _common() or b in _common() or a.endswith(_productive()) or b.endswith(_productive()):
        return False
    return len(a) == len(b) or _bones(a) != _bones(b)  # a vowel more is a syllable more


def likelihood(a: str, b: str) -> float:
    """0 to 1: that the two spellings are one word."""
    distance = OSA.distance(a, b)
    if distance == 0:
        return 1.0
    if _reshaped(a) == _reshaped(b):
        return _KINDS["shape"]
    if distance > 1:
        bones = _bones(a) == _bones(b) and len(_bones(a)) > 1
        base = _TWO_VOWELS if bones else _TWO if distance == 2 else _MORE
        return base + 0.1 * (min(len(a), len(b)) > LONG and distance == 2)
    return _placed(a, b, _one_edit(a, b))


def _one_edit(a: str, b: str) -> float:
    if len(a) != len(b):
        long, short = (a, b) if len(a) > len(b) else (b, a)
        return _ADDED_VOWEL if _bones(long) == _bones(short) else _OTHER
    changed = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(changed) == 2:
        return _KINDS["swapped"]
    pair = frozenset(changed[0])
    if pair <= VOWELS:
        return _KINDS["vowel" if pair in _pairs("exchanged") else "unlike vowel"]
    if pair in _pairs("confused"):
        return _KINDS["sound"]
    return _KINDS["key"] if pair in _keyboard() else _OTHER


def _placed(a: str, b: str, base: float) -> float:
    """A long word bears a slip, a short one less; the first letter is seldom wrong, the last inflects."""
    shorter = min(len(a), len(b))
    base += 0.25 * (shorter > LONG) - 0.12 * (shorter <= SHORT)
    base -= 0.12 * (a[0] != b[0]) + 0.08 * (a[-1] != b[-1])
    return max(0.0, min(0.97, base))


@cache
def _shapes() -> tuple[tuple[str, str], ...]:
    return tuple((many, one) for many, one in load("slips")["shapes"])


def _reshaped(text: str) -> str:
    for many, one in _shapes():
        text = text.replace(many, one)
    return text


def _bones(text: str) -> str:
    return "".join([c for c in text if c not in VOWELS])
