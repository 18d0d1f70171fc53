"""Values that are no answer of their sentence's own: such a value bears out another, and contradicts none.

"In that year" and "two weeks later" count from a date that another sentence told: which one, a reader infers, and a rule may infer wrongly. A day in a caption is
that of the picture. Those of whom it is feared that they are dead have not been counted.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from claims.dates.anaphora import NAMES
from claims.dates.value import DateValue
from claims.extract.facts.held import is_of_anything
from claims.extract.facts.held_ways import LED
from claims.extract.language.lexicon import is_person
from claims.extract.language.tokens import covered
from claims.extract.manner.unstated import UNSURE, doubt_of_words
from claims.extract.texts.drawn import Drawn
from claims.numbers.value import Count
from claims.tables import word_set
from claims.times.value import TimeValue
from claims.value import Found

# How far from its figure the word may stand: "30 people are now feared dead", "fears that at least 30".
_BEHIND, _BEFORE = 4, 4
_FEARED = "feared"
_FEARS = frozenset(("fear", "fears", _FEARED))
_APART, _UNITS = 8, frozenset(("minutes", "minute", "hours", "hour", "seconds"))
_ASIDE = frozenset(("after", "before"))
_PICTURES = word_set("narrowing", "pictures")
# A bracket, or an article, and the word.
_LEAD = 2


def doubt_of(item: Drawn) -> str:
    """Why a value is no answer of its sentence's own; empty where it is one."""
    if isinstance(item.value, Count):
        return _of_number(item)
    if item.rule == LED and is_of_anything(item.slot) and item.passage.said[:1] in _PRONOUNS:
        return "its sentence does not say of what"
    if isinstance(item.value, TimeValue):
        return "it is told how long before or after another hour it was" if _is_apart(item) else ""
    if not isinstance(item.value, DateValue):
        return ""
    times = item.passage.times
    at = bisect_left(times, item.span.start, key=attrgetter("start"))
    if at < len(times) and times[at].start == item.span.start and _is_carried(times[at], times[:at]):
        return f"“{' '.join(item.value.raw.split())}” counts from a date that another sentence tells"
    if item.value.precision == "day" and not _PICTURES.isdisjoint(item.passage.said[:_LEAD]):
        return "the day in a caption may be that of the picture"
    return ""


def _of_number(item: Drawn) -> str:
    if _is_feared(item):
        return "a number that is feared has not been counted"
    if told := _unsure(item):
        return told
    if (item.slot == _AGE and not _NTH.isdisjoint(item.passage.said[:_LEAD])) or _is_one_more(item):
        return "its sentence tells of one of several"
    return "it tells of those at one place alone" if _is_none_at_a_place(item) else ""


def _unsure(item: Drawn) -> str:
    """Why the words around a figure vouch for nothing."""
    places = covered(item.passage.row, item.span.start, item.span.stop) if item.passage.signs & UNSURE else None
    return doubt_of_words(item.passage.row, *places) if places else ""


def _is_one_more(item: Drawn) -> bool:
    """Whether an order brings in somebody else: "a third suspect was held" says nothing of the fourth."""
    if item.slot != _ORDER or not is_person(item.value.raw.lower().split()[-1]):
        return False
    places = covered(item.passage.row, item.span.start, item.span.stop)
    return places is not None and item.passage.said[max(0, places[0] - 1) : places[0]] in (("a",), ("another",))


def _is_none_at_a_place(item: Drawn) -> bool:
    """Whether none is told of those at a place, so that others elsewhere may be meant: "nobody on the ground was killed"; those aboard are all."""
    if getattr(item.value, "high", None) != 0:
        return False
    places = covered(item.passage.row, item.span.start, item.span.stop)
    behind = item.passage.said[places[1] + 1 : places[1] + 3] if places else ()
    return behind[:1] in _AT_A_PLACE and behind[1:] != ("board",)


_AT_A_PLACE = (("on",), ("in",), ("at",), ("inside",), ("outside",))
# "The second was a man of 71": the first may be whom the other text tells of.
_ORDER = "order"
# "It was led by Ann Bell."
_PRONOUNS = (("it",), ("they",), ("both",))
_AGE, _NTH = "age-of", frozenset(("second", "third", "fourth", "fifth", "another"))


def _is_feared(item: Drawn) -> bool:
    """Whether a figure is of those of whom something is feared: "30 are feared dead", "fears that up to 30 have died"."""
    said = item.passage.said
    places = None if _FEARS.isdisjoint(said) else covered(item.passage.row, item.span.start, item.span.stop)
    if places is None:
        return False
    behind, before = said[places[1] + 1 : places[1] + 1 + _BEHIND], said[max(0, places[0] - _BEFORE) : places[0]]
    return _FEARED in behind or not _FEARS.isdisjoint(before)


def _is_apart(item: Drawn) -> bool:
    """Whether an hour is told by another happening's: "at 3.20, 50 minutes after the fire began"."""
    said = item.passage.said
    places = None if _ASIDE.isdisjoint(said) else covered(item.passage.row, item.span.start, item.span.stop)
    behind = said[places[1] + 1 : places[1] + 1 + _APART] if places else ()
    return any(unit in _UNITS and word in _ASIDE for unit, word in pairwise(behind))


def _is_carried(date: Found, before: tuple[Found, ...]) -> bool:
    """Whether a date counts from one that stands in no part of its sentence before it."""
    return date.rule.partition(",")[0] in NAMES and not any(isinstance(other.value, DateValue) for other in before)
