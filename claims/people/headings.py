"""Lines in Title Case: every word has a capital there, so that capitals say nothing."""

from __future__ import annotations

import re
from functools import cache

_LONGEST = 200


@cache
def _small_word() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])[a-z]{4,}")


def in_heading(text: str, start: int, stop: int) -> bool:
    """Whether the line around a place is a heading: at most 200 letters, several words, and none of four small letters.

    A line with nothing but the name, or "By" and the name, is none.
    """
    begin = text.rfind("\n", max(0, start - _LONGEST), start)
    end = text.find("\n", stop, stop + _LONGEST)
    if begin < 0 and start > _LONGEST or end < 0 and len(text) - stop > _LONGEST:
        return False
    line = text[begin + 1 : end if end >= 0 else len(text)]
    if len(line) > _LONGEST or _small_word().search(line):
        return False
    rest = (text[begin + 1 : start] + " " + text[stop : end if end >= 0 else len(text)]).split()
    return len([word for word in rest if word[0].isalpha() and word.lower() not in ("by", "and")]) > 2 and line.rstrip()[-1:] not in ".!?”\""
