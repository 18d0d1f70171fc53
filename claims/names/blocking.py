"""Which names are worth comparing: those that share two parts by sound, never all with all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise, product
from typing import NamedTuple

from claims.names.families import familiar
from claims.names.given import ARABIC, CHINESE, KOREAN
from claims.names.keys import TOKENS
from claims.names.parts import Name, parse
from claims.names.tokens import Token

_CROSS = tuple(product((0, 1), repeat=2))
_SYLLABIC = KOREAN | CHINESE
# Beyond this a block is cut by the order of its spellings: a name then meets its neighbours only.
WINDOW = 48
# So many pairs are compared in all, and so many for each name: of 30,000 names that were made of 50 given names and a few sounds, each had
# 14. Names that are all alike have more, and then meet fewer neighbours.
FEWEST, EACH = 5_000, 8
# Only what every romanisation keeps: vowels and glides fall away.
_SOUNDS = str.maketrans("dtbpfszcxmnlrgkqh", "ttpppssssmnlrkkkk", "aeiouyjwv")
_BREATH = re.compile(r"(?<=[cszgkptdr])h")
_RUN = re.compile(r"(.)(?=\1)")


@lru_cache(maxsize=TOKENS)
def sound(text: str) -> str:
    """What is left of a token in every spelling; a token of vowels keeps its first."""
    return _RUN.sub("", _BREATH.sub("", text).translate(_SOUNDS)) or text[:1]


def part(item: Token) -> tuple[str, ...]:
    """The block keys of one token: its known given names, and its sound."""
    found = sound(item.text)
    return (*sorted(item.given.classes), found)


def near(item: Token) -> tuple[str, ...]:
    """The sound with any one letter left out, so that surnames one letter apart meet."""
    found = sound(item.text)
    if len(found) < 3 or item.given.classes:
        return ()
    shorter = {found[:i] + found[i + 1 :] for i in range(len(found))}
    return tuple(sorted(text + "*" for text in shorter | {found}))


def keys(name: str) -> frozenset[tuple[str, str]]:
    """Every pair of parts of a name; neighbours that may be written as one are a part too."""
    words = [item for item in parse(name).tokens if item.kind == "word"][:8]
    parts = [part(item) + near(item) for item in words]
    joined: list[tuple[str, ...]] = [(sound(a.text + b.text),) for a, b in pairwise(words)]
    found: set[tuple[str, str]] = set()
    for one, two in combinations(parts + joined, 2):
        found.update((min(a, b), max(a, b)) for a in one for b in two if a[-1:] + b[-1:] != "**")
    return frozenset(found)


class Candidates(NamedTuple):
    """Pairs worth comparing, each once, the smaller spelling first; and the names of which not all such pairs are among them."""

    pairs: tuple[tuple[str, str], ...]
    crowded: frozenset[str]


def candidates(names: Iterable[str]) -> Candidates:
    """The pairs of names that share two parts by sound. Takes time in proportion to the names, however alike they are."""
    known = sorted(set(names))
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in known:
        for block in keys(name):
            blocks[block].append(name)
    # Most blocks hold one name.
    shared = [blocks[block] for block in sorted(block for block, held in blocks.items() if len(held) > 1)]
    most = FEWEST + EACH * len(known)
    seen: dict[tuple[str, str], None] = {}
    reach = 0
    # All blocks step by step: where not all pairs can be afforded, those that stand next to each other come first.
    while reach < WINDOW and len(seen) < most and (shared := [held for held in shared if len(held) > reach + 1]):
        reach += 1
        for held in shared:
            seen.update(dict.fromkeys(zip(held, held[reach:], strict=False)))
    crowded = frozenset(name for held in shared if len(held) > reach + 1 for name in held)
    return Candidates(tuple(seen), crowded)


def plausible(a: Name, b: Name) -> bool:
    """Cheaper than a comparison: of two words and two words with one in common, are the others familiar?"""
    if len(a.tokens) != 2 or len(b.tokens) != 2 or (a.flags | b.flags) & _SYLLABIC or a.script != b.script:
        return True
    for i, j in _CROSS:
        x, y = a.tokens[i], b.tokens[j]
        if x.key == y.key or not x.given.classes.isdisjoint(y.given.classes):
            x, y = a.tokens[1 - i], b.tokens[1 - j]
            return bool({x.kind, y.kind} - {"word"}) or x.key == y.key or familiar(x.text, y.text, ARABIC)
    return True
