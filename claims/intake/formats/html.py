"""Web pages, by trafilatura and htmldate (the extra ``html``): the article, without navigation, notices, counters and offers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.intake.align import aligned
from claims.intake.encoding import decoded
from claims.intake.grids import missing
from claims.intake.markup import words
from claims.intake.model import Dated, Extracted, Meta, Reader, UnreadableError
from claims.intake.page import described
from claims.text import Lines

MISSING = "HTML files need two more libraries: pip install 'claims-checker[html]'"
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,40})|<\?xml[^>]{0,100}?encoding=[\"']([A-Za-z0-9_:-]{2,40})",
    re.IGNORECASE,
)
# Two paragraphs, or a heading and one, in a cell: no table of figures has them.
_LAYOUT = re.compile(
    r"<td\b[^<>]{0,500}>\s{0,100}<(?:p|h[1-6])\b[^<>]{0,500}>[^<]{1,4000}(?:<[^<>]{1,500}>[^<]{0,4000}){0,8}</(?:p|h[1-6])>\s{0,100}<p\b",
    re.IGNORECASE,
)
_CELL = re.compile(r"<(/?)(?:table|tbody|tr|td)\b", re.IGNORECASE)
_LISTED = re.compile(r"^- ", re.MULTILINE)
# Bounds, not clocks: what was published in a year to come is a mistake, and the answer must be the same tomorrow.
_FIRST, _LAST = "1990-01-01", "2099-12-31"


def read(data: bytes) -> Iterator[Extracted]:
    """One text: the article with its title. A page in which none is found gives all its words, and says so."""
    try:
        import htmldate
        import trafilatura
    except ImportError:
        raise UnreadableError(MISSING) from None
    declared = _CHARSET.search(data[:4096])
    html, note = decoded(data, (declared[1] or declared[2]).decode("ascii") if declared else None)
    if not html.strip():
        raise UnreadableError("the file is empty; expected a web page")
    gathered = words(html)
    page, back = gathered.text(), gathered.places(Lines(html).starts)
    meta = described(html)
    notes = [note] if note else []
    article = trafilatura.extract(_laid_out(html), include_comments=False, include_tables=True, favor_precision=True)
    if not article:
        article = "\n".join(line.strip() for line in page.split("\n") if line.strip())
        notes.append("no article was found on the page, so all its words were taken")
    # Words that are an address alone would be fetched by htmldate: no file may make this program use the network.
    if meta.published.date is None and html.lstrip().startswith("<"):
        found = htmldate.find_date(html, extensive_search=False, original_date=True, min_date=_FIRST, max_date=_LAST)
        meta = replace(meta, published=Dated(found, "inferred", "the page, as htmldate reads it")) if found else meta
    text = _titled(_with_grids(article, html), meta)
    yield Extracted(text=text, places=aligned(text, page, back), meta=meta, notes=tuple(notes))


def _with_grids(article: str, html: str) -> str:
    """The article with those tables and lists of facts that were not taken for a part of it, or lost their rows."""
    found = missing(html, _LISTED.sub("", article))
    kept = [line for line in article.split("\n") if not _is_loose(line, found)] if found else []
    return "\n".join((*kept, *found)) if found else article


def _is_loose(line: str, grids: list[str]) -> bool:
    """Whether a line is nothing but a cell that stands in one of the grids."""
    cell = _LISTED.sub("", line).strip(" |")
    return bool(cell) and any(f"| {cell} |" in grid for grid in grids)


def _laid_out(html: str) -> str:
    """Pages of old are laid out in tables, whose cells would come out as one line: such tables are made plain blocks."""
    return _CELL.sub(r"<\1div", html) if _LAYOUT.search(html) else html


def _titled(article: str, meta: Meta) -> str:
    """The article with its headline above it: a headline makes claims too."""
    if not meta.title or meta.title in article[: len(meta.title) + 200]:
        return article
    return f"{meta.title}\n\n{article}"


READER = Reader("html", "web page", (".html", ".htm", ".xhtml"), read)
