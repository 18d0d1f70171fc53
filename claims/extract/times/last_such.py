"""The day since which something is the first or the greatest, or was no more: "the worst floods since 1957", "the first strike in the city since 2008",
"no strike since 2008".

Such a day is that of the last one before, no day from which on something goes on; two texts that give two days contradict each other.
"""

from __future__ import annotations

from dataclasses import replace

from claims.dates.value import DateValue
from claims.extract.language.tokens import Row
from claims.tables import word_set
from claims.value import Value

# The name of the question, behind "when-".
LAST = "last"
# How far before "since" the first or the greatest may stand, and what ends its phrase.
_REACH = 9
_EDGES = frozenset((".", ";", ":", "(", ")", "but", "that", "who", "which", "whose", "where", "because", "while", "if"))
_FIRST = frozenset(("first", "most", "least", "worst", "best", "sharpest"))
_NONE = frozenset(("no", "not", "never", "nobody", "none", "nothing", "neither"))
# How finely the day of a last one is told; "since the 19th century" says from when such things are known.
_YEARS = ("year", "month", "decade", "season", "day")


def of_last_such(value: Value, row: Row, first: int) -> DateValue | None:
    """The day of the last one before, where a date with "since" closes a phrase with "first", a superlative or a denial; nothing elsewhere.

    ``first`` is the place of the date in the sentence, "since" included.
    """
    if not isinstance(value, DateValue) or value.bound != "since" or value.stated is None or value.relative:
        return None
    # "Will not open before May" says since when it may, too.
    if value.precision not in _YEARS or "since" not in value.raw.lower() or not _is_led(row, first):
        return None
    low, high = value.stated
    return replace(value, low=low, high=high, bound=None, stated=None)


def _is_led(row: Row, first: int) -> bool:
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = row[at].word
        if word in _EDGES:
            return False
        if word == "first" and row[at + 1].word in word_set("times", "named_first"):
            return False
        if word in _NONE or word.endswith(("n't", "n’t")):
            return True
        if word in _FIRST or (
            word.endswith("est") and len(word) > 4 and word not in word_set("times", "no_superlatives")
        ):
            return True
    return False
