"""Dates in a row of one form, which tell that something happened more than once: "in the years 2002 and 2015 commissions were founded"."""

from __future__ import annotations

import re

from claims.dates.value import DateValue
from claims.extract.language.tokens import covered
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.passage import Passage

SEVERAL = "dates"
_JOINTS = frozenset((",", "and", "in", "on", "then", "again", "&", "as", "well"))
_ENDS = frozenset(("between", "from"))
_FAR = 4
_MARK = f"{KEYED}{SEVERAL}:several"
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d$")


def several(passage: Passage, places: tuple[int, int]) -> frozenset[str]:
    """The mark of a date that stands in a row with another one of its precision; of "between 2002 and 2015" neither does."""
    if _is_year_in_row(passage.said, places):
        return frozenset((_MARK,))
    own = next((item for item in passage.times if covered(passage.row, item.start, item.stop) == places), None)
    if own is None or len(passage.times) == 1 or not isinstance(own.value, DateValue):
        return frozenset()
    for item in passage.times:
        other = covered(passage.row, item.start, item.stop)
        if item is own or other is None or not isinstance(item.value, DateValue):
            continue
        if item.value.precision == own.value.precision and _is_joined(passage, *sorted((places, other))):
            return frozenset((_MARK,))
    return frozenset()


def _is_year_in_row(said: tuple[str, ...], places: tuple[int, int]) -> bool:
    """ "In the years 2002 and 2015", "in 2002 and 2015"."""
    first, last = places
    if not _YEAR.match(said[first]) or first < _AHEAD:
        return False
    behind = said[last + 1 : last + 3]
    if behind[:1] == ("and",) and behind[1:] and _YEAR.match(behind[1]):
        return said[first - 1] not in _ENDS
    return said[first - 1] == "and" and bool(_YEAR.match(said[first - 2])) and said[first - 3] not in _ENDS


# A year, a joint and what stands before them.
_AHEAD = 3


def _is_joined(passage: Passage, one: tuple[int, int], two: tuple[int, int]) -> bool:
    said = passage.said
    between = said[one[1] + 1 : two[0]]
    if not between or len(between) > _FAR or not _JOINTS.issuperset(between) or "and" not in said[one[1] : two[0]]:
        return False
    return said[one[0]] not in _ENDS and said[one[0] - 1] not in _ENDS
