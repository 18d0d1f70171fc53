"""Dates that are those of a figure and of no happening: "in 2024 it supported 210 hectares", "last year it was 71,000", "in January alone", "held 760 on Tuesday"."""

from __future__ import annotations

from claims.dates.value import DateValue
from claims.extract.context.happened.deeds import deeds
from claims.extract.language.tokens import covered
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.tables import word_set

_COARSE = frozenset(("year", "decade"))
_FINER = frozenset(("month", "quarter", "half", "season"))
_BE = frozenset(("was", "were", "is", "are", "be", "been", "had", "has"))
# How many words, hedges, may stand between a verb and the figure that it has for its object.
_HEDGES = 2


def is_counted_in(passage: Passage, value: DateValue, places: tuple[int, int]) -> bool:
    """Whether a date tells no more than the time of a figure: a year beside "it was" and a figure, "in January alone", or one whose verb has a figure
    for its object and is no happening that a list names.
    """
    if passage.said[places[1] + 1 : places[1] + 2] == ("alone",):
        return True
    if not passage.counts:
        return False
    coarse = value.precision in _COARSE or (value.precision in _FINER and _has_unit(passage))
    if value.precision in _COARSE and any(passage.said[at - 1] in _BE for at in _figures(passage, 1)):
        return True
    if not coarse and _keeping().isdisjoint(passage.said):
        return False
    near = min(deeds(passage.row, places), default=None)
    return near is not None and is_of_count(passage, value, near[3:5])


def is_of_count(passage: Passage, value: DateValue, verb: tuple[int, int]) -> bool:
    """Whether the verb of a date, at the tokens ``[start, stop)``, has a figure for its object: of a year, or of what tells how many there were."""
    if verb[1] not in _figures(passage, _HEDGES):
        return False
    if value.precision in _COARSE or passage.said[verb[0]] in _keeping():
        return True
    return value.precision in _FINER and _has_unit(passage)


def _has_unit(passage: Passage) -> bool:
    """Whether a sentence gives a sum, a share or a measure: what butter brought in February is its price then."""
    return any(getattr(item.value, "unit", None) for item in passage.counts)


def _keeping() -> frozenset[str]:
    return word_set("narrowing", "keeping")


def _figures(passage: Passage, back: int) -> list[int]:
    """The places of the figures of a sentence, and those of so many words before each."""
    found = []
    for item in passage.counts:
        places = covered(passage.row, item.start, item.stop)
        if places and isinstance(item.value, Count) and not item.value.ordinal:
            found += [place for place in range(places[0] - back, places[0] + 1) if place > 0]
    return found
