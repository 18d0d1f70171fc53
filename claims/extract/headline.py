"""The figures that a text as a whole gives: what a reader would answer to "how many were killed?" and "how many were injured?".

The dead are all who died, those who killed themselves or were killed as suspects too; ``victims`` leaves those out who did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.persons_told import distinct
from claims.extract.victims import Suffered
from claims.text import Span

# Ways of saying that tell a state, mostly of some of those who were hurt.
_STATES = ("condition", "critical", "expected", "recover", "survive", "clinging", "life support", "nursing")
_STATE_OF_DEATH = ("dead", "died", "dies", "perished", "pronounced", "bodies", "body", "slain")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the place that gives it and the way it was reached; ``victims`` counts none who did it themselves."""

    number: int
    victims: int
    span: Span
    rule: str


def killed(told: Sequence[Suffered]) -> Figure | None:
    """How many died."""
    rows = [one for one in told if one.family == "killed"]
    rows = [one for one in rows if not one.others] or rows
    own = next((one for one in rows if one.sort == "self"), None)
    counts = [one for one in rows if is_count(one)]
    if counts:
        first = counts[0]
        number = first.number or 0
        added = own is not None and _apart(first, counts, own)
        return Figure(number + added, number if added or own is None else max(number - 1, 0), first.span, f"count, {first.rule}{', and self' if added else ''}")
    singles = [one for one in rows if one.number == 1 and one.sort != "self"]
    if singles:
        number = distinct(singles)
        return Figure(number + (own is not None), number, singles[0].span, f"one by one, {singles[0].rule}{', and self' if own else ''}")
    return Figure(1, 0, own.span, "self") if own else None


def is_count(one: Suffered) -> bool:
    """Whether a mention gives a number for all: more than one, or one in so many words."""
    return one.number is not None and one.sort not in ("part", "self", "pronoun", "definite") and (one.said or one.members > 1 or one.number > 1 or one.number == 0)


def _apart(first: Suffered, counts: Sequence[Suffered], own: Suffered) -> bool:
    """Whether one who died by the own hand is not among the first count: "killed two and then himself"."""
    if any(one.number == (first.number or 0) + 1 for one in counts):
        return True
    if first.rule in ("active", "of"):
        return True
    return first.index == own.index and not any(word in first.form for word in _STATE_OF_DEATH)


def injured(told: Sequence[Suffered]) -> Figure | None:
    """How many were hurt and lived: as said, else those shot or struck less those who died."""
    rows = [one for one in told if not one.others] or list(told)
    said = [one for one in rows if one.family == "injured" and is_count(one) and not _is_state(one)]
    dead = killed(told)
    struck = [one for one in rows if one.family == "shot" and is_count(one)]
    if said:
        return Figure(said[0].number or 0, said[0].number or 0, said[0].span, f"count, {said[0].rule}")
    if struck:
        one = struck[0]
        number = one.number or 0
        less = 0 if one.sort == "other" or dead is None else dead.victims
        if number - less > 0:
            return Figure(number - less, number - less, one.span, "struck less dead" if less else "struck")
        return None
    return _one_by_one(rows, dead)


def _is_state(one: Suffered) -> bool:
    return any(word in one.form for word in _STATES)


def _one_by_one(rows: Sequence[Suffered], dead: Figure | None) -> Figure | None:
    states = [one for one in rows if one.family == "injured" and is_count(one)]
    if states:
        return Figure(states[0].number or 0, states[0].number or 0, states[0].span, "count, state")
    singles = [one for one in rows if one.family == "injured" and one.number == 1]
    if dead is None or dead.number == 0:
        singles = [one for one in rows if one.family in ("injured", "shot") and one.number == 1]
    if not singles:
        return None
    number = distinct(singles)
    return Figure(number, number, singles[0].span, f"one by one, {singles[0].rule}")
