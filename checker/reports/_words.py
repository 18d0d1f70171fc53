"""Words and rows that the reports for people share."""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import BaselineUsed, Finding, NotCompared, PossiblePair, Report, Summary, Verdict
from checker.outcome.standing import Standing, standing
from checker.reports._reasons import in_full, told
from checker.wording.unsearched import unsearched
from claims.tables_in.taken import in_words
from claims.values import kinds

HEADINGS: dict[Verdict | None, str] = {
    Verdict.CONFLICT: "Conflicts",
    Verdict.VIOLATION: "Broken rules",
    None: "Evidence, waivers and reviews",
    Verdict.UNCERTAIN: "Uncertain",
    Verdict.VARIANT: "Spelling variants",
    Verdict.SUPERSEDED: "Updates and superseded plans",
    Verdict.COMPATIBLE: "Compatible",
    Verdict.AGREEMENT: "Agreements",
    Verdict.SINGLE_SOURCE: "One source only",
}
# What stands under a heading, in plain words.
_MEANS = {
    "Conflicts": "not all of these can be right. High, medium and low say how much a question weighs and how far its values lie apart, not how sure it is; of one severity, "
    "questions without a pair in doubt come first",
    "Broken rules": "figures, dates or names that do not fit together; high, medium and low say how much that matters",
    "Uncertain": "these differ, and it cannot be told whether they speak of one thing at one time",
    "Spelling variants": "one and the same, written differently",
    "Updates and superseded plans": "a later figure or outcome takes the place of an earlier one",
    "Compatible": "no value contradicts another, and one says more than the other or rounds it",
}
_ASIDE = {
    Standing.BASELINED: "Known from the baseline",
    Standing.OUR_ERROR: "Errors of ours",
    Standing.WAIVED: "Waived",
}
POSSIBLE = "Possibly comparable"
INCIDENTS = "What each text says of its incident"
TABLES = "Tables, and what their columns were taken for"


def means(heading: str) -> str | None:
    """What the findings under a heading are, and what their severity says; none where the heading tells all."""
    return _MEANS.get(heading)


def sentence_of(heading: str) -> str | None:
    """What a heading means, as a sentence."""
    meaning = means(heading)
    return f"{meaning[0].upper()}{meaning[1:]}." if meaning else None


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


def summed_up(report: Report) -> str:
    """The summary in one line, with how many texts were not searched."""
    return "; ".join(filter(None, (headline(report.summary), unsearched(report))))


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


def because(finding: Finding, full: bool = False) -> Iterator[str]:
    """The reasons for a verdict, then its notes; ``full``: every reason, however many are alike."""
    if finding.rule:
        yield finding.message
    yield from in_full(finding) if full else told(finding)
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


def aside(report: Report) -> Iterator[tuple[str, Standing, tuple[Finding, ...]]]:
    """The findings that are set aside, under their headings."""
    for stands, heading in _ASIDE.items():
        if found := tuple(f for f in report.findings if standing(f) is stands):
            yield heading, stands, found


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


def tables(report: Report) -> Iterator[tuple[str, str]]:
    """Each table with what its columns were taken for, in one line."""
    plural = {name: kind.plural for name, kind in kinds().items()} if report.tables else {}
    for one in report.tables:
        yield one.file, in_words(one, plural)


def doubt(pair: PossiblePair) -> str:
    """Why a pair is in doubt: its weights against what is needed."""
    return f"{pair.score:+.2f}, where {pair.needed:+.2f} is needed; {pair.reason}"


def left_out(entry: NotCompared, limit: int = 6) -> str:
    """Something that was not compared, with the first of its items."""
    items = "; ".join(entry.items[:limit]) + (
        f"; and {len(entry.items) - limit} more" if len(entry.items) > limit else ""
    )
    return f"{entry.reason}: {entry.count}" + (f" ({items})" if items else "")


DETAILED = (Verdict.CONFLICT, Verdict.VIOLATION, None, Verdict.UNCERTAIN, Verdict.VARIANT, Verdict.SUPERSEDED)
