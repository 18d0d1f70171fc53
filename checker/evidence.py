"""Does the quote stand in the text? Where, and if not, where did it probably go?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checker.finding import Evidence, EvidenceStatus
from claims.claim import Claim
from claims.document import Document
from claims.text import Span

# One character for one, so that offsets stay: typography is not a change of words.
_MARKS = str.maketrans("‘’‚“”„–—‐‑\u00a0\u202f\t", "'''\"\"\"----   ")
_WINDOWS = 400


def _plain(text: str) -> str:
    return text.replace("\t", " ") if text.isascii() else text.translate(_MARKS)


def verify(claim: Claim, document: Document | None, similarity: int) -> Evidence:
    """Look a claim's quote up in its source's text.

    ``similarity`` is the least likeness (rapidfuzz ``ratio``, 0 to 100) of an altered quote. Only typography may differ in a
    verbatim one. The cost of the fuzzy search is bounded whatever the length of the text.
    """
    quote = claim.provenance.quote
    if quote is None:
        return Evidence(status=EvidenceStatus.NO_QUOTE)
    if document is None:
        return Evidence(status=EvidenceStatus.NO_TEXT)
    exact = _in_place(quote, document, claim.provenance.span) or _exact(quote, document, claim.provenance.line)
    if exact is not None:
        stated = claim.provenance.line in (None, document.lines.place(exact.start)[0])
        status = EvidenceStatus.VERIFIED if stated else EvidenceStatus.MOVED
        return _evidence(status, exact, document, claim.written)
    near = _nearest(quote, document, similarity)
    if near is None:
        return Evidence(status=EvidenceStatus.MISSING)
    return _evidence(EvidenceStatus.ALTERED, near, document, claim.written)


def _evidence(status: EvidenceStatus, span: Span, document: Document, written: str) -> Evidence:
    line, column = document.lines.place(span.start)
    found = document.text[span.start : span.stop]
    offset = _plain(found).casefold().find(_plain(written).casefold())
    start = span.start + offset if offset >= 0 and len(found.casefold()) == len(found) else None
    return Evidence(
        status=status,
        start=span.start,
        stop=span.stop,
        value_start=start,
        value_stop=None if start is None else start + len(written),
        line=line,
        column=column,
        found=found,
    )


def _in_place(quote: str, document: Document, value: Span | None) -> Span | None:
    """The quote around an extracted value: its place is known, and a line that is as long as a book need not be read for it."""
    if value is None:
        return None
    start = document.text.find(quote, max(value.start - len(quote), 0), value.stop + len(quote))
    return Span(start, start + len(quote)) if start >= 0 else None


def _exact(quote: str, document: Document, line: int | None) -> Span | None:
    """The quote on the stated line, else the occurrence nearest to it."""
    stated = document.lines.span(line) if line else Span(0, len(document.text))
    words = document.text[stated.start : stated.stop]
    start = words.find(quote)
    if start < 0:
        start = _plain(words).find(_plain(quote))
    if start >= 0:
        return Span(stated.start + start, stated.start + start + len(quote))
    starts = [*_occurrences(quote, document.text)]
    starts = starts or [*_occurrences(_plain(quote), _plain(document.text))]
    start = min(starts, key=lambda offset: (abs(offset - stated.start), offset), default=-1)
    return Span(start, start + len(quote)) if start >= 0 else None


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def _nearest(quote: str, document: Document, similarity: int) -> Span | None:
    """The words most like the quote, looked for around the quote's own words; the first of equals."""
    scored = [
        (fuzz.ratio(quote, document.text[span.start : span.stop]), -span.start, span)
        for span in _candidates(quote, document.text, similarity)
    ]
    best = max(scored, default=None, key=lambda item: item[:2])
    return best[2] if best and best[0] >= similarity else None


def _candidates(quote: str, text: str, similarity: int) -> Iterator[Span]:
    plain = _plain(quote)
    for window in _windows(quote, text):
        part = _plain(text[window.start : window.stop])
        found = fuzz.partial_ratio_alignment(plain, part, score_cutoff=similarity)
        if found is not None:
            yield _whole_words(Span(window.start + found.dest_start, window.start + found.dest_end), text)


def _windows(quote: str, text: str) -> Iterator[Span]:
    """Stretches of text around occurrences of the quote's words, the longest word first; bounded in number."""
    reach = 2 * len(quote)
    left = _WINDOWS
    for word in sorted(set(re.findall(r"\w+", quote)), key=lambda item: (-len(item), item)):
        stop = 0
        for start in _occurrences(word, text):
            if start < stop:
                continue
            if left == 0:
                return
            left -= 1
            stop = start + reach
            yield Span(max(0, start - reach), min(len(text), stop))


def _whole_words(span: Span, text: str) -> Span:
    """Widen a span to whole words, so that what was found reads well."""
    start, stop = span.start, span.stop
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum() and span.start - start < 30:
        start -= 1
    while stop < len(text) and text[stop].isalnum() and text[stop - 1].isalnum() and stop - span.stop < 30:
        stop += 1
    found = text[start:stop]
    return Span(start + len(found) - len(found.lstrip()), stop - len(found) + len(found.rstrip()))
