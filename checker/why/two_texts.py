"""What a check of two sentences as two texts comes to, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.aside import aside_of
from checker.check import check_corpus
from checker.codes import codes
from checker.finding import Finding, Report, Verdict
from checker.from_texts.found import found_in
from checker.from_texts.outside import How
from checker.settings import Settings
from claims.claim import Claim
from claims.document import NOT_SAID, Published, Source
from claims.intake.folder import taken_in

# So many findings are named; two sentences hardly have more.
_MOST = 3
_PAIRS = "pairs of values: "


def report_of(first: str, second: str, published: Sequence[str] = (), zone: str | None = None) -> Report:
    """The report of a folder that holds two sentences as its texts, which tell of one event: so says whoever compares them. ``published``: one date of both, or one for each."""
    days = published or (None,)
    sources = {"A": _source("A", days[0], zone), "B": _source("B", days[-1], zone)}
    files = [(f"{name}.txt", text.encode("utf-8", "replace")) for name, text in zip("AB", (first, second), strict=True)]
    found = found_in(taken_in(files, sources), how=How(one_event=True))
    aside = aside_of(found, ())
    return check_corpus(found.corpus, found.documents, Settings(), date.today(), "two sentences", aside)


def _source(name: str, day: str | None, zone: str | None) -> Source:
    """A voice of its own, however alike the sentences are."""
    said = Published(date=day, basis="stated") if day else NOT_SAID
    return Source(id=name, file=f"{name}.txt", language="en", published=said, time_zone=zone, group=name)


def verdict(report: Report, sides: tuple[Sequence[Claim], Sequence[Claim]], met: bool, comparable: bool) -> str:
    """The line. ``sides``: the claims of each sentence; ``met``: whether two of them are of one sort; ``comparable``: for one question."""
    found = [finding for finding in report.findings if finding.verdict not in (None, Verdict.SINGLE_SOURCE)]
    if not found:
        return f"Verdict: nothing was compared: {_why_not(report, sides, met, comparable)}"
    more = f"; and {len(found) - _MOST} more" if len(found) > _MOST else ""
    return f"Verdict: {'; '.join(map(_named, found[:_MOST]))}{more}"


def _named(finding: Finding) -> str:
    title = codes()[finding.code].title
    return f"{finding.code} {title} ({finding.verdict}): {finding.question}"


def _why_not(report: Report, sides: tuple[Sequence[Claim], Sequence[Claim]], met: bool, comparable: bool) -> str:
    if empty := [name for name, claims in zip("AB", sides, strict=True) if not claims]:
        return f"no claim was found in {' or '.join(empty)}"
    if not met:
        told = "; ".join(f"{name}: {_slots(claims)}" for name, claims in zip("AB", sides, strict=True))
        return f"no two claims are of one sort ({told})"
    if report.possible:
        return f"possibly comparable, and less than is needed: {report.possible[0].question}"
    for entry in report.not_compared:
        if entry.reason.startswith(_PAIRS):
            return entry.reason.removeprefix(_PAIRS)
    if comparable:
        return "the check of two whole texts puts these under no common question"
    return "what the sentences say around the values is too little for one question, or speaks against it"


def _slots(claims: Sequence[Claim]) -> str:
    return ", ".join(dict.fromkeys(claim.slot for claim in claims))
