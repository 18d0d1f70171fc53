"""Words and rows that the reports for people share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.finding import BaselineUsed, Finding, NotCompared, PossiblePair, Report, Summary, Verdict
from checker.shown import EvidenceStatus, ShownClaim, SourceShown
from checker.standing import Standing, standing
from claims.claim import Modality
from claims.places import behind, told
from claims.value import RelationKind

HEADINGS: dict[Verdict | None, str] = {
    Verdict.CONFLICT: "Conflicts",
    Verdict.VIOLATION: "Broken rules",
    None: "Evidence, waivers and reviews",
    Verdict.UNCERTAIN: "Uncertain",
    Verdict.VARIANT: "Spelling variants",
    Verdict.SUPERSEDED: "Superseded plans",
    Verdict.COMPATIBLE: "Compatible",
    Verdict.AGREEMENT: "Agreements",
    Verdict.SINGLE_SOURCE: "One source only",
}
_ASIDE = {
    Standing.BASELINED: "Known from the baseline",
    Standing.OUR_ERROR: "Errors of ours",
    Standing.WAIVED: "Waived",
}
POSSIBLE = "Possibly comparable"
POSSIBLE_COLUMNS = ("question", "one says", "the other says", "if they answer one question")
_WOULD = {
    RelationKind.DIFFERS: "they conflict",
    RelationKind.SAME: "they agree",
    RelationKind.UNCERTAIN: "it cannot be told whether they agree",
    RelationKind.INCOMPARABLE: "their values cannot be compared",
}
COLUMNS = ("source", "question", "as written", "reads as", "said by", "as", "place")
SOURCE_COLUMNS = ("source", "published", "quotes", "text", "title")
_MODALITY = {
    Modality.ASSERTED: "fact",
    Modality.REPORTED: "report",
    Modality.PLANNED: "plan",
    Modality.DENIED: "denial",
}
_MARKS = {
    EvidenceStatus.MOVED: " (moved)",
    EvidenceStatus.ALTERED: " (altered)",
    EvidenceStatus.MISSING: " (not found)",
}


def number(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun: '1 conflict', '2 conflicts'."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def headline(summary: Summary) -> str:
    """The summary in one line, what needs attention first."""
    parts = [
        number(summary.conflicts, "conflict"),
        number(summary.violations, "broken rule"),
        *([number(summary.evidence_problems, "evidence problem")] if summary.evidence_problems else []),
        *([number(summary.waiver_problems, "waiver problem")] if summary.waiver_problems else []),
        *([f"{summary.source_wrong} with a source known to be wrong"] if summary.source_wrong else []),
        *([f"{summary.baselined} baselined"] if summary.baselined else []),
        *([f"{summary.baseline_gone} gone from the baseline"] if summary.baseline_gone else []),
        *([number(summary.our_errors, "error of ours", "errors of ours")] if summary.our_errors else []),
        *([f"{summary.waived} waived"] if summary.waived else []),
        f"{summary.uncertain} uncertain",
        number(summary.variants, "spelling variant"),
        f"{summary.superseded} superseded",
        f"{summary.compatible} compatible",
        number(summary.agreements, "agreement"),
        f"{summary.single_source} with one voice only",
        *([number(summary.possible, "pair") + " possibly comparable"] if summary.possible else []),
    ]
    return ", ".join(parts)


def basis(summary: Summary) -> str:
    """What the verdicts rest on."""
    asked = number(summary.questions, "question")
    return f"{number(summary.claims, 'claim')} from {number(summary.sources, 'source')} on {asked}"


def evidence(report: Report) -> str:
    """How much of the evidence was verified."""
    summary = report.summary
    if not summary.quotes:
        return "no quotes were given to verify"
    if not any(source.text_at_hand for source in report.sources):
        return (
            f"evidence not verified: none of the {summary.quotes} quotes was looked up (no texts at hand; see --texts)"
        )
    return f"evidence: {summary.quotes_verified} of {number(summary.quotes, 'quote')} verified in the texts"


def rows(finding: Finding) -> list[tuple[str, ...]]:
    """The table 'who says what'; a rule's claims answer several questions, so there each row names its own."""
    several = finding.slot is None
    return [
        _row(claim, f"{claim.role or ''}: {claim.slot}".lstrip(": ") if several else "") for claim in finding.claims
    ]


def _row(claim: ShownClaim, question: str) -> tuple[str, ...]:
    via = f" via {claim.via}" if claim.via else ""
    said = f" ({claim.said})" if claim.said else ""
    place = told(claim.line, claim.column, claim.page)
    return (
        claim.source,
        question,
        claim.written,
        claim.normalised,
        f"{claim.by or ''}{via}{said}".strip(),
        _MODALITY[claim.modality],
        place + _MARKS.get(claim.evidence, ""),
    )


def gathered(rows: Sequence[tuple[str, ...]], most: int | None = None) -> list[tuple[str, ...]]:
    """Rows that differ in their place alone as one, with the first ``most`` of its places and how many more there are."""
    places: dict[tuple[str, ...], list[str]] = {}
    for *said, place in rows:
        places.setdefault(tuple(said), []).append(place)
    return [(*said, _places(some, len(some) if most is None else most)) for said, some in places.items()]


