"""The figures that a text as a whole gives, and which of its mentions give a number for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from claims.extract.incidents.suffered import Suffered
from claims.text import Span

# Sentences of a text that tell its news; a count further down is history or a part where the head tells of one person.
HEAD = 3


TOP = 9
_ROUND = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the place that gives it and the way it was reached; ``victims`` counts none who did it themselves."""

    number: int
    victims: int
    span: Span
    rule: str


def news(told: Sequence[Suffered], families: Sequence[str]) -> list[Suffered]:
    """The mentions of a family that tell of this incident; those of others only where there is nothing else."""
    rows = [one for one in told if one.family in families]
    return [one for one in rows if not one.others] or [
        one for one in rows if one.index < HEAD and not (one.elsewhere and one.index)
    ]


def totals(rows: Sequence[Suffered], told: Sequence[Suffered]) -> list[Suffered]:
    """The mentions that give a number for all: a figure without a noun, in the text and below an earlier one, is a part."""
    found = []
    order = {id(one): place for place, one in enumerate(told)}
    # "Both drivers were hurt. One has a broken leg": one of them.
    wholes = [one for one in rows if one.sort == "definite" and (one.number or 0) > 1 and one.index < HEAD]
    is_hurt = bool(rows) and rows[0].family == "injured"  # those who were hurt are no part of the dead
    of_all = [*(one for one in told if is_count(one) and not (is_hurt and one.family == "killed")), *wholes]
    of_all += [one for one in rows if is_hurt and one.sort == "part"]
    above = _most_above(((order[id(one)], one.number or 0) for one in of_all), len(told))
    for one in rows:
        most = above[order[id(one)]]
        is_some = bool(wholes) and one.index > 0
        if is_count(one) and not (
            (one.index > 1 or is_some)
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


def _most_above(seen: Iterable[tuple[int, int]], places: int) -> list[int]:
    """The highest number that is told above each place."""
    told = [0] * (places + 1)
    for place, number in seen:
        told[place + 1] = max(told[place + 1], number)
    return list(accumulate(told, max))


def is_count(one: Suffered) -> bool:
    """Whether a mention gives a number: more than one, or one in so many words."""
    return (
        one.number is not None
        and one.sort not in ("part", "self", "pronoun", "definite")
        and (one.said or one.members > 1 or one.number != 1)
    )


def whole_first(counts: Sequence[Suffered]) -> list[Suffered]:
    """The counts, with the one of the lead first that a headline tells less of: "four soldiers dead" of four soldiers and two porters, "100" of 106."""
    if not counts or counts[0].index > HEAD or not counts[0].number:
        return list(counts)
    if exact := next((one for one in counts[1:] if one.index <= TOP and _is_exactly(one, counts[0])), None):
        return [exact, *(one for one in counts if one is not exact)]
    if counts[0].index > 0:
        return list(counts)
    lead = next((one for one in counts if 0 < one.index < HEAD), None)
    if lead is None or not lead.number or not (_holds(lead, counts[0]) or _is_rounded(lead, counts[0])):
        return list(counts)
    return [lead, *(one for one in counts if one is not lead)]


def _is_exactly(one: Suffered, hedged: Suffered) -> bool:
    """ "Almost a thousand hurt … 979 were injured", "more than 60 … 65": the number of which a hedged one tells."""
    number, told = one.number or 0, hedged.number or 0
    if one.hedge or one.sort != "figure" or not one.said or one.index == hedged.index or told < _ROUND:
        return False
    least = told - told // _ROUND if hedged.hedge in ("under", "about") else told + 1
    most = told + told // 4 if hedged.hedge == "over" else told + (told // _ROUND if hedged.hedge == "about" else -1)
    return bool(hedged.hedge) and least <= number <= most


def _holds(lead: Suffered, head: Suffered) -> bool:
    return lead.members > 1 and lead.head == head.head != "" and (lead.number or 0) > (head.number or 0)


def _is_rounded(lead: Suffered, head: Suffered) -> bool:
    number, told = head.number or 0, lead.number or 0
    return (
        number >= _ROUND
        and number % _ROUND == 0
        and number < told < number + max(_ROUND, number // _ROUND)
        and told % _ROUND != 0
    )
