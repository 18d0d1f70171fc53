"""Which texts of a small folder tell of one thing: a folder that holds the reports on two events falls into two parts.

Texts on two fires share the words for a fire, and now and then a name ("Fire Service", "Monday"); texts on one fire share the names and the days
that are its own (:mod:`checker.discover.links.anchors`). What lies between two parts is held against what lies within each: how much texts share at all differs with their length and their kind.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import fsum

Weights = Mapping[frozenset[str], float]
Part = tuple[str, ...]
# Parts that share so much on the mean tell of one thing, whatever their texts share among themselves.
_ENOUGH = 2.0
# Two parts are apart where the mean between them is less than this part of the smaller of the means within them.
_SHARE = 0.33


def parts_of(sources: Sequence[str], weights: Weights, event: Collection[str] = ()) -> list[Part]:
    """The texts that tell of one thing each. ``weights``: how much two texts share, where they share anything; ``event``: texts that surely
    tell of one thing.

    The two likest parts join first, and again, until those that are left are apart. Of a text alone nothing tells how much those on its event
    share: it joins the part that it is most like, if it shares anything with it.
    """
    found: list[Part] = [(source,) for source in sorted(set(sources) - set(event))]
    if event:
        found.insert(0, tuple(sorted(event)))
    while len(found) > 1:
        mean, one, two = max(_joints(found, weights), key=lambda joint: joint[0])
        if not mean or _are_apart(mean, found[one], found[two], weights):
            break
        found[one] += found.pop(two)
    return found


def _joints(parts: Sequence[Part], weights: Weights) -> list[tuple[float, int, int]]:
    return [(between(a, b, weights), i, j) for (i, a), (j, b) in combinations(enumerate(parts), 2)]


def between(one: Part, two: Part, weights: Weights) -> float:
    """What the texts of two parts share on the mean."""
    return fsum(weights.get(frozenset((a, b)), 0.0) for a in one for b in two) / (len(one) * len(two))


def _are_apart(mean: float, one: Part, two: Part, weights: Weights) -> bool:
    """Whether two parts are, as they stand or without one text, which may tell of both: it compares this fire with the last."""
    if _differ(mean, one, two, weights):
        return True
    less = [(_without(text, part), other) for part, other in ((one, two), (two, one)) if len(part) > 2 for text in part]
    return any(_differ(between(a, b, weights), a, b, weights) for a, b in less)


def _without(text: str, part: Part) -> Part:
    return tuple(other for other in part if other != text)


def _differ(mean: float, one: Part, two: Part, weights: Weights) -> bool:
    if min(len(one), len(two)) < 2 or mean >= _ENOUGH:
        return False
    return mean < _SHARE * min(_within(one, weights), _within(two, weights))


def _within(part: Part, weights: Weights) -> float:
    pairs = list(combinations(part, 2))
    return fsum(weights.get(frozenset(pair), 0.0) for pair in pairs) / len(pairs)
