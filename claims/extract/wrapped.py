"""Sentences that a text wraps over several lines."""

from __future__ import annotations

from collections.abc import Iterable

from claims.text import Span

# A line as wide as this, without a mark at its end, goes on in the next.
_WIDE = 60
_MARKS = frozenset('.!?:;…)"”’')


def rejoined(text: str, spans: Iterable[Span]) -> list[Span]:
    """The sentences, with those joined that only a line's end parts."""
    found: list[Span] = []
    for span in spans:
        if found and _goes_on(text, found[-1], span):
            found[-1] = Span(found[-1].start, span.stop)
        else:
            found.append(span)
    return found


def _goes_on(text: str, one: Span, other: Span) -> bool:
    """Whether a sentence goes on behind the line's end: the next line follows at once, and begins small or under a wide line."""
    between = text[one.stop : other.start]
    if between.count("\n") != 1 or between.strip():
        return False
    if text[one.stop - 1] in _MARKS:
        return False
    if text[other.start].islower():
        return True
    line = one.stop - max(text.rfind("\n", 0, one.stop), 0)
    return line >= _WIDE
