"""How many texts were not searched for claims: what a report says of them below is said in its first line already."""

from __future__ import annotations

from checker.finding import Report

UNREADABLE = "texts, or parts of texts, that could not be read"
FOREIGN = "texts in languages that are not searched for claims"
FAILED = "texts that could not be searched for claims"


def unsearched(report: Report) -> str:
    """A sentence on the texts that were not searched; empty where all were."""
    counts = {entry.reason: entry.count for entry in report.not_compared}
    unread = counts.get(UNREADABLE, 0)
    missed = unread + counts.get(FOREIGN, 0) + counts.get(FAILED, 0)
    if not missed:
        return ""
    texts = unread + sum(source.text_at_hand for source in report.sources)
    return f"{missed:,} of {texts:,} {'text' if texts == 1 else 'texts'} not searched: see below"
