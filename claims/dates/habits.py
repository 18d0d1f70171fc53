"""Whether a text writes the day of a date in figures before its month: "9/5/2025"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from claims.value import Reading

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b\.?"
_FIGURES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_WORDS = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}|\b{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s?:)"
)
_HOURS = re.compile(r"(?<![\d:])(?:1[3-9]|2[0-3]):[0-5]\d\b")
_HALVES = re.compile(r"\d\s?[apAP]\.?[mM]\b")
_MONTH_FIRST = (None, "US", "PH")


def day_first(text: str, first: int, second: int, year: int, reading: Reading) -> bool:
    """Whether ``first/second/year`` is a day and a month.

    Other dates in figures of the text decide, then the country of the source, then its day of publication where one reading lies within
    a few days of it and the other does not, then how the text writes dates in words, and last its clock of 24 hours. Without any of
    these the month comes first, as in the United States.
    """
    told = _by_figures(text)
    if told is not None:
        return told
    if reading.country not in _MONTH_FIRST:
        return True
    near = None if reading.country else _by_publication(first, second, year, reading)
    if near is not None:
        return near
    return reading.country is None and _by_words(text)


def habit(text: str) -> bool | None:
    """Whether a text writes days before their months, by its other dates; None where none of them tells."""
    told = _by_figures(text)
    return _by_words(text) if told is None and _WORDS.search(text) else told


@lru_cache(maxsize=4)
def _by_figures(text: str) -> bool | None:
    """By the dates of the text whose day is above twelve."""
    days = {int(found[1]) > 12 for found in _FIGURES.finditer(text) if max(int(found[1]), int(found[2])) > 12}
    return days.pop() if len(days) == 1 else None


def _by_publication(first: int, second: int, year: int, reading: Reading) -> bool | None:
    if reading.published is None:
        return None
    near = [_is_near(year, month, day, reading.published) for day, month in ((first, second), (second, first))]
    return near[0] if near[0] != near[1] else None


def _is_near(year: int, month: int, day: int, published: tuple[date, date]) -> bool:
    try:
        told = date(year, month, day)
    except ValueError:
        return False
    return (told - published[0]).days >= -_NEAR and (told - published[1]).days <= _NEAR


_NEAR = 10


@lru_cache(maxsize=4)
def _by_words(text: str) -> bool:
    found = [one["day"] is not None for one in _WORDS.finditer(text)]
    if found:
        return sum(found) * 2 > len(found)
    return _HOURS.search(text) is not None and _HALVES.search(text) is None
