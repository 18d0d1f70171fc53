"""Rows of tables, of what a report holds: every format that has tables shares them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.finding import BaselineUsed, Finding, IncidentTold, PossiblePair
from checker.shown import EvidenceStatus, ShownClaim, SourceShown
from claims.claim import Modality
from claims.places import behind, told
from claims.value import RelationKind

POSSIBLE_COLUMNS = ("question", "one says", "the other says", "if they answer one question")
_WOULD = {
    RelationKind.DIFFERS: "they conflict",
    RelationKind.SAME: "they agree",
    RelationKind.UNCERTAIN: "it cannot be told whether they agree",
    RelationKind.INCOMPARABLE: "their values cannot be compared",
}
COLUMNS = ("source", "question", "as written", "reads as", "said by", "said as", "place")
SOURCE_COLUMNS = ("source", "published", "quotes", "text", "title")
INCIDENT_COLUMNS = ("text", "published", "day", "place", "killed", "injured")
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


def gone_rows(used: BaselineUsed) -> list[tuple[str, ...]]:
    """What a baseline holds and is found no more, a row each."""
    return [
        (item.code, item.question, "; ".join(item.values), ", ".join(item.sources), item.fingerprint)
        for item in used.gone
    ]


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


def possible_row(pair: PossiblePair) -> tuple[str, ...]:
    """A pair in doubt in one row: the question, both sides with their places, and what would follow."""
    would = f"{_WOULD.get(pair.relation, 'they are compatible')}: {pair.relation_reason}"
    return pair.question, side(pair.left), side(pair.right), would


def side(claim: ShownClaim) -> str:
    """The words of a claim, and where they stand."""
    return f"{' '.join(claim.written.split())} ({behind(claim.source, claim.line, claim.column, claim.page)})"


def incident_row(told: IncidentTold) -> tuple[str, ...]:
    """What a text says of its incident in one row; what it does not say is left empty."""
    figures = (told.day, told.place, told.killed, told.injured)
    return (told.source, told.published or "", *(one.normalised if one else "" for one in figures))


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
