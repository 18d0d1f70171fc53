"""The summary of a GitHub Actions step: the Markdown report, as long as GitHub takes it."""

from __future__ import annotations

from checker.finding import Report
from checker.reports import Style
from checker.reports import markdown as _markdown

# A step's summary may have 1 MiB; a larger one is dropped whole (GitHub docs, "Workflow commands", step isolation and limits).
_LIMIT = 1024 * 1024
_NOTE = (
    "\n\n*The report is longer than a job summary may be; the rest is left out here. Keep a file with `--output`.*\n"
)


def job_summary(report: Report, style: Style) -> str:
    """The Markdown report, cut at a line where it would pass GitHub's limit, with a note that says so."""
    text = _markdown.render(report, style)
    whole = text.encode("utf-8")
    if len(whole) <= _LIMIT:
        return text
    room = whole[: _LIMIT - len(_NOTE.encode())].decode("utf-8", "ignore")
    return room.rpartition("\n")[0] + _NOTE
