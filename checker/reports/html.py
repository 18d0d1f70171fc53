"""The report as one HTML file that needs nothing else: no server, no network, and no JavaScript to be read."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Any

from checker.finding import Report
from checker.printable import printable
from checker.reports import Style
from checker.reports._page.labels import labels, pieces
from checker.reports._page.page import page


def render(report: Report, style: Style) -> str:
    """The page. A content security policy with the sums of our own script and style lets no other run."""
    # Imported here: no other format needs the template library.
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup, escape

    def shown(value: Any) -> Any:
        if value is None:
            return ""
        return _clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("checker.reports"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=shown,
    )
    names = labels(report.sources)
    environment.filters["label"] = lambda source: names.get(source, source)
    environment.filters["named"] = lambda source: Markup("<wbr>").join(
        escape(_clean(piece)) for piece in pieces(names[source])
    )
    css, script = _part("page.css"), _part("page.js")
    made = page(report, style.texts)
    return environment.get_template("page.html").render(
        page=made, report=report, css=Markup(css), script=Markup(script), css_sum=_sum(css), script_sum=_sum(script)
    )


def _clean(text: str) -> str:
    # Most text is plain, and a page of thousands of findings has a great many pieces of it.
    if text.isprintable() and "::" not in text and "##[" not in text:
        return text
    return printable(text)


def _part(name: str) -> str:
    return files("checker.reports").joinpath("templates", name).read_text(encoding="utf-8")


def _sum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
