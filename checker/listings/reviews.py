"""What ``claims reviews`` prints: decisions with their standing, and the regression list of what was read wrongly."""

from __future__ import annotations

from collections.abc import Iterable

from checker.finding import Finding, Report
from checker.printable import printable
from checker.reports._columns import table
from checker.reports._json import dumped
from claims.review import MISREAD, Case, Review, of_waiver
from claims.slot import Waiver

_HEAD = ("fingerprint", "state", "standing", "by", "decided", "until", "question", "reason")


def listed(report: Report, waivers: Iterable[Waiver], reviews: Iterable[Review], state: str | None, width: int) -> str:
    """A row a review, by day of the decision."""
    standings = _standings(report)
    found = {finding.fingerprint: finding for finding in report.findings}
    rows = [_row(one, standings, found.get(one.fingerprint)) for one in _wanted(waivers, reviews, state)]
    if not rows:
        return "no review\n"
    return "".join(f"{line}\n" for row in table([_HEAD, *rows], width, 0) for line in row)


def exported(report: Report, waivers: Iterable[Waiver], reviews: Iterable[Review], state: str | None) -> str:
    """A JSON object a line for each case of what was read wrongly; ``still`` says whether it is read so today."""
    read = {(claim.source, claim.written, claim.normalised) for one in report.findings for claim in one.claims}
    files = {source.id: source.file for source in report.sources}
    rows = [
        _object(one, case, files.get(case.source), (case.source, case.value, case.read) in read)
        for one in _wanted(waivers, reviews, state)
        if one.state in MISREAD
        for case in one.cases
    ]
    return "".join(dumped(row, indent=None) for row in rows)


def _object(review: Review, case: Case, file: str | None, still: bool) -> dict[str, object]:
    return {
        "fingerprint": review.fingerprint,
        "state": review.state,
        "source": case.source,
        "file": file,
        "page": case.page,
        "line": case.line,
        "quote": case.quote,
        "slot": case.slot,
        "about": case.about,
        "value": case.value,
        "read": case.read,
        "right": case.right,
        "still": still,
        "reason": review.reason,
        "by": review.by,
        "decided": review.decided,
    }


def _wanted(waivers: Iterable[Waiver], reviews: Iterable[Review], state: str | None) -> list[Review]:
    every = [*map(of_waiver, waivers), *reviews]
    return sorted((one for one in every if state in (None, one.state)), key=lambda one: (one.decided, one.fingerprint))


def _standings(report: Report) -> dict[str, str]:
    """What became of a review that does not hold, by its fingerprint: expired, or it matches nothing."""
    told = {"CC801": "expired", "CC802": "matches nothing", "CC803": "expired"}
    told |= {"CC804": "matches nothing", "CC805": "mended"}
    return {
        finding.fingerprint.partition("-")[2]: told[finding.code] for finding in report.findings if finding.code in told
    }


def _row(review: Review, standings: dict[str, str], finding: Finding | None) -> tuple[str, ...]:
    which = f" ({', '.join(review.sources)})" if review.sources else ""
    return tuple(
        map(
            printable,
            (
                review.fingerprint,
                review.state + which,
                standings.get(review.fingerprint, "holds"),
                review.by,
                review.decided,
                review.until or "",
                finding.question if finding else "",
                review.reason,
            ),
        )
    )
