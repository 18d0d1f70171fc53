"""Places that a text calls by one of several names: Astana and Nur-Sultan, Burma and Myanmar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import fold
from claims.text import Span
from claims.values.place import Place
from claims.world.gazetteer import place
from claims.world.renamings import renamings

SLOT = "place-name"


def renamed(page: Page) -> Iterator[Drawn]:
    """Each name of such a place where the prose of a text has it first."""
    for first in sorted(page.known.names & _names().keys()):
        for name, entity in _names()[first]:
            if name not in page.text:
                continue
            for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", page.text):
                passage = page.passage_at(found.start())
                if passage and passage.prose and not _of_person(found.start(), passage):
                    value = Place(name, fold(name), entity)
                    span = Span(*found.span())
                    yield Drawn(SLOT, value, span, passage, page.context, "a place of several names", entity)
                    break


def _of_person(at: int, passage: Passage) -> bool:
    """Whether a word belongs to a person's name: Nursultan is a given name too."""
    return any(person.start <= at < person.stop for person in passage.people)


@cache
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    """The names by their folded first word, each with the id of its place. A name that could mean another place is left out."""
    found: dict[str, list[tuple[str, str]]] = {}
    for renaming in renamings():
        ids = {name.name: place(name.name) for name in renaming.names}
        known = next(filter(None, ids.values()), None)
        for name, entity in ids.items():
            if known and entity == known:
                found.setdefault(fold(name).split()[0], []).append((name, known))
    return {first: tuple(rows) for first, rows in found.items()}
