"""Plain text in columns. Small, because the terminal report must start fast: a table library costs more than the check."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

_GAP = 2
_LEAST = 8


def cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) or char == "\u200b" else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells; words longer than a line are broken."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= width:
            lines[-1] = joined
            continue
        *full, rest = _broken(word, width)
        lines.extend([*full, rest] if lines[-1] else [])
        if not lines[-1]:
            lines[-1:] = [*full, rest]
    return lines


def _broken(word: str, width: int) -> list[str]:
    parts = [""]
    for char in word:
        if parts[-1] and cells(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts


def table(rows: Sequence[Sequence[str]], width: int, indent: int = 2) -> Iterator[list[str]]:
    """The lines of each row; columns are as wide as they need to be, the widest give way where they do not fit."""
    if not rows:
        return
    widths = _fit([max(map(cells, column)) for column in zip(*rows, strict=True)], width - indent)
    for row in rows:
        columns = [wrapped(text, size) for text, size in zip(row, widths, strict=True)]
        yield [
            (" " * indent + (" " * _GAP).join(map(_padded, line, widths))).rstrip()
            for line in zip_longest(*columns, fillvalue="")
        ]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def _fit(widths: list[int], available: int) -> list[int]:
    """Narrow the widest columns to one common width, so that all fit."""
    room = available - _GAP * (len(widths) - 1)
    fitted = list(widths)
    while sum(fitted) > room and max(fitted) > _LEAST:
        widest = max(fitted)
        others = sum(width for width in fitted if width < widest)
        count = fitted.count(widest)
        below = max((width for width in fitted if width < widest), default=_LEAST)
        target = max(below, (room - others) // count, _LEAST) if widest > below else _LEAST
        fitted = [min(width, target) if width == widest else width for width in fitted]
        if target == widest:
            break
    return fitted
