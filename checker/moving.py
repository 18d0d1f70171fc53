"""Which way the figure of a found claim moves, by its own words or by what it is a figure of."""

from __future__ import annotations

from claims.claim import Claim

SO_FAR = "-so-far"
# The marks that scopes.yaml gives such words.
_RUNNING, _FALLEN = "running", "fallen"
# Cases and signatures are counted as they come in.
_GROWING = frozenset(("=case", "=signature"))
# Rewards, bail and funds are raised as time goes by.
_RAISED = frozenset(("=reward", "=bail", "=fund", "=donation"))


def is_running(claim: Claim) -> bool:
    """Whether the claim's own words say that its figure goes on rising: "so far", "has risen to"."""
    return _says(claim, _RUNNING)


def has_fallen(claim: Claim) -> bool:
    """Whether the claim's own words say that its figure fell: "down to", "has dropped to"."""
    return _says(claim, _FALLEN)


def _says(claim: Claim, mark: str) -> bool:
    context = claim.context
    if context is None or mark not in context.scope:
        return False
    from claims.extract.attribute_words import is_settled

    return not is_settled(context.attribute)


def is_anew(claim: Claim) -> bool:
    """Whether the claim tells of a plan that was made again."""
    from claims.extract.manner import (
        ANEW,  # here: what was curated is never asked this, and its check need not load the rules
    )

    return claim.context is not None and ANEW in claim.context.scope


def is_growing(claim: Claim) -> bool:
    """Whether the figure is of what goes on rising by its nature: cases, an area burnt, a reward."""
    context = claim.context
    if context is None:
        return False
    from claims.extract.attribute_words import grows

    return (
        context.noun_class in _GROWING
        or grows(context.attribute)
        or (claim.slot.removesuffix(SO_FAR) == "money" and not _RAISED.isdisjoint(context.near))
    )
