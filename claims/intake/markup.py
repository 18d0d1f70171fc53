"""HTML as a stream: tags with their attributes, and the words between them, each with its place. Takes linear time on any input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from claims.places import Gathered

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]{0,40})(?P<rest>(?:[^<>\"']|\"[^\"<]{0,20000}\"|'[^'<]{0,20000}'){0,400})>|<(?=!--)|<[!?/][^>]{0,2000}>"
)
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.-]{0,60})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_SILENT = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "select",
        "textarea",
        "button",
        "head",
        "math",
        "object",
    )
)
_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing tag at ``[start, stop)``; ``inner`` is what stands in a script or a title, up to its end."""

    name: str
    closing: bool
    rest: str
    start: int
    stop: int
    inner: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes by their names in small letters; the first of equal names counts."""
        found: dict[str, str] = {}
        for one in _ATTRIBUTE.finditer(self.rest):
            found.setdefault(one[1].lower(), unescape(one[2] or one[3] or one[4] or "").strip())
        return found


def tags(html: str) -> Iterator[Tag]:
    """The tags in order; what stands in scripts, styles and comments is passed over."""
    at = 0
    closed: dict[str, int] = {}
    while (at := html.find("<", at)) >= 0:
        found = _TAG.match(html, at)
        if found is None:
            at += 1
        elif html.startswith("<!--", at):
            end = html.find("-->", at)
            at = end + 3 if end >= 0 else len(html)
        elif found["name"] is None:
            at = found.end()
        else:
            name, inner = found["name"].lower(), ""
            stop = found.end()
            if name in ("script", "style", "title", "textarea") and not found["close"]:
                end = closed[name] if closed.get(name, -1) >= stop else _end(html, name, stop)
                closed[name] = end
                inner, stop = html[stop:end], end
            yield Tag(name, bool(found["close"]), found["rest"], at, stop, inner)
            at = stop


def _end(html: str, name: str, at: int) -> int:
    found = re.compile(rf"</{name}\b", re.IGNORECASE).search(html, at)
    return found.start() if found else len(html)


def words(html: str) -> Gathered:
    """The words of a page's body, a line a block, each with its place in ``html``."""
    gathered = Gathered()
    last, silent = 0, ""
    for tag in (*tags(html), Tag("html", True, "", len(html), len(html))):
        if not silent:
            _run(html, last, tag.start, gathered)
            if tag.name in _BLOCK and gathered.parts and gathered.parts[-1] != "\n":
                gathered.add("\n", tag.start, tag.start + 1)
        if tag.name == silent and tag.closing:
            silent = ""
        elif tag.name in _SILENT and not silent and not tag.closing and not tag.rest.endswith("/") and not tag.inner:
            silent = tag.name
        last = tag.stop
    return gathered


def _run(html: str, start: int, stop: int, gathered: Gathered) -> None:
    """The words between two tags; white space is one space, as a browser shows it."""
    run = html[start:stop]
    if run.isspace() or not run:
        if run and gathered.parts and gathered.parts[-1][-1:] not in (" ", "\n"):
            gathered.add(" ", start, stop)
        return
    at = 0
    for found in re.finditer(r"\s+|&[#\w]{1,34};?", run):
        gathered.add(run[at : found.start()], start + at)
        sign = _ENTITY.match(found[0])
        shown = unescape(found[0]) if sign else found[0] if found[0][0] == "&" else " "
        if shown == " " and found.end() - found.start() == 1:
            gathered.add(" ", start + found.start())
        else:
            gathered.add(shown, start + found.start(), start + found.end())
        at = found.end()
    gathered.add(run[at:], start + at)
