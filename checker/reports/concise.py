"""One line a problem, ``path:line:col: CODE message``, as compilers write it and editors read it."""

from __future__ import annotations

from checker.finding import Report
from checker.reports import Style
from checker.reports._problems import line, problems


def render(report: Report, style: Style) -> str:
    """The problems, worst first; nothing where there are none."""
    return "".join(f"{line(problem)}\n" for problem in problems(report, style))
