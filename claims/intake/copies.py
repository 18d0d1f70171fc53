"""Copies of one text: several sources that print the same words are one voice.

Texts are compared by the words behind common short words (SpotSigs: Theobald, Siddharth, Paepcke 2008): navigation and captions have
few of these, so what differs around an article hardly counts, and one text in ten thousand is found without comparing all pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise

# The three words behind one of these, itself left out.
_SPOT = re.compile(r"\b(?:the|a|an|of|to|in|was|is|said|that|and)\s+(\w+)\W+(\w+)\W+(\w+)")
Sign = tuple[str, str, str]
_FEWEST = 8
# The share of the shorter text's spots that must stand in the longer one, and how much shorter it may be: a cut copy is still one.
_SHARED, _SIZE = 0.6, 0.35
# Of so many texts that share a sign not all pairs are counted, only the neighbours in order and each with the first: where they are
# copies of each other, that finds all of them, and where the sign is only a phrase of their field, the time stays linear.
_MANY = 12


def spots(text: str) -> frozenset[Sign]:
    """The signs by which a text is known again."""
    return frozenset(_SPOT.findall(text.lower()))


def copies(texts: Mapping[str, str]) -> dict[str, str]:
    """For each text that has a copy the name of its group: the first name in order among those that are one text.

    Takes time in proportion to the texts; the order of ``texts`` does not change the answer.
    """
    signs = {name: spots(texts[name]) for name in sorted(texts)}
    above: dict[str, str] = {}
    for one, other in (*_same(texts), *_near(signs)):
        first, second = sorted((_top(above, one), _top(above, other)))
        if first != second:
            above[second] = first
    grouped = set(above) | set(above.values())
    return {name: _top(above, name) for name in texts if name in grouped}


def _same(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs that are one text word for word, however short."""
    first: dict[str, str] = {}
    for name in sorted(texts):
        words = " ".join(texts[name].split())
        if words and first.setdefault(words, name) != name:
            yield first[words], name


def _near(signs: Mapping[str, frozenset[Sign]]) -> Iterable[tuple[str, str]]:
    """The pairs that are one text, or nearly; short texts only when they are the same."""
    holders: dict[Sign, list[str]] = defaultdict(list)
    for name, found in signs.items():
        for sign in found if len(found) >= _FEWEST else ():
            holders[sign].append(name)
    shared = Counter(pair for names in holders.values() if len(names) > 1 for pair in _pairs(names))
    for (one, other), count in sorted(shared.items()):
        short, long = sorted((len(signs[one]), len(signs[other])))
        # Counted again in full, because not every pair was counted for every sign.
        if short >= _SIZE * long and count * 3 >= short and len(signs[one] & signs[other]) >= _SHARED * short:
            yield one, other


def _pairs(names: list[str]) -> Iterable[tuple[str, str]]:
    if len(names) <= _MANY:
        return combinations(names, 2)
    return (*((names[0], other) for other in names[2:]), *pairwise(names))


def _top(above: Mapping[str, str], name: str) -> str:
    while name in above:
        name = above[name]
    return name
