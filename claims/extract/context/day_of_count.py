"""The one day on which a figure was counted: "on Friday 20 people were killed" is no toll of Saturday, and no part of the question how many were on that day."""

from __future__ import annotations

from collections.abc import Iterator

from claims.dates.value import DateValue
from claims.dates.words import weekdays
from claims.extract.context.other_times.other_time import governs, is_beside
from claims.extract.language.noun_phrases import words_of
from claims.extract.language.tokens import covered
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage

# By the name of its day, where no published date says which one that was; by the day itself, where it stands right before the figure.
_NAMED, _AHEAD = f"{KEYED}weekday:", f"{KEYED}day ahead:"


def day_of_count(passage: Passage, first: int, part: tuple[int, int]) -> Iterator[str]:
    """The mark of the day of the week in the clause of a figure, as a kind of which two differ; a day that is known to be near another may be a slip for
    it, unless the sentence counts by days: "On Friday 20 people".
    """
    near: list[tuple[int, str]] = []
    for item in passage.times:
        value = item.value
        if not isinstance(value, DateValue) or value.bound or value.precision != "day":
            continue
        places = covered(passage.row, item.start, item.stop)
        name = next((day for day in weekdays() if day in value.raw.lower()), None)
        if name is None or places is None or places[0] <= first <= places[1]:
            continue
        led = _is_led(passage, places, first)
        if value.unresolved and (led or (is_beside(passage, places, first) and governs(passage, places, first, part))):
            near.append((abs(places[0] - first), f"{_NAMED}{name}"))
        elif led and value.low and value.low == value.high:
            near.append((abs(places[0] - first), f"{_AHEAD}{value.low}"))
    if near:
        yield min(near)[1]


def _is_led(passage: Passage, places: tuple[int, int], first: int) -> bool:
    """Whether nothing but a comma and hedges stand between a day that opens a sentence and a figure."""
    between = passage.said[places[1] + 1 : first]
    return places[1] < first and places[0] <= 1 and all(word == "," or word in words_of("hedges") for word in between)
