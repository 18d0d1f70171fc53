"""Dates that are those of a figure and of no happening: "in 2024 it supported 210 hectares", "last year it was 71,000", "in January alone", "held 760 on Tuesday"."""

from __future__ import annotations

from claims.dates.value import DateValue
from claims.extract.language.tokens import covered
from claims.extract.texts.passage import Passage
from claims.tables import word_set
from claims.values.count import Count

_COARSE = frozenset(("year", "season", "decade", "quarter", "half"))
_BE = frozenset(("was", "were", "is", "are", "be", "been", "had", "has"))
# How many words, hedges, may stand between a verb and the figure that it has for its object.
_HEDGES = 2


def is_of_figure(passage: Passage, value: DateValue, places: tuple[int, int]) -> bool:
    """Whether a date opens no more than the time over which something was counted: a year beside "it was" and a figure, or "in January alone"."""
    said = passage.said
    if said[places[1] + 1 : places[1] + 2] == ("alone",):
        return True
    return value.precision in _COARSE and any(said[max(0, at - 1)] in _BE for at in _figures(passage, _HEDGES - 1))


def is_of_count(passage: Passage, value: DateValue, places: tuple[int, int], verb: tuple[int, int]) -> bool:
    """The same of a date by its verb, at the tokens ``[start, stop)``, which has a figure for its object: one of a year, or one that tells how many there were."""
    if is_of_figure(passage, value, places):
        return True
    if verb[1] not in set(_figures(passage, _HEDGES)):
        return False
    return value.precision in _COARSE or passage.said[verb[0]] in word_set("narrowing", "keeping")


def _figures(passage: Passage, back: int) -> list[int]:
    """The places of the figures of a sentence, and those of so many words before each."""
    found = []
    for item in passage.counts:
        places = covered(passage.row, item.start, item.stop)
        if places and isinstance(item.value, Count) and not item.value.ordinal:
            found += [place for place in range(places[0] - back, places[0] + 1) if place > 0]
    return found

