"""Whether a sentence looks ahead or back at the place of a date: the habits of news, read from the nearest verb."""

from __future__ import annotations

import re
from functools import cache

from claims.dates.words import lexicon

_REACH = 160


@cache
def _cues() -> re.Pattern[str]:
    ahead, back = ("|".join(lexicon()["tense"][side]) for side in ("ahead", "back"))
    return re.compile(rf"\b(?:(?P<ahead>{ahead})|(?P<back>{back}|[a-z]{{2,}}(?<!ne)(?<!f)ed))\b", re.IGNORECASE)


@cache
def _edges() -> re.Pattern[str]:
    return re.compile(r"[.!?;][\s\"'\u201d]|\n\s*\n|[\u201d\"]\s")


def forward(text: str, start: int, stop: int) -> bool | None:
    """True where the verb nearest before the date looks ahead, False where it looks back; behind the date if there is none.

    "The court will rule on Friday" looks ahead, "said on Friday that it will rule" back.
    """
    left = text[max(0, start - _REACH) : start]
    edge = 0
    for found in _edges().finditer(left):
        edge = found.end()
    cues = list(_cues().finditer(left, edge))
    if cues:
        return cues[-1]["ahead"] is not None
    right = text[stop : stop + _REACH]
    end = _edges().search(right)
    cue = _cues().search(right, 0, end.start() if end else len(right))
    return cue["ahead"] is not None if cue else None
