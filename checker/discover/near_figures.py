"""Figures that lie so near one another that chance seldom puts them side by side: 620 and 680 guests, pylons of 164 and 174 metres."""

from __future__ import annotations

from checker.discover.score import likely_of, weights
from checker.discover.sides import family_of
from claims.claim import Claim
from claims.values.count import Count

# As a part of the larger figure.
_NEAR = 0.16
# Below, two counts are often as near by chance: nine and ten goals.
_FEW = 10
# Shares lie between nought and a hundred, and places in an order are few: there nearness says little; figures of one family meet by what
# happened already.
_APART = ("percent", "order", "when", "family")


def least_likely(a: Claim, b: Claim) -> float:
    """The weight from which on two claims likely answer one question: for near figures that from which on they are held side by side.

    The score knows nothing of the values; here, where it is asked whether figures that differ are of one question, their nearness speaks for it.
    """
    return float(weights()["thresholds"]["comparable"]) if are_near(a, b) else likely_of(a, b)


def are_near(a: Claim, b: Claim) -> bool:
    """Whether two claims of an open question give amounts or counts of which one is a little less than the other."""
    one, two = a.value, b.value
    if not (isinstance(one, Count) and isinstance(two, Count)) or one.unit != two.unit or a.slot != b.slot:
        return False
    if one.ordinal or two.ordinal or family_of(a) in _APART or not (one.low and two.low):
        return False
    low, high = sorted((abs(one.low), abs(two.low)))
    return (bool(one.unit) or low >= _FEW) and float(high - low) < _NEAR * float(high)
