"""The signature at the end of a mail: the lines behind "--"."""

from __future__ import annotations

import re

_MARK = re.compile(r"^-- ?\r?\n", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\Z")
_LINES, _WIDTH = 8, 80


def left_out(text: str, start: int) -> tuple[str, ...]:
    """A note on the lines of a signature that begins at ``start``; none where there is none."""
    count = sum(bool(line.strip()) for line in text[start:].splitlines())
    return (f"lines of a signature left out: {count}",) if count else ()


def loose_signature(text: str) -> int:
    """Where a signature begins by its form: the last lines, few and short and none of them a sentence, behind a line of two dashes; else the end of the text.

    Two dashes may part two sections too, so that what is behind them must look like a signature.
    """
    start = max((found.start() for found in _MARK.finditer(text)), default=len(text))
    lines = text[start:].strip().splitlines()[1:]
    if not lines or not lines[0].strip() or len(lines) > _LINES:
        return len(text)
    signs = all(len(line) <= _WIDTH and not _SENTENCE_END.search(line.strip()) for line in lines)
    return start if signs else len(text)
