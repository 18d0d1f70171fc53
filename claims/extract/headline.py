"""The figures that a text as a whole gives: what a reader would answer to "how many were killed?" and "how many were injured?".

The dead are all who died, those too who killed themselves or were killed as suspects; ``victims`` leaves out those who died by
their own hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extract.persons_told import apart, distinct
from claims.extract.victims import Suffered
from claims.text import Span

# Ways of saying that tell a state, mostly of some of those who were hurt.
_STATES = (
    "condition",
    "critical",
    "expected",
    "recover",
    "survive",
    "clinging",
    "life support",
    "nursing",
    "critically",
    "seriously",
    "badly",
    "severely",
    "gravely",
    "slightly",
    "lightly",
    "stable",
    "with life-threatening",
    "with life threatening",
)
_STATE_OF_DEATH = ("dead", "death", "died", "dies", "perished", "bodies", "body", "slain")
# Sentences of a text that tell its news; a count further down is history or a part where the head tells of one person.
_HEAD = 3
_TOP = 9


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the place that gives it and the way it was reached; ``victims`` counts none who did it themselves."""

    number: int
    victims: int
    span: Span
    rule: str


def killed(told: Sequence[Suffered]) -> Figure | None:
    """How many died."""
    rows = _news(told, ("killed",))
    own = _own(rows, told)
    singles = [one for one in rows if one.number == 1 and one.sort != "self" and not (own and _is_own(one, own))]
    singles = _of_this(singles, told)
    counts = [one for one in _totals(rows, told) if one.number != 1 or one.index < _HEAD]
    if nth := _last_of(rows, counts):
        return nth
    if counts and not (
        singles and singles[0].index < _HEAD < counts[0].index and (counts[0].index > _TOP or counts[0].number == 0)
    ):
        return _with_agents(_counted(counts, own, singles), counts[0], rows)
    if singles:
        number = distinct(singles)
        return Figure(
            number + (own is not None),
            number,
            singles[0].span,
            f"one by one, {singles[0].rule}{', and self' if own else ''}",
        )
    return _by_own_hand(own, told) if own else None


def _last_of(rows: Sequence[Suffered], counts: Sequence[Suffered]) -> Figure | None:
    """ "A fourth student has died": four have."""
    found = next((one for one in rows if one.nth and one.index < _HEAD and one.form in _DIED), None)
    if found is None or (counts and (counts[0].index < found.index or (counts[0].number or 0) > found.nth)):
        return None
    return Figure(found.nth, found.nth, found.span, "the nth")


_DIED = ("died", "dies", "dead", "pronounced dead", "passed away", "succumbed")


def _own(rows: Sequence[Suffered], told: Sequence[Suffered]) -> Suffered | None:
    """One who died by the own hand: said so, or one who shot himself in what is called a murder-suicide."""
    own = next((one for one in rows if one.sort == "self"), None)
    if own is None and any(one.rule == "murder-suicide" for one in rows):
        return next((one for one in told if one.sort == "self"), None)
    return own


