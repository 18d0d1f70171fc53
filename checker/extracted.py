"""Discovered claims as a corpus that the check can run: their slots with titles, severities and how their values behave."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from claims.claim import Claim
from claims.extract.lexicon import cumulative, titles
from claims.slot import Slot


def is_cumulative(slot: str) -> bool:
    """Whether the values of a discovered slot rise as an event goes on."""
    return slot in cumulative()


_TITLES = {
    "count": "How many? ({about})",
    "order": "Which in order? ({about})",
    "percent": "What percentage? ({about})",
    "money": "How much money? ({about})",
    "duration": "How long? ({about})",
    "person-name": "How is {about} spelled?",
    "age": "How old is {about}?",
    "rank": "What rank has {about}?",
    "list": "Who belongs to it? ({about})",
    "list-size": "How many belong to it? ({about})",
}


@cache
def title_of(slot: str) -> str:
    """The question of a discovered slot."""
    if slot in _TITLES:
        return _TITLES[slot]
    if slot.startswith("when-"):
        return f"When: {slot.removeprefix('when-').replace('_', ' ')}? ({{about}})"
    if slot.startswith("measure-"):
        return "What measure? ({about})"
    return titles().get(slot, slot) + " ({about})"


def slots_of(claims: Iterable[Claim]) -> dict[str, Slot]:
    """A slot for each question that discovered claims answer."""
    kinds = {claim.slot: claim.value.kind for claim in claims}
    return {name: Slot(id=name, title=title_of(name), kind=kinds[name], cumulative=is_cumulative(name)) for name in sorted(kinds)}
