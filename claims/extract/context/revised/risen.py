"""Figures of which the sentence says what an earlier report had: "2,300 hectares, after 1,500 in yesterday's report"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from claims.extract.language.signs import sign
from claims.extract.marks import FALLEN, RUNNING
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count

_HEDGE = r"(?:(?:about|around|some|nearly|almost|only|just|over|the) )*"
_BETWEEN = re.compile(
    rf"(?: [\w-]+){{0,7}},? (?:and not |up |down |rising )?(?:after|from|against|compared with|compared to) {_HEDGE}$",
    re.I,
)
_REPORT = r"(?:report|bulletin|count|update|statement|estimate|toll|release|situation)"
_DAY = r"(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_EARLIER = re.compile(
    rf"(?: [\w-]+){{0,2}}? (?:(?:in|on|by|at|as of|given|reported|announced|told) )*"
    rf"(?:{_DAY}\b|(?:a|the) (?:day|night) (?:earlier|before|ago)\b|(?:the |our |its |an |a )?(?:previous|earlier|last|first|former|morning(?:['’]s)?) {_REPORT}\b)",
    re.I,
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SIGN = sign(lambda: ("after", "from", "against", "compared"))


def risen(passage: Passage, start: int, stop: int) -> Iterator[str]:
    """The mark of a figure at an offset where the sentence sets it against that of an earlier report, lower or higher. What was so in another year or
    quarter is no earlier report of it.
    """
    counts = passage.counts
    if not passage.signs & _SIGN or len(counts) < 2:
        return
    at = bisect_left(counts, start, key=lambda item: item.start)
    if at + 1 >= len(counts) or counts[at].start != start:
        return
    one, two = counts[at], counts[at + 1]
    if not (_BETWEEN.fullmatch(passage.text[one.stop : two.start]) and _EARLIER.match(passage.text, two.stop, stop)):
        return
    now, before = _written(one.value), _written(two.value)
    if now and before and now != before:
        yield RUNNING if now > before else FALLEN


def _written(value: object) -> float:
    """The figure as it is written, since the second one has its unit from the first; nought where it has none."""
    found = _DIGITS.search(value.raw) if isinstance(value, Count) and not value.ordinal else None
    return float(found.group().replace(",", "")) if found else float(getattr(value, "low", 0) or 0)
