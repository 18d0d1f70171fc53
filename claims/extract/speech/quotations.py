"""Quotations of a text: what stands between quotation marks and is longer than a borrowed word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.text import Span

_LINE = re.compile(r"[^\r\n]+")
_CURLY = re.compile(r"[“„«](?P<said>[^“”„«»]*)(?P<end>[”»]|$)")
_STRAIGHT = re.compile(r'"(?P<said>[^"]*)(?P<end>"|$)')
_SINGLE = re.compile(r"(?<!\w)‘(?P<said>(?:[^‘’]|’(?=\w))*)(?P<end>’|$)")
_FEW = 4


class Quotation(NamedTuple):
    """``[start, stop)`` with its marks; ``line`` is its paragraph, and ``open`` whether the paragraph ends before the quotation does."""

    start: int
    stop: int
    line: Span
    open: bool


def quotations(text: str) -> Iterator[Quotation]:
    """The quotations of four words and more, in order."""
    if not any(mark in text for mark in '“„«"‘'):
        return
    for line in _LINE.finditer(text):
        found = line[0]
        pattern = _CURLY if _CURLY.search(found) else _STRAIGHT if '"' in found else _SINGLE if "‘" in found else None
        for quote in pattern.finditer(found) if pattern else ():
            if len(quote["said"].split()) >= _FEW:
                start = line.start()
                yield Quotation(start + quote.start(), start + quote.end(), Span(*line.span()), not quote["end"])
