"""What the label of a found question need not say, because the question or its answers say it already."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from checker.align import Group
from checker.discover.label import EVENT
from checker.slots.moving import SO_FAR
from checker.wording.said import words_in
from claims.claim import Claim
from claims.extract.language.lexicon import titles
from claims.extract.language.stems import stem
from claims.folding import fold
from claims.slot import APART

# Kinds whose words hold what was counted beside the figure.
_MEASURED = ("count", "date", "duration", "time")


def without_answers(group: Group) -> str:
    """What a question on a place is about, without the places that answer it."""
    answers = {fold(claim.written) for claim in group.claims}
    return ", ".join(part for part in group.about.split(", ") if fold(part) not in answers and part != EVENT)


def said_already(claims: Sequence[Claim]) -> Set[str]:
    """The words of the answers, where those are names; where the dead are counted, that others were injured, and the other way round."""
    if claims[0].value.kind in _MEASURED:
        asked = claims[0].slot.removesuffix(APART).removesuffix(SO_FAR)
        return _fates() if asked in titles() else frozenset()
    answers = {fold(word) for claim in claims for word in words_in(claim.written)}
    called = {entity for claim in claims if (entity := getattr(claim.value, "entity", None))}
    return answers | {stem(word) for word in answers} | called


@cache
def _fates() -> frozenset[str]:
    return frozenset(f"={name}" for name in titles())
