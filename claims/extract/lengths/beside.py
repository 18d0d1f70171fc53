"""What a length of time is the length of, by the noun or the state beside it: "a six-hour standoff", "five days of strike", "two days at sea"."""

from __future__ import annotations

from claims.extract.language.closed_class import AUX
from claims.extract.language.stems import small_words
from claims.extract.language.verb_forms import is_verb
from claims.extract.lengths.spot import BREAKS, DEFINITE, NOTHING, Spot
from claims.extract.lengths.verbs import by_verb
from claims.extract.lengths.words import phrases, words
from claims.grammar import APOSTROPHES, GENITIVES

_UNITS = frozenset(("hour", "minute", "second", "day", "week", "month", "year", "night", "decade"))
_ONE = frozenset(("a", "an", "one", "another", "half", "per", "every", "each", "this", "last", "next", "quarter"))
# How many words of a noun, and of what narrows it, may stand behind a length.
_RUN = 4
# What stands behind a length that only comes after a noun and a comma; and how far the noun may lie.
_CLOSED, _SUMMED, _BACK = frozenset(("", ",", ".", ";")), frozenset((("in", "all"), ("in", "total"))), 9


def attributive(spot: Spot) -> str | None:
    """ "A six-hour standoff", "three hours' talks", "a two hour wait"."""
    word, at = spot.word(spot.last), spot.last + 1
    owned = spot.word(at) in APOSTROPHES or word.endswith(GENITIVES)
    bare = word in _UNITS and spot.last > spot.first and spot.word(spot.last - 1) not in _ONE
    if not ("-" in word or owned or bare):
        return None
    return _of_run(spot, _run(spot, at + (spot.word(at) in APOSTROPHES)))


def of_behind(spot: Spot) -> str | None:
    """ "Five days of strike"; of what is known already ("two hours of the debate") a part is told."""
    if spot.word(spot.last + 1) != "of":
        return None
    return NOTHING if spot.word(spot.last + 2) in DEFINITE else _of_run(spot, _run(spot, spot.last + 2))


def _run(spot: Spot, at: int) -> range:
    """The words of a noun and what narrows it, from a place on."""
    stop = at
    while stop < min(at + _RUN, len(spot.row)) and _is_part(spot, stop, at):
        stop += 1
    return range(at, stop)


def _is_part(spot: Spot, at: int, start: int) -> bool:
    word = spot.word(at)
    if not word[0].isalpha() or word in small_words() or word in AUX:
        return False
    return at == start or not is_verb(word) or next(spot.nouns_at(at), None) is not None


def _of_run(spot: Spot, run: range) -> str | None:
    """The class of the last listed noun of a run; nothing is told where none is listed."""
    for at in reversed(run):
        if told := spot.named(spot.nouns_at(at)):
            return told
    return NOTHING if run else None


def of_before(spot: Spot) -> str | None:
    """ "A debate of 14 hours"; "for a period of 42 days" is told as "for 42 days"."""
    at = spot.before(spot.first)
    if spot.word(at) != "of" or not at:
        return None
    noun = at - 1
    if spot.stems[noun] in phrases("general"):
        start = noun - (spot.word(noun - 1) in ("a", "an", "the", "total"))
        return by_verb(spot, start)
    for place in range(noun, max(noun - 2, -1), -1):
        if told := spot.named(one for one in spot.nouns_at(place) if one[1] == at):
            return told
    return None if spot.word(noun) in words("limits") else NOTHING


def in_state(spot: Spot) -> str | None:
    """ "Two days at sea", "78 hours underground"."""
    at = spot.last + 1
    return spot.named(spot.states_at(at)) if at < len(spot.row) else None


def apposed(spot: Spot) -> str | None:
    """ "Replacement of the valve, about 90 minutes, at no cost"; "the stoppage runs until Thursday, 72 hours in all"."""
    at = spot.before(spot.first)
    closed = spot.word(spot.last + 1) in _CLOSED or (spot.word(spot.last + 1), spot.word(spot.last + 2)) in _SUMMED
    if spot.word(at) != "," or not closed:
        return None
    for place in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if spot.word(place) in BREAKS or spot.word(place) == ",":
            return None
        if told := spot.named(spot.nouns_at(place)):
            return told
    return None
