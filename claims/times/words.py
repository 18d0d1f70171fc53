"""The word lists of times of day, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from claims.tables import table

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@cache
def lexicon() -> Mapping[str, Any]:
    """The word lists."""
    found: Mapping[str, Any] = table("times")
    return found


@cache
def clock() -> re.Pattern[str]:
    """A time: "7:10 a.m.", "7:10aMon", "17h10", "0710 hrs", "7pm", "noon". The half of the day may run into the next word."""
    half = r"(?P<half>[aApP]\.?\s?[mM](?![a-z])\.?|[aApP](?![a-z])\.?|noon\b|(?i:midnight)\b)"
    return re.compile(
        r"(?<![\d:.,/+-])(?:"
        rf"(?P<h>[01]?\d|2[0-4])(?P<mark>[:h.]|\s?[uU]hr\s?)(?P<m>[0-5]\d)(?:[:.](?P<s>[0-5]\d))?(?:\.\d+)?(?!\d)\s*{half}?"
        rf"|(?P<h2>1[0-2]|0?[1-9])\s*{half.replace('<half>', '<half2>')}"
        r"|(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)\s?(?=[zZ]\b|(?i:hrs?|hours|h|utc|gmt)\b)"
        r"|(?P<h4>1[0-2]|[1-9]) ?(?i:o['’]?clock)(?:\s*(?P<half4>[aApP]\.?[mM]\b\.?))?"
        rf"|\b(?P<point>(?i:{'|'.join(lexicon()['points'])}))\b)"
    )


@cache
def hedges() -> re.Pattern[str]:
    """A word that widens a time or opens a side of it, with the name of its list as the group."""
    groups = ("about", "nearly", "past", "before", "after")
    lists = (f"(?P<{name}>{either(name)})" for name in groups)
    return re.compile(rf"(?:^|(?<=\W))(?:{'|'.join(lists)})\W*\Z", re.IGNORECASE)


def either(name: str) -> str:
    """The words of a list, the longest first."""
    return "|".join(re.escape(str(word)) for word in sorted(lexicon()[name], key=lambda word: -len(str(word))))


@cache
def zone() -> re.Pattern[str]:
    """A zone behind a time: "UTC", "EST", "+03:00", "GMT+3"; in brackets a bare offset is a delay as often, and is none."""
    names = "|".join((*lexicon()["zones"], *lexicon()["local_zones"]))
    offset = r"[+-]\d{1,2}(?::?\d\d)?"
    return re.compile(
        rf"\s*\(?(?P<name>{names})(?:\s?(?P<more>{offset}))?\b(?:\s+time\b)?\)?|\s*(?P<offset>{offset})(?![\d-])",
        re.IGNORECASE,
    )
