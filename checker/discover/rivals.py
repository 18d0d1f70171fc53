"""Figures that each belong to one of several: votes of candidates, goals of sides, distances from places.

The words around two of them are alike though they answer two questions, so that only the same owner makes them comparable.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claims.claim import Claim, Context
from claims.tables import table

if TYPE_CHECKING:
    from checker.discover.sides import Side


def of_two(a: Side, b: Side) -> bool:
    """Whether two claims surely tell of two owners, or of distances from two places."""
    one, two = a.context.measured_from, b.context.measured_from
    if one and two:
        return one.isdisjoint(two)
    if not (a.shared_out and b.shared_out):
        return False
    if a.owner.isdisjoint(b.owner):
        return bool(a.owner or b.owner)
    # A shared town does not make "Ruth Bell in Tarn" and "Peter Lyle in Tarn" one.
    return not (a.owner <= b.owner or b.owner <= a.owner)


def is_shared_out(claim: Claim, context: Context) -> bool:
    """Whether rivals have such a figure each: what it counts, or for a share what its clause speaks of."""
    if claim.slot == "percent":
        return not context.near.isdisjoint(_shares())
    head = context.head or ""
    return claim.value.kind == "count" and (head in _rivals() or f"={head}" in _rivals())


@cache
def _rivals() -> frozenset[str]:
    return frozenset(str(table("alike")["rivals"]).split())


@cache
def _shares() -> frozenset[str]:
    return frozenset(str(table("alike")["shares"]).split())
