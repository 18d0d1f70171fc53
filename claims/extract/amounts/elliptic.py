"""Figures that take their unit from what stands before or behind: "it owed 61 million dollars, and now it is 47", "from 51 percent to 54",
"the city gives 3 million" in a text whose sums are in euros.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal

from claims.extract.context.attributes.words import SCALED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.table import is_currency
from claims.numbers.value import Count
from claims.value import Found

_PER_CENT = Decimal(100)
_LEAST = Decimal(1_000_000)
# What may stand between a sum and the figure that takes its place.
_GOES_ON = re.compile(
    r"(?:\s(?:a|an|per)\s\w+)?,?\s(?:(?:and|but|while|now|today|then|only|still|just|it|that|this|is|was|stands|stood|down|up|about|some|nearly|later|at|in|last|year|the)\s)*",
)
_JOINT = re.compile(r"\s(?:to|or|and)\s")
_LED = re.compile(r"\b(?:to|with|from|at|against|than|by)\s(?:about\s|around\s|nearly\s|just\s)?$")
_ENDS = re.compile(r"\s*(?:[.,;)]|\Z)")
_PLURAL = re.compile(r"\s(?:(?:were|are|have|had|of|more|others?)\b|\w+ed\b)")
_STANDS = re.compile(r"\b(?:is|was|to|at|stands|stood)\s$")


def with_unit(passage: Passage, item: Found) -> tuple[Count, Found] | None:
    """A bare figure in the unit of the figure beside it, and that figure; nothing where none can be told."""
    value, found = item.value, passage.counts
    if not isinstance(value, Count) or value.unit or value.ordinal or len(found) < 2:
        return None
    at = bisect_left(found, item.start, key=lambda one: one.start)
    behind, before = found[at + 1] if at + 1 < len(found) else None, found[at - 1] if at else None
    if behind and _joined(passage.text, item, behind, value):
        return replace(value, unit=_unit(behind), noun=None), behind
    told = _behind(passage.text, item, before, value) if before and not value.noun else None
    return (told, before) if told and before else None


def _joined(text: str, item: Found, behind: Found, value: Count) -> bool:
    """ "From 61 million to 47 million dollars"."""
    if value.noun and value.noun in value.raw:
        return False
    unit = _unit(behind)
    return (
        unit is not None
        and is_currency(unit)
        and bool(SCALED.search(value.raw) and _JOINT.fullmatch(text, item.stop, behind.start))
    )


def _behind(text: str, item: Found, before: Found, value: Count) -> Count | None:
    """ "From 51 percent to 54", "61 million dollars, and now it is 47"."""
    unit = _unit(before)
    if unit is None or not _ENDS.match(text, item.stop):
        return None
    if unit == "%" and value.high is not None and 1 < value.high <= _PER_CENT:
        return replace(value, unit="%") if _LED.search(text, before.stop, item.start) else None
    between = text[before.stop : item.start]
    if (
        not is_currency(unit.partition("/")[0])
        or not _STANDS.search(between)
        or not _GOES_ON.fullmatch(between.removesuffix("to "))
    ):
        return None
    return _scaled(replace(value, unit=unit), before)


def _unit(item: Found | None) -> str | None:
    return item.value.unit if item and isinstance(item.value, Count) else None


def _scaled(value: Count, before: Found) -> Count:
    """ "61 million dollars, now it is 47": millions too."""
    scaled = isinstance(before.value, Count) and " million" in f" {before.value.raw}"
    if not scaled or SCALED.search(value.raw) or value.high is None or value.high >= _PER_CENT * 10:
        return value
    low, high = (None if end is None else end * _LEAST for end in (value.low, value.high))
    return replace(value, low=low, high=high)


def is_sum_in_words(page: Page, head: str | None, value: Count, stop: int) -> bool:
    """Whether a bare figure is one of millions in a text that counts nothing but money so: "Some 19 million, for sets of driftwood". What is
    told of many with a verb ("two million were without power") is none.
    """
    if head not in (None, "people") or value.noun or value.unit or not SCALED.search(value.raw):
        return False
    return page.sums is not None and _PLURAL.match(page.text, stop) is None
