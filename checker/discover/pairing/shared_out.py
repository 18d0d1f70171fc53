"""Figures of which each of several has one: votes of candidates, goals of sides, games played."""

from __future__ import annotations

from claims.claim import Claim, Context
from claims.tables import word_set


def is_shared_out(claim: Claim, context: Context) -> bool:
    """Whether rivals have such a figure each: what it counts, or for a share what its clause speaks of."""
    if claim.slot == "percent":
        return not context.near.isdisjoint(word_set("alike", "shares"))
    head = context.head or ""
    return claim.value.kind == "count" and not word_set("alike", "rivals").isdisjoint((head, f"={head}"))


def is_everybodys(claim: Claim, context: Context) -> bool:
    """Whether a count is of what everybody in a story has some of, each their own: games played, seasons, titles."""
    return claim.slot == "count" and (context.head or "") in word_set("alike", "everybodys")
