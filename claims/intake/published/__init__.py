"""When a text was published, and from where that is known: what its file says, a date line, what the text implies."""

from __future__ import annotations

from functools import partial

from claims.dates.habits import habit
from claims.intake.model import Dated, Meta
from claims.intake.published.inferred import from_text
from claims.intake.published.its_file import of_its_file
from claims.intake.published.masthead import from_masthead
from claims.intake.published.stated import from_address, from_dateline, from_lines
from claims.intake.published.words import FIGURES
from claims.intake.published.written import from_metadata

__all__ = ["from_metadata", "published"]


def published(text: str, meta: Meta) -> Dated:
    """The first of: the file's own data, a date line, the address, what the text implies. Unknown when none says it."""
    if meta.published.date and meta.published.basis == "stated":
        return meta.published
    found = _told(text, order := habit(text))
    if found.date:
        return found
    undated = found if found.day or order is not None else _of_two_days(text) or found
    if meta.published.date:
        return meta.published
    for found in (from_address(meta.url), from_text(text), of_its_file(text, meta.made)):
        if found.date:
            return found
    return undated


def _told(text: str, day_first: bool | None) -> Dated:
    """What the lines at the head or foot say; figures that may mean two days as ``day_first`` says."""
    undated = Dated()
    rules = (partial(from_lines, day_first=day_first), from_dateline, partial(from_masthead, day_first=day_first))
    for found in (rule(text) for rule in rules):
        if found.date:
            return found
        undated = undated if undated.day else found
    return undated


def _of_two_days(text: str) -> Dated | None:
    """Figures at the head that may mean two days ("03/04/2022"), where nothing in the text says which."""
    found = _told(text, True)
    figures = FIGURES.search(found.origin) if found.date else None
    return Dated(origin=f"not found: the {found.origin} may mean two days", day=figures[0]) if figures else None
