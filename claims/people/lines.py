"""Lines: those in Title Case, where capitals say nothing, and those that were broken to a width."""

from __future__ import annotations

import re
from functools import cache

_LONGEST = 200


# The widest line of a text that was broken to a width, and the narrowest that such a break may follow.
_WIDTH = 100
_FULL = 40


@cache
def _break() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\n]{{{_FULL}}})\n(?=[^\n])")


def unwrapped(text: str) -> str:
    """The text with a space for each line end inside a paragraph, where its lines were broken to a width; as long as it was."""
    if text.count("\n") * _WIDTH < len(text) or max(map(len, text.split("\n"))) > _WIDTH:
        return text
    return _break().sub(" ", text)


@cache
def _small_word() -> re.Pattern[str]:
    # The letter comes first, so that the search skips to letters.
    return re.compile(r"[a-z](?<![\w'’-].)[a-z]{3,}")


def in_heading(text: str, start: int, stop: int) -> bool:
    """Whether the line around a place is a heading: at most 200 letters, several words, and none of four small letters.

    A line with nothing but the name, or "By" and the name, is none.
    """
    begin = text.rfind("\n", max(0, start - _LONGEST), start)
    end = text.find("\n", stop, stop + _LONGEST)
    if (begin < 0 and start > _LONGEST) or (end < 0 and len(text) - stop > _LONGEST):
        return False
    line = text[begin + 1 : end if end >= 0 else len(text)]
    if len(line) > _LONGEST or _small_word().search(line):
        return False
    rest = (text[begin + 1 : start] + " " + text[stop : end if end >= 0 else len(text)]).split()
    return (
        len([word for word in rest if word[0].isalpha() and word.lower() not in ("by", "and")]) > 2
        and line.rstrip()[-1:] not in '.!?”"'
    )
