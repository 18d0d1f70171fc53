"""Claims and sources as a report shows them, with where their quotes were found. Plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

from claims.claim import Modality
from claims.document import Basis
from claims.field import Field
from claims.quick import quick


class EvidenceStatus(StrEnum):
    """Whether a claim's quote stands in its source's text.

    ``moved``: verbatim, but on another line than stated. ``altered``: similar words only. ``no-text``: the text is not at
    hand. ``no-quote``: the claim gives none.
    """

    VERIFIED = "verified"
    MOVED = "moved"
    ALTERED = "altered"
    MISSING = "missing"
    NO_TEXT = "no-text"
    NO_QUOTE = "no-quote"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a quote was found. Offsets count code points of the text; lines and columns count from 1, of a PDF on its page.

    ``page``, ``line`` and ``column`` are those of the value's own words, or of the quote where it is altered or these do not stand in it;
    ``quote_page`` and ``quote_line`` are the quote's.
    """

    status: EvidenceStatus
    start: int | None = None
    stop: int | None = None
    value_start: int | None = None
    value_stop: int | None = None
    page: int | None = None
    line: int | None = None
    column: int | None = None
    quote_page: int | None = None
    quote_line: int | None = None
    found: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClaim:
    """A claim as a report shows it.

    ``slot`` is the question it answers, ``written`` are the source's words, ``normalised`` the value for people, ``key`` the value as fingerprints use it.
    ``start`` and ``stop`` span the quote in the source's text, ``value_start`` and ``value_stop`` the value in it. ``line`` and
    ``column`` are where the value's words begin; where the quote is altered or does not hold these, where the quote does.
    """

    slot: str
    source: str
    source_title: str | None
    file: str | None
    written: str
    normalised: str
    key: str
    modality: Modality
    by: str | None
    via: str | None
    said: str | None
    quote: str | None
    page: Annotated[
        int | None, Field(description="Of a PDF: the page. Line and column count from its top, offsets do not.")
    ] = None
    line: int | None
    column: int | None
    start: int | None
    stop: int | None
    value_start: int | None
    value_stop: int | None
    evidence: EvidenceStatus
    origin: Literal["curated", "extracted"]
    # What follows helps to show a claim and is no part of what is reported: neither compared nor in the JSON report. The line
    # of claims.yaml, for one, shifts when entries are reordered.
    entry: int | None = field(default=None, compare=False)
    # What a claim is to the rule that a finding is on ("part", "whole" …), and the kind of its value.
    role: str | None = field(default=None, compare=False)
    kind: str | None = field(default=None, compare=False)
    # The entity that the value is, the speaker as an id or a name, and the statement of Wikidata's that the claim repeats.
    entity: str | None = field(default=None, compare=False)
    speaker: str | None = field(default=None, compare=False)
    statement_guid: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceShown:
    """A source with how many of its claims and quotes took part."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    file: str | None
    published: str | None
    basis: Basis
    voice: Annotated[str, Field(description="Sources of one voice share it: copies of one text.")]
    text_at_hand: bool
    claims: int
    quotes: int
    quotes_verified: int