def _of_this(singles: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """Without deaths told far down of somebody new, where the head tells of one who was hurt: they are of another incident."""
    head = [one for one in told if one.index < _HEAD and one.family in ("injured", "shot") and one.number]
    if not singles or not head or singles[0].index <= _HEAD + 2:
        return list(singles)
    earlier = {name for one in told if one.index < singles[0].index for name in one.names}
    return [one for one in singles if one.sort in ("definite", "pronoun") or any(name in earlier for name in one.names)]


def _news(told: Sequence[Suffered], families: Sequence[str]) -> list[Suffered]:
    """The mentions of a family that tell of this incident; those of others only where there is nothing else."""
    rows = [one for one in told if one.family in families]
    return [one for one in rows if not one.others] or [one for one in rows if one.index < _HEAD]


def _is_own(one: Suffered, own: Suffered) -> bool:
    """Whether one who died may be the one who died by the own hand."""
    return one.rule != "active" and not apart([one], [own])


def _totals(rows: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions that give a number for all: a figure without a noun, in the text and below an earlier one, is a part."""
    found, most = [], 0
    order = {id(one): place for place, one in enumerate(told)}
    seen: list[tuple[int, int]] = [(order[id(one)], one.number) for one in told if one.number and is_count(one)]
    for one in rows:
        most = max((number for place, number in seen if place < order[id(one)]), default=0)
        if is_count(one) and not (
            one.index > 1
            and not one.head
            and 0 < (one.number or 0) < most
            and one.members == 1
            and one.rule == "passive"
            and one.sort != "other"
        ):
            found.append(one)
    return found or [
        one for one in rows if one.sort == "definite" and ((one.said and one.number) or (one.number or 0) > 1)
    ]


def is_count(one: Suffered) -> bool:
    """Whether a mention gives a number: more than one, or one in so many words."""
    return (
        one.number is not None
        and one.sort not in ("part", "self", "pronoun", "definite")
        and (one.said or one.members > 1 or one.number != 1)
    )


def _counted(counts: Sequence[Suffered], own: Suffered | None, singles: Sequence[Suffered]) -> Figure:
    first = counts[0]
    number = first.number or 0
    added = own is not None and _apart(first, counts, own)
    victims = number if added or own is None else max(number - 1, 0)
    return Figure(number + added, victims, first.span, f"count, {first.rule}{', and self' if added else ''}")


def _with_agents(figure: Figure, first: Suffered, rows: Sequence[Suffered]) -> Figure:
    """ "Killed six people. … Eight attackers were also killed": the dead of those who did it are not among their victims."""
    agents = [
        one for one in rows if one.agent and one.number and one.sort != "self" and one.rule in ("passive", "active")
    ]
    agents = [one for one in agents if first.rule == "active" or (one.index == first.index and one.span != first.span)]
    if first.agent or not agents or figure.number != figure.victims:
        return figure
    return Figure(figure.number + (agents[0].number or 0), figure.victims, figure.span, f"{figure.rule}, and agents")


def _apart(first: Suffered, counts: Sequence[Suffered], own: Suffered) -> bool:
    """Whether one who died by the own hand is not among the first count: "killed two and then himself"."""
    number = first.number or 0
    if any(one.number == number + 1 for one in counts):
        return True
    if any(name in first.names for name in own.names) or number == 0:
        return False
    if first.rule == "active":
        return True
    return first.index == own.index and not any(word in first.form for word in _STATE_OF_DEATH)


def _by_own_hand(own: Suffered, told: Sequence[Suffered]) -> Figure:
    """One who killed himself, with those whom he is said to have shot and nobody says to live."""
    struck = [
        one
        for one in _news(told, ("shot",))
        if one.rule == "active" and one.number and one.sort not in ("pronoun", "self")
    ]
    if struck and not any(one.family == "injured" for one in told):
        number = struck[0].number or 0
        return Figure(number + 1, number, struck[0].span, "struck, and self")
    return Figure(1, 0, own.span, "self")


def injured(told: Sequence[Suffered]) -> Figure | None:
    """How many were hurt and lived: as said, else those shot or struck less those who died."""
    dead = killed(told)
    hurt = _totals(_news(told, ("injured",)), told)
    struck = _totals(_news(told, ("shot",)), told)
    if dead is not None and dead.number:
        near = [
            one
            for one in hurt
            if one.index <= _TOP and not (one.number == 1 and one.index > _HEAD and one.sort != "other")
        ]
        hurt = near or _beside_dead(hurt, told)
    said = [one for one in hurt if not _is_state(one)]
    struck = [one for one in struck if one.index <= _TOP]
    less = _struck(struck[0], dead) if struck and struck[0].number else None
    if said and not (less and struck[0].index < said[0].index and less.number > (said[0].number or 0)):
        number = said[0].number or 0
        return Figure(number, number, said[0].span, f"count, {said[0].rule}")
    return less or _one_by_one(told, hurt, dead)


def _beside_dead(hurt: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """ "Left one person dead and three others injured": the event told once more, wherever it stands."""
    dead = {one.index for one in told if one.family == "killed" and one.number and one.said and not one.others}
    return [one for one in hurt if one.index in dead and one.sort == "other" and one.said]


def _struck(one: Suffered, dead: Figure | None) -> Figure | None:
    number = one.number or 0
    less = 0 if one.sort == "other" or dead is None else dead.victims
    if number - less <= 0 or (less and dead is not None and number <= dead.number and one.index > _HEAD):
        return None
    return Figure(number - less, number - less, one.span, "struck less dead" if less else "struck")


def _is_state(one: Suffered) -> bool:
    return any(word in one.form for word in _STATES)


def _sum_of_states(states: Sequence[Suffered]) -> int:
    """ "One badly hurt, three stable", "ten with life-threatening injuries. Another 27 were slightly hurt": each is a part."""
    parts, last = {states[0].span: states[0].number or 0}, states[0].index
    for one in states[1:]:
        beside = one.index == states[0].index and one.sort == "figure"
        if beside or (one.sort == "other" and one.said and one.index - last <= 1):
            parts.setdefault(one.span, one.number or 0)
            last = one.index
    return sum(parts.values())


def _one_by_one(told: Sequence[Suffered], states: Sequence[Suffered], dead: Figure | None) -> Figure | None:
    if states and states[0].number:
        number = _sum_of_states(states)
        return Figure(number, number, states[0].span, "count, state")
    singles = [one for one in _news(told, ("injured", "shot")) if one.number == 1]
    if dead is not None and dead.number:
        known = [one for one in told if one.family == "killed" and one.number == 1]
        singles = [one for one in singles if one.sort != "pronoun"]
        hurt = apart(
            [one for one in singles if one.family == "injured" or (one.sort == "other" and one.index <= _HEAD)], known
        )
        singles = hurt or apart(
            [one for one in singles if one.index <= _TOP and one.sort != "other"], known, strict=True
        )
    if not singles:
        return _part(told)
    number = distinct(singles)
    return Figure(number, number, singles[0].span, f"one by one, {singles[0].rule}")


def _part(told: Sequence[Suffered]) -> Figure | None:
    """ "Eleven were rescued, two of them with broken legs": a part of those who came away."""
    rows = [one for one in _news(told, ("injured",)) if one.sort == "part" and one.said and one.index <= _TOP]
    return Figure(rows[0].number or 0, rows[0].number or 0, rows[0].span, "part") if rows and rows[0].number else None
