"""When a text was published, and from where that is known: what its file says, a date line, what the text implies."""

from __future__ import annotations

from claims.intake.model import Dated, Meta
from claims.intake.published.inferred import from_text
from claims.intake.published.masthead import from_masthead
from claims.intake.published.stated import from_address, from_dateline, from_lines
from claims.intake.published.written import from_metadata

__all__ = ["from_metadata", "published"]


def published(text: str, meta: Meta) -> Dated:
    """The first of: the file's own data, a date line, the address, what the text implies. Unknown when none says it."""
    if meta.published.date and meta.published.basis == "stated":
        return meta.published
    undated = Dated()
    for rule in (from_lines, from_dateline, from_masthead):
        found = rule(text)
        if found.date:
            return found
        undated = undated if undated.day else found
    if meta.published.date:
        return meta.published
    for found in (from_address(meta.url), from_text(text)):
        if found.date:
            return found
    return undated
