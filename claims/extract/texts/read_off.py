"""The time at which a state was read off: "the fund stood at 118,000 last night", "as of Monday 9,400 had signed".

It is the time of the figure and not that of a happening; figures of two such times do not contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.dates.value import DateValue
from claims.extract.language.signs import sign
from claims.extract.language.tokens import Row, covered
from claims.extract.marks import AS_OF
from claims.grammar import BE
from claims.numbers.value import Count
from claims.tables import word_set
from claims.value import Found

_HEDGES = frozenset(
    "about around some nearly almost roughly just over under more less than least to still the only already".split()
)
_BE = BE - {"be", "being"}
_AS = (("as", "of"), ("as", "at"))
# How far before its figure a verb of state may stand, in words that are no hedges; how far off its time.
_FAR = 16
_BREAKS = frozenset(
    (";", ":", "but", "while", "whereas", "after", "before", "because", "which", "who", "when", "as", "that", "(", ")")
)


def listed(name: str) -> frozenset[str]:
    """The words of a list of ``lexicons/narrowing.yaml``."""
    return word_set("narrowing", name)


STATES = sign(lambda: listed("states") | listed("state_signs") | {"as"})


class ReadOff(NamedTuple):
    """A state's figure by its first token, with where its time begins and the mark that tells it; ``only``: the time is surely no other's."""

    first: int
    start: int
    mark: str
    only: bool


def read_off(said: tuple[str, ...], row: Row, times: Sequence[Found], counts: Sequence[Found]) -> Iterator[ReadOff]:
    """The figures of a sentence that are those of a state, each with the time at which it was read off. ``said`` are the words of ``row``, its tokens."""
    if not (times and counts):
        return
    days = [(item, places) for item in times if _is_day(item.value) and (places := covered(row, item.start, item.stop))]
    for item in counts if days else ():
        places = covered(row, item.start, item.stop)
        if places is None or not isinstance(item.value, Count) or item.value.ordinal:
            continue
        near = [
            (abs(time[1][0] - places[0]), time)
            for time in days
            if _is_near(said, time[1], places) and (is_marked(said, time[1][0]) or is_state(said, *places))
        ]
        if near:
            found, _ = min(near, key=lambda one: one[0])[1]
            yield ReadOff(places[0], found.start, _mark(found.value), _stands(said, places[0], listed("stood")))


def _is_day(value: object) -> bool:
    return isinstance(value, DateValue) and value.precision == "day" and bool(value.low or value.high)


def is_marked(said: tuple[str, ...], first: int) -> bool:
    """Whether "as of" or "as at" leads to a token."""
    return said[max(0, first - 2) : first] in _AS or (said[first : first + 2] in _AS)


def _is_near(said: tuple[str, ...], time: tuple[int, int], figure: tuple[int, int]) -> bool:
    between = said[time[1] + 1 : figure[0]] if time[1] < figure[0] else said[figure[1] + 1 : time[0]]
    return len(between) < _FAR and _BREAKS.isdisjoint(between)


def is_state(said: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a verb of state stands right before a figure, or what it was in right behind: "stood at 4 metres", "41,000 homes were without power"."""
    if _stands(said, first, listed("states") | listed("stood")):
        return True
    at = _before(said, first)
    behind = said[last + 1 : last + 6]
    be = next((place for place, word in enumerate(behind) if word in _BE), None)
    told = behind[be + 1 :] if be is not None else behind[:1] if at >= 0 and said[at] in _BE else ()
    return not listed("state_signs").isdisjoint(told)


def _stands(said: tuple[str, ...], first: int, verbs: frozenset[str]) -> bool:
    """Whether one of these verbs stands right before a figure; "had reached" and "were at" tell a state, "reached" what happened."""
    at = _before(said, first)
    return any(
        said[place] in verbs and said[place - 1] in _BEHIND.get(said[place], (said[place - 1],))
        for place in range(max(0, at - 1), at + 1)
    )


# What stands before a word that tells a state only behind it: "had reached", "were at".
_BEHIND = {"reached": frozenset(("had", "has", "have")), "at": _BE}


def _before(said: tuple[str, ...], first: int) -> int:
    """The place before a figure and its hedges."""
    at = first - 1
    while at >= 0 and said[at] in _HEDGES:
        at -= 1
    return at


def _mark(value: object) -> str:
    assert isinstance(value, DateValue)
    low, high = value.stated or (value.low or value.high, value.high or value.low)
    return f"{AS_OF}{low}/{high} {value.time or value.part or ''}".rstrip()


def differ(one: str, two: str) -> bool:
    """Whether two marks tell two times: of two days, or of two hours or parts of one."""
    (first, _, part), (second, _, other) = (mark.removeprefix(AS_OF).partition(" ") for mark in (one, two))
    (low, high), (least, most) = first.split("/"), second.split("/")
    if high < least or most < low:
        return True
    return first == second and bool(part and other) and part != other
