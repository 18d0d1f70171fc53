"""Text that is wrapped over several lines, with each paragraph on one line."""

from __future__ import annotations

import re

# Wrapped lines are mostly as wide as this.
_WIDE, _WIDEST = 60, 140
_END = re.compile(r"(?<![\r\n])\n(?=[^\s])")
_MARKS = frozenset('.!?:;…)"”’')


def unwrapped(text: str) -> str:
    """The text with spaces for those line ends that part a sentence; every place in it stays where it is."""
    found, start = [], 0
    for end in _END.finditer(text):
        if _goes_on(text, start, end.start()):
            found.append(end.start())
        start = end.end()
    if not found:
        return text
    characters = list(text)
    for at in found:
        characters[at] = " "
    return "".join(characters)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the line before a line end goes on: the next begins small, or both are as wide as wrapped lines are."""
    line = max(start, text.rfind("\n", 0, end) + 1)
    if end <= line:
        return False
    is_open = text[end - 1] not in _MARKS
    if text[end + 1].islower():
        return is_open
    stop = text.find("\n", end + 1)
    size = (len(text) if stop < 0 else stop) - end
    return _WIDE <= end - line <= _WIDEST and size <= _WIDEST and (is_open or size >= _WIDE)
