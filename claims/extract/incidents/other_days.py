"""Those of whom a text says that harm befell them on an earlier day than its incident's: "On May 6, a boy was wounded", "two were killed near Ayr in 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from claims.dates.days import moved
from claims.dates.find import find
from claims.dates.value import DateValue
from claims.extract.incidents.suffered import HARMED, Suffered
from claims.quick import replace
from claims.text import Span
from claims.value import Reading

# The title and the lead tell of the incident, however they date it.
_LEAD = 2
# A day right before the incident's is as likely its own, told otherwise.
_MARGIN = 2
# How far into a sentence a date stands that is of all of it, and how far from somebody one that is of what befell them.
_BEGINS, _NEAR = 12, 90
# What parts a date from those of whom it is told: another clause.
_PARTED = re.compile(r"[;:]|\b(?:who|whose|whom|which|after|since|before|because|although|but|while)\b")
# Days that are counted from another, which may be the incident's.
_COUNTED = re.compile(r"\b(?:before|earlier|later|after|previous)\b")
# Of an anniversary the day that is told most is not the incident's.
_AGO = re.compile(r"(?i)\byears? (?:on|ago|after|later|since)\b|\banniversary\b")
_LINKED = re.compile(r"\b(?:in which|when)\b")
# A victim named with the day of a wedding or of an arrest is of the incident all the same.
_KNOWN = ("definite", "pronoun", "part", "self", "name")


def without_other_days(text: str, told: Sequence[Suffered], day: date | None, reading: Reading) -> list[Suffered]:
    """The mentions, those as of another time whom a sentence below the lead brings in with an earlier day than ``day``, the incident's."""
    head = text[: told[0].sentence.stop if told else 0]
    if day is None or reading.published is None or _AGO.search(head):
        return list(told)
    below = [one for one in told if one.index >= _LEAD and not one.others]
    dates = {span: list(_dates(text, span, day, reading)) for span in {one.sentence for one in below}}
    new = [one for one in below if one.sort not in _KNOWN and _is_earlier(text, one, dates[one.sentence])]
    found = [replace(one, others=True, elsewhere=True) if _is_of_them(one, new) else one for one in told]
    kept, marked = _harmed(found), _harmed(told) - _harmed(found)
    return found if kept > marked else list(told)


def _is_of_them(one: Suffered, new: Sequence[Suffered]) -> bool:
    """Whether somebody is one of those brought in, or theirs in the same sentence: "a boy shot his best friend"."""
    return one in new or (
        one.sort == "definite"
        and any(some.sentence == one.sentence and some.span.start < one.span.start for some in new)
    )


def _harmed(told: Sequence[Suffered]) -> int:
    """How many mentions tell that harm befell somebody in the incident: where most would be of another day, the day is in doubt."""
    return sum(one.family in HARMED and bool(one.number) and not one.others for one in told)


def _dates(text: str, span: Span, day: date, reading: Reading) -> Iterator[tuple[Span, bool]]:
    """The dates of a sentence, each with whether it lies before the incident's day."""
    for item in find(text[span.start : span.stop], reading):
        counted = _COUNTED.search(text, span.start + item.start, span.start + item.stop)
        if isinstance(item.value, DateValue) and item.value.high is not None and not counted:
            where = Span(span.start + item.start, span.start + item.stop)
            yield where, item.value.high <= moved(day, -_MARGIN)


def _is_earlier(text: str, one: Suffered, dates: Sequence[tuple[Span, bool]]) -> bool:
    """Whether an earlier day is told of somebody, and no other beside it."""
    own = [is_before for where, is_before in dates if _is_of(text, one, where)]
    return bool(own) and all(own)


def _is_of(text: str, one: Suffered, where: Span) -> bool:
    if where.start - one.sentence.start <= _BEGINS:
        return True
    first, last = min(one.span.stop, where.stop), max(one.span.start, where.start)
    between = _LINKED.sub("", text[first:last])
    return last - first <= _NEAR and _PARTED.search(between) is None
