"""``--debug``: every value that took part, with its place, its reading and the rule that read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from checker.evidence import verify
from checker.printable import printable
from claims.claim import Claim, Modality
from claims.corpus import Corpus
from claims.document import Document, Source
from claims.places import behind
from claims.readings import readings
from claims.value import Reading
from claims.values import kind

CURATED = "as written"


def told(corpus: Corpus, documents: Mapping[str, Document], similarity: int) -> str:
    """A line a claim: ``source:line:column 'words' -> kind key (rule)``; lines, columns and pages only where they are known."""
    days = {source.id: _published(source) for source in corpus.sources.values()}
    lines = (
        f"{_place(claim, documents, similarity)} '{claim.written}' -> "
        f"{claim.value.kind} {claim.value.key()} ({_rule(claim, corpus.sources[claim.source], days)})"
        for claim in sorted(corpus.claims, key=Claim.order)
    )
    return "".join(f"{printable(line)}\n" for line in lines)


def _place(claim: Claim, documents: Mapping[str, Document], similarity: int) -> str:
    """Where the words stand: in the text where it is at hand, else where the claims file says."""
    document = documents.get(claim.source)
    found = verify(claim, document, similarity)
    line, column = found.line or claim.provenance.line, found.column or claim.provenance.column
    page = found.page if found.line else claim.provenance.page
    return behind(claim.source, line, column, page)


Days = tuple[date, date] | None


def _published(source: Source) -> Days:
    value = kind("date").parse(source.published.date, Reading()) if source.published.date else None
    return (value.low, value.high) if value and value.low and value.high else None


def _rule(claim: Claim, source: Source, days: Mapping[str, Days]) -> str:
    """The rule that extracted the claim, or reads its words as running text with the same result."""
    if claim.provenance.rule:
        return claim.provenance.rule
    reading = Reading(days[source.id], source.time_zone, planned=claim.modality is Modality.PLANNED)
    return next(_rules(claim, reading), CURATED)


def _rules(claim: Claim, reading: Reading) -> Iterator[str]:
    value = claim.value
    for found in readings(claim.written, reading) if kind(value.kind).find else ():
        if found.value.kind == value.kind and found.value.key() == value.key():
            yield found.rule
