"""A claim of a text that was spelled out, as a claim of the text as it is written."""

from __future__ import annotations

from bisect import bisect_right

from claims.claim import Claim
from claims.document import Document
from claims.extract.boxes.spelled import Spelled
from claims.extract.texts.passage import spaced
from claims.extract.to_claim import quote
from claims.quick import replace
from claims.text import Span


def led_back(claim: Claim, document: Document, told: Spelled) -> Claim | None:
    """The claim with its span, quote and place in ``document``; None where its words are none of the original."""
    span = claim.provenance.span
    home = told.back(span) if span else None
    if home is None:
        return None
    line, column = document.place(home.start)
    provenance = replace(
        claim.provenance,
        page=document.page(home.start),
        line=line,
        column=column,
        quote=quote(document.text, home, spaced(document.text, _sentence(document, home))),
        span=home,
    )
    if claim.context is not None and (marks := told.marks_at(home.start)):
        claim = replace(claim, context=replace(claim.context, scope=(*claim.context.scope, *marks)))
    return replace(claim, written=document.text[home.start : home.stop], provenance=provenance)


def _sentence(document: Document, span: Span) -> Span:
    """The sentence in which a value stands."""
    cut = document.sentences
    at = max(bisect_right(cut, span.start, key=lambda one: one.start) - 1, 0)
    return cut[at] if cut and cut[at].start <= span.start < cut[at].stop else span
