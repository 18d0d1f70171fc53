"""What was found, in one sentence: the first that a reader of a report wants."""

from __future__ import annotations

from checker.finding import Category, Report, Summary
from checker.reports._words import number


def opening(report: Report) -> str:
    """The contradictions and broken rules among the questions that several sources answer, and what is uncertain or set aside."""
    summary, asked = report.summary, _asked(report)
    named = [
        *([number(summary.conflicts, "contradiction")] if summary.conflicts else []),
        *([number(summary.violations, "broken rule")] if summary.violations else []),
    ]
    if named:
        return f"{' and '.join(named)}{_among(asked)}{_rest(summary, ' more')}."
    if not asked:
        return f"Nothing could be held against anything: no question is answered by several sources{_rest(summary)}."
    # What a person set aside was a contradiction once, and may be one still.
    none = "No new contradiction" if _aside(summary) else "No contradiction"
    return f"{none} was found{_among(asked)}, which does not mean that there is none{_rest(summary)}."


def _asked(report: Report) -> int:
    return sum(
        finding.category is Category.GROUP and len({claim.source for claim in finding.claims}) > 1
        for finding in report.findings
    )


def _among(asked: int) -> str:
    if not asked:
        return "; no question is answered by several sources"
    return f" among {number(asked, 'question')} that several sources answer"


def _rest(summary: Summary, more: str = "") -> str:
    uncertain, aside = summary.uncertain, _aside(summary)
    told = f"; {uncertain}{more} {'is' if uncertain == 1 else 'are'} uncertain" if uncertain else ""
    return told + (f"; {number(aside, 'finding')} {'is' if aside == 1 else 'are'} set aside" if aside else "")


def _aside(summary: Summary) -> int:
    return summary.waived + summary.our_errors + summary.baselined
