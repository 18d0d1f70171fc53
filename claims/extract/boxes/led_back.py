"""A claim of a text that was spelled out, as a claim of the text as it is written."""

from __future__ import annotations

from claims.claim import Claim
from claims.document import Document
from claims.extract.boxes.spelled import Spelled
from claims.extract.to_claim import placed
from claims.quick import replace


def led_back(claim: Claim, document: Document, told: Spelled) -> Claim | None:
    """The claim with its span, quote and place in ``document``; None where its words are none of the original."""
    span = claim.provenance.span
    home = told.back(span) if span else None
    if home is None:
        return None
    provenance = placed(document, home, claim.provenance)
    if claim.context is not None and (marks := told.marks_at(home.start)):
        claim = replace(claim, context=replace(claim.context, scope=(*claim.context.scope, *marks)))
    return replace(claim, written=document.text[home.start : home.stop], provenance=provenance)
