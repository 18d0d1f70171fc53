"""Which names are worth comparing: those that share two parts by sound, never all with all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise, product

from claims.names.families import familiar
from claims.names.given import ARABIC, CHINESE, KOREAN
from claims.names.keys import TOKENS
from claims.names.parts import Name, parse
from claims.names.tokens import Token

_CROSS = tuple(product((0, 1), repeat=2))
_SYLLABIC = KOREAN | CHINESE
# Beyond this a block is cut by the order of its spellings: a name then meets its neighbours only.
WINDOW = 48
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


def candidates(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs worth comparing, each once, the smaller spelling first."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        for block in keys(name):
            blocks[block].append(name)
    seen: set[tuple[str, str]] = set()
    # Most blocks hold one name.
    for block in sorted(block for block, held in blocks.items() if len(held) > 1):
        for pair in _neighbours(blocks[block]):
            if pair not in seen:
                seen.add(pair)
                yield pair


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


def _neighbours(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for i, name in enumerate(names):
        for other in names[i + 1 : i + 1 + WINDOW]:
            yield name, other
