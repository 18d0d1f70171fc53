"""The year that a passage has spoken of, and whether a date without one is of it: a plan told now lies ahead of what has been."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from claims.dates.tense import edge_before, last_ahead
from claims.value import Reading


class Carried(NamedTuple):
    """A year with the place up to which it is carried, the place where it was told, and the day of which it was told, where that is known."""

    year: int
    reach: int
    start: int
    since: date | None = None


# "In 2024 the festival will be held on 5 June", "The 2024 festival will": the year is that of the plan.
_HEAD = re.compile(
    r"\s*(?:(?:[Ii]n|[Bb]y|[Dd]uring|[Ff]or|[Oo]n)\s+)?(?:(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Ee]arly|[Ll]ate|[Mm]id)[\s-]+){0,2}"
)
_QUOTED = re.compile('["“‘„«]')
# What lay ahead of a day that is itself over: "were to leave by 19 January".
_THEN = re.compile(
    r"(?:would|could|might|planned|proposed|promised to|vowed to|agreed to|(?:was|were)\s+to|hoped|intended)\b"
)
_WAS = re.compile(r"\b(?:was|were|been|had)\s+(?:not\s+|originally\s+|also\s+)?\Z")


def year_of(text: str, at: int, told: Carried, reading: Reading, ahead: bool | None) -> int | None:
    """The year of the passage for a date at ``at``; nothing where the sentence tells a plan of now and the year lies behind."""
    if not ahead or _is_of_then(text, at) or _is_of_plan(text, at, told):
        return told.year
    return told.year if reading.published and told.year >= reading.published[0].year else None


def _is_of_then(text: str, at: int) -> bool:
    """Whether what lies ahead does so of a time that is over: "would close", "was due", "planned"."""
    cue = last_ahead(text, at)
    return cue is not None and (
        _THEN.match(text, cue) is not None or _WAS.search(text, max(0, cue - 24), cue) is not None
    )


def _is_of_plan(text: str, at: int, told: Carried) -> bool:
    """Whether the year is that of the plan: at the head of its sentence, behind a word that looks ahead itself, or what somebody said then."""
    head = edge_before(text, told.start)
    if _HEAD.fullmatch(text, head, told.start) or last_ahead(text, told.start) is not None:
        return True
    return _QUOTED.search(text, told.start, at) is not None
