"""The least time that somebody must stay in prison, which is another length than that of the sentence: a minimum term, a non-parole period."""

from __future__ import annotations

from functools import cache

from claims.extract.language.stems import base_stem
from claims.extract.lengths.spot import Spot
from claims.extract.lengths.words import words

CLASS = "minimum"
# How far from the length the words stand that say so, and how far those that tell of prison.
_NEAR, _FAR = 4, 12
_HEDGE, _LEAST = "at least", frozenset(("least", "minimum"))


def of_least(spot: Spot) -> str | None:
    """ "A minimum term of 14 years", "will serve ten years at the least", "14 years before he can be considered for parole"."""
    ahead = [spot.word(at) for at in range(spot.first - 1, max(spot.first - 1 - _FAR, -1), -1)]
    behind = [spot.word(at) for at in range(spot.last + 1, min(spot.last + 1 + _FAR, len(spot.row)))]
    return spot.named([(CLASS, spot.last)]) if _is_least(spot, ahead, behind) else None


def _is_least(spot: Spot, ahead: list[str], behind: list[str]) -> bool:
    near = ahead[:_NEAR]
    if not (words("least_terms").isdisjoint(near) or words("terms").isdisjoint(near)):
        return True
    told = spot.value.hedge == _HEDGE or not _LEAST.isdisjoint((*near, *behind[:_NEAR]))
    if not told and ("before" not in behind or words("freed").isdisjoint(behind)):
        return False
    around = frozenset((*ahead, *behind[:_NEAR]))
    if not words("imprisoned").isdisjoint(around):
        return True
    # A ship serves too, and a cook.
    return not words("served").isdisjoint(around) and not spot.page.stems.isdisjoint(_of_prison())


@cache
def _of_prison() -> frozenset[str]:
    return frozenset(map(base_stem, words("imprisoned") | words("freed")))
