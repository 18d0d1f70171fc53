"""Two reports held against each other: which findings are new, gone, or have changed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.finding import Category, Finding, Report, Severity, Verdict
from checker.outcome.order import failing, rank
from checker.outcome.standing import Standing, standing
from checker.settings import FailOn

VERSION = "1"
_BY_BASELINE = {Standing.OPEN, Standing.BASELINED}
_QUIET = (Verdict.AGREEMENT, Verdict.SINGLE_SOURCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One question whose finding is another than before. ``fails`` where it fails the check now and these values did not before."""

    before: Finding
    after: Finding
    what: str
    fails: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """A finding that was not there before. ``fails`` where it fails the check."""

    finding: Finding
    fails: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many findings are new, gone, changed and the same, and how many of the new and changed ones fail the check."""

    new: int
    gone: int
    changed: int
    unchanged: int
    failing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed from ``base`` to ``now``, as people call them. Findings are in the order of reports."""

    version: str = VERSION
    base: str
    now: str
    counts: Counts
    new: tuple[New, ...]
    changed: tuple[Changed, ...]
    gone: tuple[Finding, ...]

    def fails(self) -> bool:
        """Whether a check fails by what is new."""
        return self.counts.failing > 0


def changes(before: Report, after: Report, base: str, now: str, fail_on: FailOn) -> Changes:
    """What changed between two reports, as far as it is a discrepancy in one of them.

    A finding fails when it fails the check at ``fail_on`` and the one of the same fingerprint and code in ``before`` did not.
    """
    old, new = (_discrepancies(report, fail_on) for report in (before, after))
    failed_before = {(one.fingerprint, one.code) for one in failing(before.findings, fail_on)}
    fails = {id(one) for one in failing(after.findings, fail_on) if (one.fingerprint, one.code) not in failed_before}
    pairs, fresh, gone = _paired(old, new)
    changed = tuple(
        Changed(before=a, after=b, what=what, fails=id(b) in fails)
        for a, b in pairs
        if (what := _difference(a, b, id(b) in fails))
    )
    news = tuple(New(finding=one, fails=id(one) in fails) for one in fresh)
    counts = Counts(
        new=len(news),
        gone=len(gone),
        changed=len(changed),
        unchanged=len(pairs) - len(changed),
        failing=sum(item.fails for item in news) + sum(item.fails for item in changed),
    )
    return Changes(base=base, now=now, counts=counts, new=news, changed=changed, gone=tuple(gone))


def _discrepancies(report: Report, fail_on: FailOn) -> list[Finding]:
    """What a person may have to look at; agreements, single sources and (unless they fail) compatible values are none."""
    return sorted(
        (
            finding
            for finding in report.findings
            if finding.verdict not in _QUIET and (finding.severity is not Severity.NONE or fail_on is FailOn.ANY)
        ),
        key=rank,
    )


def _paired(
    old: list[Finding], new: list[Finding]
) -> tuple[list[tuple[Finding, Finding]], list[Finding], list[Finding]]:
    """The findings of both by fingerprint, then by question; then those of the new and of the old report alone."""
    pairs: list[tuple[Finding, Finding]] = []
    for key in (_same, _question):
        waiting: dict[Any, list[Finding]] = {}
        for finding in old:
            waiting.setdefault(key(finding), []).append(finding)
        met = [(found.pop(0), finding) for finding in new if (found := waiting.get(key(finding)))]
        pairs += met
        taken = {id(finding) for pair in met for finding in pair}
        old, new = ([one for one in some if id(one) not in taken] for some in (old, new))
    return sorted(pairs, key=lambda pair: rank(pair[1])), new, old


def _same(finding: Finding) -> Any:
    return finding.category, finding.fingerprint


def _question(finding: Finding) -> Any:
    """What is asked, whatever the answers: of a group its slot, subject and qualifiers, of a rule its id."""
    if finding.category is Category.GROUP:
        return finding.category, finding.slot, finding.about, finding.qualifiers
    if finding.category is Category.RULE:
        return finding.category, finding.rule, tuple(sorted({claim.slot for claim in finding.claims}))
    return finding.category, finding.fingerprint


def _difference(a: Finding, b: Finding, fails: bool) -> str:
    """In words what is other now; nothing where all is as it was, but for a baseline: it says what is known, and no finding is another by that unless it ``fails`` now."""
    told = []
    if a.fingerprint != b.fingerprint:
        told.append("other values" if values(a) != values(b) else "read otherwise")
    if a.code != b.code:
        told.append(f"{_verdict(a)} before, {_verdict(b)} now")
    if a.severity is not b.severity:
        told.append(f"severity {a.severity} before, {b.severity} now")
    if standing(a) is not standing(b) and (fails or {standing(a), standing(b)} != _BY_BASELINE):
        told.append(f"{standing(a)} before, {standing(b)} now")
    elif a.state is not b.state:
        told.append(f"{_state(a)} before, {_state(b)} now")
    return "; ".join(told)


def _verdict(finding: Finding) -> str:
    return finding.verdict.value if finding.verdict else finding.code


def _state(finding: Finding) -> str:
    return finding.state.value.replace("-", " ")


def values(finding: Finding) -> tuple[str, ...]:
    """Each value with the sources that give it, in a fixed order."""
    said: dict[str, set[str]] = {}
    for claim in finding.claims:
        said.setdefault(claim.normalised, set()).add(claim.source)
    return tuple(f"{value} ({', '.join(sorted(sources))})" for value, sources in sorted(said.items()))


def headline(found: Changes) -> str:
    """The counts in one line."""
    counts = found.counts
    parts = (f"{counts.new} new", f"{counts.changed} changed", f"{counts.gone} gone", f"{counts.unchanged} unchanged")
    return f"{', '.join(parts)} since {found.base}; {counts.failing or 'none'} of the new and changed {'fail' if counts.failing != 1 else 'fails'} the check"
