"""What changed as Markdown, for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.changes.model import Changes, headline, values
from checker.finding import Finding
from checker.reports.markdown import escaped

_HEAD = ("| code | question | values | fingerprint | |", "| --- | --- | --- | --- | --- |")


def render(found: Changes, width: int, colour: bool) -> str:
    """The counts, then a table each of new, changed and gone findings; text from the sources is escaped."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Changes) -> Iterator[str]:
    yield from ("# Claims: what changed", "", f"**{escaped(headline(found))}**")
    yield from _table("New", [_row(item.finding, "fails" if item.fails else "") for item in found.new])
    rows = []
    for item in found.changed:
        was = [f"was: {'; '.join(values(item.before))}"] if item.before.fingerprint != item.after.fingerprint else []
        rows.append(_row(item.after, "; ".join([item.what, *was, *(["fails"] if item.fails else [])])))
    yield from _table("Changed", rows)
    yield from _table("Gone", [_row(finding, "") for finding in found.gone])


def _row(finding: Finding, told: str) -> str:
    said = "; ".join(values(finding)) or finding.message
    cells = (escaped(finding.question), escaped(said), f"`{finding.fingerprint}`", escaped(told))
    return f"| {finding.code} {finding.severity.value} | {' | '.join(cells)} |"


def _table(heading: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield from ("", f"## {heading} ({len(rows)})", "", *_HEAD, *rows)
