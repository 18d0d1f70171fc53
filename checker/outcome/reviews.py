"""Findings that a person has looked at, and reviews and waivers that no longer hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from checker import codes
from checker.finding import Category, Finding, Severity, Verdict
from claims.review import MISREAD, Review, ReviewState, of_waiver
from claims.slot import Waiver

_NEVER_REVIEWED = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)


def apply(
    findings: Iterable[Finding], waivers: Iterable[Waiver], reviews: Iterable[Review], today: date
) -> tuple[Finding, ...]:
    """Mark reviewed findings, and add a finding for each review or waiver that is expired or matches nothing.

    Each holds up to and including its end date. ``today`` is the date it is judged by. A waiver is the review of an accepted discrepancy.
    """
    held = {review.fingerprint: review for review in (*map(of_waiver, waivers), *reviews)}
    current = {name: review for name, review in held.items() if _holds(review, today)}
    marked = [_marked(finding, current.get(finding.fingerprint)) for finding in findings]
    known = {finding.fingerprint for finding in marked if finding.verdict not in _NEVER_REVIEWED}
    idle = [_idle(review) for name, review in held.items() if name not in known]
    expired = [_expired(review) for name, review in held.items() if name in known and name not in current]
    return (*marked, *idle, *expired)


def _holds(review: Review, today: date) -> bool:
    return review.until is None or date.fromisoformat(review.until) >= today


def _marked(finding: Finding, review: Review | None) -> Finding:
    if review is None or finding.verdict in _NEVER_REVIEWED:
        return finding
    state = ReviewState(review.state)
    if state is ReviewState.ACCEPTED:
        return replace(finding, waiver=review.waiver(), state=state)
    silent = sorted(set(review.sources) - {claim.source for claim in finding.claims})
    notes = tuple(f"the review names {name}, which says nothing here" for name in silent)
    return replace(finding, review=review, state=state, notes=(*finding.notes, *notes))


def _what(review: Review) -> str:
    return "waiver" if review.state == "accepted" else f"review ({review.state})"


def _expired(review: Review) -> Finding:
    message = (
        f"the {_what(review)} by {review.by} held until {review.until}; its finding {review.fingerprint} counts again"
    )
    waiver = review.state == "accepted"
    return _about(review, codes.WAIVER_EXPIRED if waiver else codes.REVIEW_EXPIRED, message, Severity.MEDIUM)


def _idle(review: Review) -> Finding:
    message = f"the {_what(review)} by {review.by}, decided {review.decided}, matches no finding"
    if review.state == "accepted":
        return _about(review, codes.WAIVER_IDLE, message, Severity.MEDIUM)
    if review.state in MISREAD and review.cases:
        # Mended, it seems: what was misread stays in the list, so that the fault is known if it comes back.
        return _about(review, codes.REVIEW_MENDED, f"{message} any more", Severity.NONE)
    return _about(review, codes.REVIEW_IDLE, message, Severity.LOW)


def _about(review: Review, code: str, message: str, severity: Severity) -> Finding:
    kind = "waiver" if review.state == "accepted" else "review"
    return Finding(
        code=code,
        category=Category.WAIVER,
        verdict=None,
        severity=severity,
        question=codes.codes()[code].title,
        message=message,
        fingerprint=f"{kind}-{review.fingerprint}",
        notes=(f"reason given: {review.reason}",),
    )
