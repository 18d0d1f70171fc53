"""A year that opens a clause, where what follows might be counted: "In 2010 troops were sent", not "in 1986 villages"."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.words import month_words

# How far before a year that which it opens may begin: a conjunction, a preposition and what narrows the year.
_REACH = 40
_YEAR = re.compile(r"(?:19|20)\d\d(?=\s+[a-z])")
_TIME = r"(in|by|as\s+of|since|until|till|from|after|before|during)\s+"
_NARROWED = r"(?:early\s+|late\s+|mid-?\s*|spring\s+|summer\s+|autumn\s+|fall\s+|winter\s+)"
# Behind other words so round a figure counts as often: "After 2000 people were killed".
_ROUND, _OF_YEARS = "2000", ("in", "by", "since", "during", "as of")
# A clause begins at the head of a text or line, behind a mark, or behind a word that joins clauses or reports speech.
_CLAUSE = r"(?:^\W*|[.,;:!?…)“\"—–]\s*|\b(?:and|but|that|as|while|when|because|so|then|which|where|who|said|says)\s+)"
# Where the noun ends the phrase of place, what is told of begins behind it: "In 2000 cases the virus was found", "In 1996 homes, power was cut".
_PHRASE_ENDS = re.compile(
    r"\s+\w+,?\s+(?:to\s+\d+|the|an?|he|she|it|they|we|i|you|his|her|its|their|this|that|these|those|there|no)\b"
    r"|\s+\w+,\s+(?!who\b|which\b|that\b)\w+\s+(?:was|were|had|has|have|is|are)\b",
    re.IGNORECASE,
)


def opens_clause(text: str, start: int) -> bool:
    """Whether the figure at ``start`` is a year by what stands before it, whatever noun follows: a month, or a preposition of time that opens its clause."""
    found = _YEAR.match(text, start)
    if found is None:
        return False
    ahead = max(0, start - _REACH)
    if _dated().search(text, ahead, start):
        return True
    opening = _opening().search(text, ahead, start)
    if opening is None or (found[0] == _ROUND and opening[1].lower() not in _OF_YEARS):
        return False
    return not _PHRASE_ENDS.match(text, found.end())


@cache
def _dated() -> re.Pattern[str]:
    months = "|".join(sorted((name.capitalize() for name in month_words()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?:{months})\.?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?|(?i:{_TIME}(?:the\s+)?{_NARROWED}))\Z"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"{_CLAUSE}{_TIME}\Z", re.IGNORECASE | re.MULTILINE)
