"""Pounds of weight and pounds of money, told apart by what stands around them and by the other pounds of their text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claims.numbers.table import trim, units
from claims.numbers.value import Count
from claims.value import Found

_MONEY, _KILOS = "GBP", "kg"
_WORD = re.compile(r"[\s-]pounds?$", re.IGNORECASE)
# Money is paid and is worth something; weights are weighed.
_PAID = re.compile(
    r"\b(?:worth|costs?|costing|paid|pays?|paying|fined?|priced?|prices|valued?|values|salary|wages?|loans?|debts?|profits?|losses|sold for|bail|reward|raised|earn(?:s|ed|ing)?"
    r"|spen[dt]s?|spending|budget|funds?|damages|compensation|sum|bill)\b(?:\s[\w,'’-]+){0,4}\s?$",
    re.IGNORECASE,
)
_WEIGHED = re.compile(r"\bweigh(?:s|ed|ing)?\b(?:\s[\w,'’-]+){0,4}\s?$", re.IGNORECASE)
_IN_MONEY = re.compile(r"£|\b(?:pence|sterling|GBP)\b")
# What is worth so many pounds; anything else that is "a 200-pound" something weighs them.
_SUMS = re.compile(
    r"\s(?:[a-z]+\s)?(?:notes?|fines?|loans?|grants?|bills?|prizes?|funds?|deals?|rewards?|debts?|budgets?|contracts?|payouts?|payments?|ransoms?|schemes?|projects?|plans?|bets?"
    r"|investments?|bonus(?:es)?|fees?|salar(?:y|ies)|tickets?|donations?|deposits?|cheques?|coins?|rise|increase|cut|a\b|per\b)",
    re.IGNORECASE,
)
# How a weight and the same in another unit stand beside each other: "12 tons of sugar - about 26,400 pounds -", "9 tonnes (20,000 pounds)".
_BESIDE = re.compile(r"(?:\s(?:of\s)?[a-z]+){0,3}\s?(?:[(\[]|[-–—]\s|—|,?\sor\s)(?:\w+\s)?\s?")
_REACH, _MOST = 60, 10_000


def told_apart(text: str, found: Sequence[Found]) -> list[Found]:
    """The same quantities, with the pounds that are a weight in kilograms.

    A text that tells one weight in pounds tells the others in them too, unless it speaks of money in pounds or their own words do.
    """
    pounds = [at for at, item in enumerate(found) if _is_in_pounds(item)]
    if not pounds:
        return list(found)
    weights = {at for at in pounds if _is_weight(text, found, at)}
    if (weights or any(_is_told_weight(item) for item in found)) and not _IN_MONEY.search(text):
        weights |= {at for at in pounds if not _is_sum(text, found[at])}
    return [_weight(item) if at in weights else item for at, item in enumerate(found)]


def _is_in_pounds(item: Found) -> bool:
    value = item.value
    return isinstance(value, Count) and value.unit == _MONEY and _WORD.search(value.raw) is not None


def _is_told_weight(item: Found) -> bool:
    """Whether a quantity was read as pounds of weight by its own words: "40 pounds of flour"."""
    value = item.value
    return isinstance(value, Count) and value.unit == _KILOS and _WORD.search(value.raw) is not None


def _is_weight(text: str, found: Sequence[Found], at: int) -> bool:
    item = found[at]
    if text[item.start : item.stop].lower().endswith("-pound"):
        return _is_small(item) and not _SUMS.match(text, item.stop)
    if _WEIGHED.search(text, *_ahead(item)):
        return True
    return any(_is_beside(text, *pair) for pair in pairwise(found[max(0, at - 1) : at + 2]))


def _is_sum(text: str, item: Found) -> bool:
    return bool(_PAID.search(text, *_ahead(item)) or _SUMS.match(text, item.stop))


def _is_small(item: Found) -> bool:
    high = getattr(item.value, "high", None)
    return high is not None and high < _MOST


def _is_beside(text: str, one: Found, other: Found) -> bool:
    """Whether one of two quantities that follow each other is a weight and the other stands beside it as the same."""
    units_of = {getattr(item.value, "unit", None) for item in (one, other)}
    return units_of == {_MONEY, _KILOS} and _BESIDE.fullmatch(text, one.stop, other.start) is not None


def _ahead(item: Found) -> tuple[int, int]:
    return max(0, item.start - _REACH), item.start


def _weight(item: Found) -> Found:
    value, size = item.value, units()["lb"].size
    assert isinstance(value, Count)
    low, high = (None if end is None else trim(end * size) for end in (value.low, value.high))
    return replace(item, value=replace(value, low=low, high=high, unit=_KILOS), rule="measure")
