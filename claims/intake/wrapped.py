"""Hard-wrapped lines: a paragraph cut at column 72 is one paragraph. Joining keeps every offset, so no map is needed."""

from __future__ import annotations

import re
from bisect import bisect_left

_END = re.compile(r"\r\n|\r|\n")
_NARROW, _WIDE = 44, 120
# Lines of this share of the width were broken because they were full.
_FULL = 0.72
_NEW = re.compile(r"[ \t]{4}|[ \t]*(?:[-*\u2022\u00b7>|#]|\d{1,3}[.)]\s)")
# Columns of a table: a tab, or two gaps of several spaces, of which one stands behind no sentence.
_COLUMNS = re.compile(r"\t|[^\s.!?:]  +\S.*\S  +\S|\S  +\S.*[^\s.!?:]  +\S")
_SENTENCE_END = re.compile(r"[.!?:][\"'\u201d\u2019)]*\s*\Z")


def joined(text: str) -> str:
    """``text`` with the line ends inside hard-wrapped paragraphs made spaces, one for one: no offset changes.

    A text is taken for wrapped when nearly all of its full lines are of one width and words break nowhere else; lists,
    verses and tables, whose lines are short or begin with a mark, stay as they are.
    """
    ends = list(_END.finditer(text))
    width = _width(ends)
    if not width:
        return text
    starts = [0, *(end.end() for end in ends)]
    parts: list[str] = []
    at = 0
    for number, end in enumerate(ends):
        stop = ends[number + 1].start() if number + 1 < len(ends) else len(text)
        if _goes_on(text[starts[number] : end.start()], text[end.end() : stop], width):
            parts += (text[at : end.start()], " " * (end.end() - end.start()))
            at = end.end()
    return "".join((*parts, text[at:]))


def _width(ends: list[re.Match[str]]) -> int:
    """The column at which the text is wrapped; 0 when it is not."""
    lengths = sorted(
        b - a for a, b in zip([0, *(end.end() for end in ends)], [end.start() for end in ends], strict=False) if b > a
    )
    if len(lengths) < 3 or lengths[-1] > _WIDE:
        return 0
    # The widest tenth may hold a long word or an address; the width is what the lines keep to.
    width = lengths[-1 - len(lengths) // 20]
    full = len(lengths) - bisect_left(lengths, int(width * _FULL))
    return width if width >= _NARROW and full * 2 >= len(lengths) else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether the next line continues this one: it is full, so that the next line's first word did not fit."""
    if not line.strip() or not following.strip() or _NEW.match(following) or _NEW.match(line):
        return False
    if _COLUMNS.search(line) or _COLUMNS.search(following):
        return False
    first = following.split(None, 1)[0]
    if len(line.rstrip()) + 1 + len(first) <= width * 0.9:
        return False
    return not (_SENTENCE_END.search(line) and len(line.rstrip()) < width * _FULL)
