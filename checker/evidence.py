"""Does the quote stand in the text? Where, and if not, where did it probably go?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.shown import Evidence, EvidenceStatus
from claims.claim import Claim
from claims.document import Document
from claims.quotes import find_quote, occurrences, plain, value_in
from claims.text import Span

_WINDOWS = 400


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
    if (span := claim.provenance.span) and (around := _around(quote, span, document)):
        return _evidence(EvidenceStatus.VERIFIED, around, document, span)
    place = claim.provenance
    exact = find_quote(quote, document, place.line, place.page)
    if exact is not None:
        stated = document.stands(exact.start, place.line, place.page)
        status = EvidenceStatus.VERIFIED if stated else EvidenceStatus.MOVED
        return _evidence(status, exact, document, _value(exact, document, claim.written))
    near = _nearest(quote, document, similarity)
    if near is None:
        return Evidence(status=EvidenceStatus.MISSING)
    return _evidence(EvidenceStatus.ALTERED, near, document, _value(near, document, claim.written))


def _around(quote: str, value: Span, document: Document) -> Span | None:
    """The quote where it holds the value whose place is known; the same words may stand in the text twice."""
    reach = document.text[max(0, value.stop - len(quote)) : value.start + len(quote)]
    offset = reach.find(quote)
    start = max(0, value.stop - len(quote)) + offset
    return Span(start, start + len(quote)) if offset >= 0 else None


def _value(span: Span, document: Document, written: str) -> Span | None:
    """The value in a quote that was found."""
    offset = value_in(written, document.text[span.start : span.stop])
    return None if offset is None else Span(span.start + offset, span.start + offset + len(written))


def _evidence(status: EvidenceStatus, span: Span, document: Document, value: Span | None) -> Evidence:
    at = value.start if value and status is not EvidenceStatus.ALTERED else span.start
    line, column = document.place(at)
    return Evidence(
        status=status,
        start=span.start,
        stop=span.stop,
        value_start=value.start if value else None,
        value_stop=value.stop if value else None,
        page=document.page(at),
        line=line,
        column=column,
        quote_page=document.page(span.start),
        quote_line=document.place(span.start)[0],
        found=document.text[span.start : span.stop],
    )


def _nearest(quote: str, document: Document, similarity: int) -> Span | None:
    """The words most like the quote, looked for around the quote's own words; the first of equals."""
    from rapidfuzz import fuzz  # here, and below: where every quote stands in its text nothing waits for it

    scored = [
        (fuzz.ratio(quote, document.text[span.start : span.stop]), -span.start, span)
        for span in _candidates(quote, document.text, similarity)
    ]
    best = max(scored, default=None, key=lambda item: item[:2])
    return best[2] if best and best[0] >= similarity else None


def _candidates(quote: str, text: str, similarity: int) -> Iterator[Span]:
    from rapidfuzz import fuzz

    wanted = plain(quote)
    for window in _windows(quote, text):
        part = plain(text[window.start : window.stop])
        found = fuzz.partial_ratio_alignment(wanted, part, score_cutoff=similarity)
        if found is not None:
            yield _whole_words(Span(window.start + found.dest_start, window.start + found.dest_end), text)


def _windows(quote: str, text: str) -> Iterator[Span]:
    """Stretches of text around occurrences of the quote's words, the longest word first; bounded in number."""
    reach = 2 * len(quote)
    left = _WINDOWS
    for word in sorted(set(re.findall(r"\w+", quote)), key=lambda item: (-len(item), item)):
        stop = 0
        for start in occurrences(word, text):
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
