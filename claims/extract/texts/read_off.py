"""The time at which a state was read off: "the fund stood at 118,000 last night", "as of Monday 9,400 had signed".

It is the time of the figure and not that of a happening; figures of two such times do not contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claims.dates.value import DateValue
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.numbers.value import Count
from claims.tables import word_set

if TYPE_CHECKING:
    from datetime import date

    from claims.extract.texts.passage import Passage

# The mark of a figure with its time behind it.
AS_OF = "as of "
_HEDGES = frozenset(
    "about around some nearly almost roughly just over under more less than least to still the only already".split()
)
_BE = frozenset(("was", "were", "is", "are", "been"))
_AS = (("as", "of"), ("as", "at"))
# How far before its figure a verb of state may stand, in words that are no hedges; how far off its time.
_REACH, _FAR = 2, 16
_BREAKS = frozenset(
    (";", ":", "but", "while", "whereas", "after", "before", "because", "which", "who", "when", "as", "that", "(", ")")
)


def _listed(name: str) -> frozenset[str]:
    return word_set("narrowing", name)


_STATES = sign(lambda: _listed("states") | _listed("state_signs") | {"as"})
_NOW = sign(lambda: _listed("now"))
_SCALES = sign(lambda: _listed("scales"))
# How many words may stand between the verb that moves something on a scale and where it comes to stand.
_MOVED = 9


class ReadOff(NamedTuple):
    """A state's figure by its first token, with where its time begins and the mark that tells it; ``only``: the time is surely no other's."""

    first: int
    start: int
    mark: str
    only: bool


def read_off(passage: Passage) -> Iterator[ReadOff]:
    """The figures of a sentence that are those of a state, each with the time at which it was read off."""
    if not (passage.signs & _STATES and passage.times and passage.counts):
        return
    times = [
        (item, places)
        for item in passage.times
        if _is_day(item.value) and (places := covered(passage.row, item.start, item.stop))
    ]
    for item in passage.counts if times else ():
        places = covered(passage.row, item.start, item.stop)
        if places is None or not isinstance(item.value, Count) or item.value.ordinal:
            continue
        near = [
            (abs(time[1][0] - places[0]), time)
            for time in times
            if _is_near(passage.said, time[1], places)
            and (_is_as_of(passage.said, time[1][0]) or _is_state(passage.said, *places))
        ]
        if near:
            found, _ = min(near, key=lambda one: one[0])[1]
            yield ReadOff(
                places[0], found.start, _mark(found.value), _stands(passage.said, places[0], _listed("stood"))
            )


def mark_at(passage: Passage, first: int) -> str | None:
    """The mark of the figure that begins at a token, where it is one of a state."""
    return next((one.mark for one in passage.states if one.first == first), None)


def mark_of_now(
    passage: Passage, places: tuple[int, int], published: tuple[date, date] | None, on: str | None
) -> str | None:
    """The mark of a figure of a state as it is when its text appears ("at this moment 17 ships are waiting"), or since the day ``on`` which, as the
    clause says, something was moved on a scale ("raised its alert to level 4").
    """
    signs, said = passage.signs, passage.said
    if published is None or not (signs & _NOW or signs & _SCALES):
        return None
    today = f"{AS_OF}{published[0]}/{published[1]}"
    if signs & _SCALES and _is_moved_to(said, places[0]):
        return f"{AS_OF}{on}" if on else None if "had" in said else today
    is_now = signs & _NOW and not _listed("now").isdisjoint(said) and _PAST.isdisjoint(said)
    return today if is_now and _is_state(said, *places) else None


_PAST = frozenset(("was", "were", "had"))


def moved_to_at(passage: Passage) -> tuple[int, ...]:
    """The places of the figures in a sentence to which something was moved on a scale."""
    if not passage.signs & _SCALES:
        return ()
    said = passage.said
    return tuple(at for at in range(1, len(said)) if said[at].isdigit() and _is_moved_to(said, at))


def _is_moved_to(said: tuple[str, ...], first: int) -> bool:
    """Whether a place on a scale is one to which something was moved: "raised the alert to level 3", "its alert level was lowered to 2"."""
    scales, at = _listed("scales"), first
    while at and said[at - 1] in scales:
        at -= 1
    lead = said[max(0, at - _MOVED) : at]
    if lead[-1:] != ("to",) or scales.isdisjoint((*lead, *said[at : first + 1])):
        return False
    return not _listed("moved_on_scale").isdisjoint(lead) and ";" not in lead


def is_as_of(passage: Passage, start: int, first: int) -> bool:
    """Whether a time that begins at an offset, and at a token, is one at which a figure was read off."""
    return _is_as_of(passage.said, first) or any(one.start == start and one.only for one in passage.states)


def _is_day(value: object) -> bool:
    return isinstance(value, DateValue) and value.precision == "day" and bool(value.low or value.high)


def _is_as_of(said: tuple[str, ...], first: int) -> bool:
    return said[max(0, first - 2) : first] in _AS or (said[first : first + 2] in _AS)


def _is_near(said: tuple[str, ...], time: tuple[int, int], figure: tuple[int, int]) -> bool:
    between = said[time[1] + 1 : figure[0]] if time[1] < figure[0] else said[figure[1] + 1 : time[0]]
    return len(between) < _FAR and _BREAKS.isdisjoint(between)


def _is_state(said: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a verb of state stands right before a figure, or what it was in right behind: "stood at 4 metres", "41,000 homes were without power"."""
    if _stands(said, first, _listed("states") | _listed("stood")):
        return True
    at = _before(said, first)
    behind = said[last + 1 : last + 6]
    be = next((place for place, word in enumerate(behind) if word in _BE), None)
    told = behind[be + 1 :] if be is not None else behind[:1] if at >= 0 and said[at] in _BE else ()
    return not _listed("state_signs").isdisjoint(told)


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
