"""The evidence as W3C Web Annotations (JSON-LD): each quote in its text, with what it was read as and the verdict on its question.

A ``TextPositionSelector`` counts code points, as the data model says, and refers to the text at hand. Prefix and suffix come
from texts that the user has; without them a quote has the words of claims.yaml alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from checker.finding import Category, Finding, Report
from checker.reports import Style
from checker.reports._json import dumped
from checker.reports._linked import file_iri, iri, web_address
from checker.shown import EvidenceStatus, ShownClaim, SourceShown
from checker.texts import Texts
from claims.claim import Modality

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Enough for a quote that stands in a text twice, and little enough that no text can be put together from its quotes.
_AROUND = 32
_PDF = "http://tools.ietf.org/rfc/rfc3778"
_GONE = (EvidenceStatus.MISSING, EvidenceStatus.NO_QUOTE)

Node = dict[str, Any]


def render(report: Report, style: Style) -> str:
    """A collection of one page: an annotation for each claim with a quote, in the order of the findings."""
    items = [made for made in _annotations(report, style.texts) if made]
    name = _urn("collection", report.claims_file, *(item["id"] for item in items))
    page = {
        "id": f"{name}#page",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"Claims of {report.claims_file}",
        "total": len(items),
    }
    return dumped(collection | ({"first": page} if items else {}))


def omitted(report: Report, style: Style) -> tuple[str, ...]:
    """The claims that have no place to point at."""
    number = sum(made is None for made in _annotations(report, style.texts))
    return (f"left out, {number}: claims without a quote that can be pointed at",) if number else ()


@dataclass(frozen=True, slots=True)
class _Within:
    """What an annotation is made with: its finding, the source of the claim, and the texts."""

    finding: Finding
    source: SourceShown
    texts: Texts
    today: str


def _annotations(report: Report, texts: Texts) -> Iterator[Node | None]:
    """One a claim; every claim is in one group, so findings on rules add none. ``None`` for a claim without a place."""
    sources = {source.id: source for source in report.sources}
    for finding in report.findings:
        if finding.category is Category.GROUP:
            for number, claim in enumerate(finding.claims):
                yield _annotation(claim, number, _Within(finding, sources[claim.source], texts, report.today))


def _annotation(claim: ShownClaim, number: int, within: _Within) -> Node | None:
    selectors = [*_selectors(claim, within.texts)]
    if not selectors:
        return None
    finding = within.finding
    return {
        "id": _urn("annotation", finding.fingerprint, claim.source, str(number)),
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"id": "urn:claims-checker", "type": "Software", "name": "claims"},
        "generated": f"{within.today}T00:00:00Z",
        "body": [
            {
                "type": "TextualBody",
                "value": _told(claim, finding),
                "format": "text/plain",
                "language": "en",
                "purpose": "describing",
            },
            {"type": "TextualBody", "value": finding.verdict_name, "format": "text/plain", "purpose": "classifying"},
            {"type": "TextualBody", "value": finding.fingerprint, "format": "text/plain", "purpose": "tagging"},
        ],
        "target": {"type": "SpecificResource", "source": _address(within), "selector": selectors},
    }


def _told(claim: ShownClaim, finding: Finding) -> str:
    value = f"not {claim.normalised}" if claim.modality is Modality.DENIED else claim.normalised
    by = f" (said by {claim.by})" if claim.by else ""
    return f"{finding.question} {value}{by}"


def _address(within: _Within) -> str:
    """Where the text lies: on the web, else its file."""
    source = within.source
    return web_address(source.url) or file_iri(source.file or iri(source.id))


def _selectors(claim: ShownClaim, texts: Texts) -> Iterator[Node]:
    document = texts.documents.get(claim.source)
    if document is None or claim.start is None or claim.stop is None:
        if claim.quote and claim.evidence not in _GONE:
            yield {"type": "TextQuoteSelector", "exact": claim.quote}
        return
    start, stop = claim.start, claim.stop
    quoted: Node = {}
    # In a redacted report a quote with a name taken out would match nothing; where it stands is still right.
    if texts.is_whole(claim.source, start, stop):
        text, span = document.text, texts.span(claim.source, start, stop)
        quoted = {"type": "TextQuoteSelector", "exact": text[span.start : span.stop]}
        if texts.is_whole(claim.source, start - _AROUND, stop + _AROUND):
            quoted["prefix"] = text[max(0, span.start - _AROUND) : span.start]
            quoted["suffix"] = text[span.stop : span.stop + _AROUND]
        yield quoted
    yield {"type": "TextPositionSelector", "start": start, "end": stop}
    if claim.page:
        # What a viewer of PDFs opens (section 4.2.1, "Fragment Selector"); the quote then says where on the page.
        page = {"type": "FragmentSelector", "conformsTo": _PDF, "value": f"page={claim.page}"}
        yield page | ({"refinedBy": quoted} if quoted else {})


def _urn(*parts: str) -> str:
    """A name that is the same in every run on the same claims."""
    return uuid5(NAMESPACE_URL, "\n".join(("claims", *parts))).urn
