"""Numbers that a sentence only asks, supposes or wants: the first two are no claims, and what is wanted is planned."""

from __future__ import annotations

from claims.claim import Claim, Modality
from claims.extract.language.tokens import covered
from claims.extract.manner.unstated import POSSIBLE, RUMOUR, UNSTATED, WANTED, is_unstated, is_wanted
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.passage import Passage
from claims.numbers.value import Count
from claims.text import Span


def is_only_asked(item: Drawn) -> bool:
    """Whether a number stands in what is only asked or supposed."""
    return isinstance(item.value, Count) and is_asked_at(item.passage, item.span)


def is_asked_at(passage: Passage, span: Span) -> bool:
    """The same of a place of a sentence."""
    places = covered(passage.row, span.start, span.stop) if passage.signs & UNSTATED else None
    return places is not None and is_unstated(passage.row, *places)


def is_only_wanted(item: Drawn) -> bool:
    """Whether a number is of what somebody demands or wants, and has not come about."""
    if not (item.passage.signs & WANTED and isinstance(item.value, Count)) or item.value.unit or item.value.ordinal:
        return False
    places = covered(item.passage.row, item.span.start, item.span.stop)
    return places is not None and is_wanted(item.passage.row, *places)


def is_vouched_for(claim: Claim) -> bool:
    """Whether a claim is no plan, no wish, no denial and no rumour."""
    doubt = claim.context.doubt if claim.context else ""
    return claim.modality not in (Modality.PLANNED, Modality.DENIED) and doubt not in (RUMOUR, POSSIBLE)
