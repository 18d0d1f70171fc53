"""schema.org as JSON-LD: who claims what where, and a ClaimReview only where a person has looked.

The check crowns no true value, so it rates no claim: a finding is a ``Question`` about the ``Claim``s that answer it. A
``ClaimReview`` is made from a waiver alone, since that is what a person has said; its ``reviewRating`` names the verdict in
words (``alternateName``, as Google's fact-check guide allows) and bears no number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.finding import Category, Finding, Report, Verdict
from checker.reports import Style
from checker.reports._json import dumped
from checker.reports._linked import author, day, file_iri, first, iri, web_address
from checker.shown import ShownClaim, SourceShown
from checker.texts import Texts
from claims.claim import Modality
from claims.slot import Waiver

_RATINGS = {
    Verdict.CONFLICT: "Sources conflict",
    Verdict.VIOLATION: "A declared rule is broken",
    Verdict.UNCERTAIN: "Cannot be told",
    Verdict.VARIANT: "Written in several ways",
    Verdict.SUPERSEDED: "Superseded",
    Verdict.COMPATIBLE: "Compatible",
}
_MANNERS = {
    Modality.REPORTED: "said as a report",
    Modality.PLANNED: "said as a plan",
    Modality.DENIED: "said as a denial",
}

Node = dict[str, Any]


def render(report: Report, style: Style) -> str:
    """The graph: sources, questions, claims and reviews. It can stand in the script element of a web page."""
    sources = {source.id: source for source in report.sources}
    graph = [_work(source, style.texts) for source in report.sources]
    for finding in filter(_told, report.findings):
        graph.extend(_nodes(finding, sources, style.texts))
    # "</" would end a script element; escaped, it is the same JSON.
    return dumped({"@context": "https://schema.org", "@graph": graph}).replace("</", "<\\/")


def omitted(report: Report, style: Style) -> tuple[str, ...]:
    """What schema.org has no words for."""
    number = sum(not _told(finding) for finding in report.findings)
    return (f"left out, {number}: evidence and waiver problems, which are no claims",) if number else ()


def _told(finding: Finding) -> bool:
    return finding.category in (Category.GROUP, Category.RULE) and bool(finding.claims)


def _nodes(finding: Finding, sources: dict[str, SourceShown], texts: Texts) -> Iterator[Node]:
    claims = [
        _claim(f"#{finding.fingerprint}-{number}", finding, said, sources, texts)
        for number, said in enumerate(_by_value(finding), 1)
    ]
    verdict = finding.verdict or Verdict.SINGLE_SOURCE
    yield {
        # A rule is a sentence that must hold, and no question.
        "@type": "Question" if finding.category is Category.GROUP else "CreativeWork",
        "@id": f"#{finding.fingerprint}",
        "name": finding.question,
        "identifier": finding.fingerprint,
        "abstract": finding.message,
        "keywords": [verdict.value, finding.code],
        "about": [{"@id": claim["@id"]} for claim in claims],
    }
    yield from claims
    if finding.waiver:
        yield _review(finding, finding.waiver, verdict, claims)


def _by_value(finding: Finding) -> list[list[ShownClaim]]:
    """One claim for all who say the same in the same manner in answer to one question."""
    found: dict[tuple[str, str, Modality], list[ShownClaim]] = {}
    for claim in finding.claims:
        found.setdefault((claim.slot, claim.key, claim.modality), []).append(claim)
    return list(found.values())


def _claim(name: str, finding: Finding, said: list[ShownClaim], sources: dict[str, SourceShown], texts: Texts) -> Node:
    one = said[0]
    asked = finding.question if finding.category is Category.GROUP else one.slot
    names = list(dict.fromkeys(claim.source for claim in said))
    earliest = first([sources[source] for source in names])
    authors = [made for claim in said if (made := author(claim, sources[claim.source], texts))]
    credited = [claim.by for claim in said if claim.by and not author(claim, sources[claim.source], texts)]
    days = {claim.said for claim in said}
    return _filled(
        {
            "@type": "Claim",
            "@id": name,
            "text": f"{asked} {'not ' * (one.modality is Modality.DENIED)}{one.normalised}",
            "disambiguatingDescription": _MANNERS.get(one.modality),
            "author": list({made["name"]: made for made in authors}.values()),
            "creditText": "; ".join(dict.fromkeys(credited)),
            "datePublished": day(days.pop()) if len(days) == 1 else None,
            "appearance": [{"@id": _source(source)} for source in names],
            "firstAppearance": {"@id": _source(earliest.id)} if earliest else None,
        }
    )


def _review(finding: Finding, waiver: Waiver, verdict: Verdict, claims: list[Node]) -> Node:
    return {
        "@type": "ClaimReview",
        "@id": f"#review-{finding.fingerprint}",
        "claimReviewed": finding.question,
        "itemReviewed": [{"@id": claim["@id"]} for claim in claims],
        "author": {"@type": "Person", "name": waiver.by},
        "datePublished": waiver.decided,
        "expires": waiver.until,
        "reviewBody": waiver.reason,
        "reviewRating": {"@type": "Rating", "alternateName": _RATINGS.get(verdict, "Reviewed")},
    }


def _work(source: SourceShown, texts: Texts) -> Node:
    known = texts.corpus.sources.get(source.id) if texts.corpus else None
    address = web_address(source.url)
    return _filled(
        {
            "@type": "CreativeWork",
            "@id": _source(source.id),
            "name": source.title or source.id,
            "url": address or (file_iri(source.file) if source.file else None),
            "archivedAt": web_address(known.archived_url) if known else None,
            "inLanguage": known.language if known else None,
            "datePublished": day(source.published),
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        }
    )


def _source(name: str) -> str:
    return f"#source-{iri(name)}"


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
