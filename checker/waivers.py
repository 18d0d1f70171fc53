"""Findings that a person has looked at, and waivers that no longer hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from checker import codes
from checker.finding import Category, Finding, Severity, Verdict
from claims.slot import Waiver

_NEVER_WAIVED = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)


def apply(findings: Iterable[Finding], waivers: Iterable[Waiver], today: date) -> tuple[Finding, ...]:
    """Mark waived findings, and add a finding for each waiver that is expired or matches nothing.

    A waiver holds up to and including its end date. ``today`` is the date it is judged by.
    """
    held = {waiver.fingerprint: waiver for waiver in waivers}
    current = {name: waiver for name, waiver in held.items() if date.fromisoformat(waiver.until) >= today}
    marked = [replace(finding, waiver=_waiver(finding, current)) for finding in findings]
    known = {finding.fingerprint for finding in marked if finding.verdict not in _NEVER_WAIVED}
    idle = [_idle(waiver) for name, waiver in held.items() if name not in known]
    expired = [_expired(waiver) for name, waiver in held.items() if name in known and name not in current]
    return (*marked, *idle, *expired)


def _waiver(finding: Finding, current: dict[str, Waiver]) -> Waiver | None:
    return None if finding.verdict in _NEVER_WAIVED else current.get(finding.fingerprint)


def _expired(waiver: Waiver) -> Finding:
    message = f"the waiver by {waiver.by} held until {waiver.until}; its finding {waiver.fingerprint} counts again"
    return _about(waiver, codes.WAIVER_EXPIRED, message)


def _idle(waiver: Waiver) -> Finding:
    message = f"the waiver by {waiver.by}, decided {waiver.decided}, matches no finding"
    return _about(waiver, codes.WAIVER_IDLE, message)


def _about(waiver: Waiver, code: str, message: str) -> Finding:
    return Finding(
        code=code,
        category=Category.WAIVER,
        verdict=None,
        severity=Severity.MEDIUM,
        question=codes.codes()[code].title,
        message=message,
        fingerprint=f"waiver-{waiver.fingerprint}",
        notes=(f"reason given: {waiver.reason}",),
    )