def _places(places: list[str], most: int) -> str:
    # One more than the most costs no more room than to say that there is one more.
    ordered = sorted(places, key=lambda place: [int(part) for part in re.findall(r"\d+", place)])
    shown = ordered if len(ordered) <= most + 1 else ordered[:most]
    # A place on a page has a comma of its own.
    joint = "; " if any("," in place for place in shown) else ", "
    return joint.join(filter(None, shown)) + (f" and {len(places) - most} more" if len(shown) < len(places) else "")


def filled(rows: Sequence[Sequence[str]]) -> list[int]:
    """The columns that some row fills; the others need not be shown."""
    return [index for index, column in enumerate(zip(*rows, strict=True)) if any(column)]


def because(finding: Finding) -> Iterator[str]:
    """The reasons for a verdict, then its notes."""
    if finding.rule:
        yield finding.message
    for reason in finding.reasons:
        yield reason.text
    yield from finding.notes


def waived(finding: Finding) -> str | None:
    """Who waived or reviewed a finding, when, until when and why; else since when it stands in the baseline."""
    if waiver := finding.waiver:
        return f"waived by {waiver.by} on {waiver.decided} until {waiver.until}: {waiver.reason}"
    if review := finding.review:
        which = f" ({', '.join(review.sources)})" if review.sources else ""
        until = f" until {review.until}" if review.until else ""
        state = review.state.replace("-", " ")
        return f"reviewed as {state}{which} by {review.by} on {review.decided}{until}: {review.reason}"
    return f"in the baseline since {finding.baselined}" if finding.baselined else None


def gone(used: BaselineUsed) -> str:
    """How many findings of a baseline are found no more, and what to do."""
    found = f"{number(len(used.gone), 'finding')} of {used.file}"
    return f"{found} {'is' if len(used.gone) == 1 else 'are'} found no more; 'claims baseline --prune' removes them"


def gone_rows(used: BaselineUsed) -> list[tuple[str, ...]]:
    """What a baseline holds and is found no more, a row each."""
    return [
        (item.code, item.question, "; ".join(item.values), ", ".join(item.sources), item.fingerprint)
        for item in used.gone
    ]


def aside(report: Report) -> Iterator[tuple[str, Standing, tuple[Finding, ...]]]:
    """The findings that are set aside, under their headings."""
    for stands, heading in _ASIDE.items():
        if found := tuple(f for f in report.findings if standing(f) is stands):
            yield heading, stands, found


def aside_row(finding: Finding) -> tuple[str, ...]:
    """A finding that is set aside in one row."""
    return (finding.code, *short(finding), finding.fingerprint)


def short(finding: Finding) -> tuple[str, str, str]:
    """A quiet finding in one row: question, values, sources; where there are several values, each with who gives it."""
    by_value: dict[str, dict[str, None]] = {}
    for claim in finding.claims:
        by_value.setdefault(claim.normalised, {})[claim.source] = None
    sources = ", ".join(dict.fromkeys(claim.source for claim in finding.claims))
    if len(by_value) < 2:
        return finding.question, next(iter(by_value), ""), sources
    return finding.question, "; ".join(f"{value} ({', '.join(who)})" for value, who in by_value.items()), sources


def sections(report: Report) -> Iterator[tuple[str, Verdict | None, tuple[Finding, ...]]]:
    """Findings under their headings, in report order; those that a person set aside come last, under headings of their own.

    What a baseline knows is not among them: see ``aside``.
    """
    for verdict, heading in HEADINGS.items():
        found = tuple(f for f in report.findings if f.verdict == verdict and standing(f) is Standing.OPEN)
        if found:
            yield heading, verdict, found
    for heading, stands, found in aside(report):
        if stands is not Standing.BASELINED:
            yield heading, Verdict.CONFLICT, found


def possible_row(pair: PossiblePair) -> tuple[str, ...]:
    """A pair in doubt in one row: the question, both sides with their places, and what would follow."""
    would = f"{_WOULD.get(pair.relation, 'they are compatible')}: {pair.relation_reason}"
    return pair.question, side(pair.left), side(pair.right), would


def side(claim: ShownClaim) -> str:
    """The words of a claim, and where they stand."""
    return f"{' '.join(claim.written.split())} ({behind(claim.source, claim.line, claim.column, claim.page)})"


def doubt(pair: PossiblePair) -> str:
    """Why a pair is in doubt: its weights against what is needed."""
    return f"{pair.score:+.2f}, where {pair.needed:+.2f} is needed; {pair.reason}"


def source_row(source: SourceShown) -> tuple[str, ...]:
    """A source in one row: who, what, when, which text, and how much of its evidence was verified."""
    published = f"{source.published or 'date unknown'} {source.basis if source.published else ''}".strip()
    quotes = f"{source.quotes_verified}/{source.quotes} verified" if source.text_at_hand else "text not at hand"
    title = source.title or "untitled"
    return (
        source.id,
        published,
        quotes,
        source.file or "",
        f"{title} ({source.publisher})" if source.publisher else title,
    )


def left_out(entry: NotCompared, limit: int = 6) -> str:
    """Something that was not compared, with the first of its items."""
    items = "; ".join(entry.items[:limit]) + (
        f"; and {len(entry.items) - limit} more" if len(entry.items) > limit else ""
    )
    return f"{entry.reason}: {entry.count}" + (f" ({items})" if items else "")


DETAILED = (Verdict.CONFLICT, Verdict.VIOLATION, None, Verdict.UNCERTAIN, Verdict.VARIANT, Verdict.SUPERSEDED)
