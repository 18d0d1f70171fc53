"""Where somebody is from: "a man from Milford", "Ann Bell, from Milford"."""

from __future__ import annotations

import re
from functools import cache

from claims.extract.incidents.towns.mentions import Mention
from claims.extract.incidents.towns.names import LOWER, UPPER, listed

# How far before a name the words that lead to it are looked for.
_BACK = 90


def is_home(mention: Mention, start: int) -> bool:
    """Whether somebody is from there: "a man from Milford", "Bell, 27, of 14 High Street, Milford"."""
    end = start + len(mention.name)
    is_named = mention.text.startswith(",", end) and _named_from().search(mention.text, max(0, start - _BACK), start)
    return bool(is_named) or _home().search(mention.text, max(0, start - _BACK), start) is not None


@cache
def _named_from() -> re.Pattern[str]:
    """ "Ann Bell, from"."""
    return re.compile(rf"[{UPPER}][{LOWER}’'-]+, (?:originally )?from $")


@cache
def _home() -> re.Pattern[str]:
    nouns = "|".join(sorted(listed("people_of"), key=len, reverse=True))
    road = rf"(?:the )?(?:\d+ block of )?(?:(?:[{UPPER}0-9][\w.’'-]*|block|of) ){{0,5}}[{UPPER}][\w.’'-]*, "
    return re.compile(
        rf"(?:\b(?:{nouns}|men|women|people|residents|students?|players?|tourists?|visitors?|pilgrims|lives in|lived in|live in)|[,(] ?\d{{1,3}},?|\d\))(?: (?:both|all))? (?:(?:from|of) )?(?<=from |. of |d in |s in |e in )(?:nearby )?(?:{road})?$"
    )
