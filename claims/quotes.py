"""Where a quote stands in a text. Only typography may differ: a change of words is no quote."""

from __future__ import annotations

from collections.abc import Iterator

from claims.document import Document
from claims.text import Span

# One character for one, so that offsets stay: typography is not a change of words, nor is where a line breaks.
_PLAIN = str.maketrans("‘’‚“”„–—‐‑\u00a0\u202f\t\n", "'''\"\"\"----    ")


def plain(text: str) -> str:
    """The text with typographic marks made plain; offsets stay."""
    return text.translate(_PLAIN)


def find_quote(quote: str, document: Document, line: int | None = None, page: int | None = None) -> Span | None:
    """The quote on the stated line and page of the original, else the occurrence nearest to it; ``None`` where there is none."""
    stated = document.line_span(line, page)
    words = document.text[stated.start : stated.stop]
    for wanted, text in ((quote, words), (plain(quote), plain(words))):
        if (start := text.find(wanted)) >= 0:
            return Span(stated.start + start, stated.start + start + len(wanted))
    starts = [*occurrences(quote, document.text)] or [*occurrences(plain(quote), plain(document.text))]
    start = min(starts, key=lambda offset: (abs(offset - stated.start), offset), default=-1)
    return Span(start, start + len(quote)) if start >= 0 else None


def occurrences(wanted: str, text: str) -> Iterator[int]:
    """Where ``wanted`` begins in ``text``."""
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def value_in(written: str, found: str) -> int | None:
    """Where the words of a value begin in the words of a quote: as written, else whatever their case and typography."""
    if (exact := found.find(written)) >= 0:
        return exact
    if len(found.casefold()) != len(found):
        return None
    offset = plain(found).casefold().find(plain(written).casefold())
    return offset if offset >= 0 else None
