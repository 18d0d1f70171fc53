"""Whose forces a text speaks of, so that a rank is read in the right country's system."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.folding import words
from claims.offices.ranks import titles_in
from claims.tables import table
from claims.world.countries import country_in


@lru_cache(maxsize=64)  # a sentence is asked for each person in it
def country_of(text: str, fallback: str | None) -> str | None:
    """Whose ranks are meant: the country that the words name, or whose forces they name (these first: "IRGC in West Azerbaijan"), or else the fallback.

    Where several are named, the one in the clause of the first title.
    """
    if found := _forces_in(text) or country_in(text):
        return found
    title = next(titles_in(text), None)
    if title is None:
        return fallback
    start = max((text.rfind(mark, 0, title.start) for mark in ";,"), default=-1) + 1
    clause = re.split(r"[;,]", text[start:], maxsplit=1)[0]
    return _forces_in(clause) or country_in(clause) or fallback


def _forces_in(text: str) -> str | None:
    line = f" {' '.join(words(text))} "
    found = {code for name, code in table("forces").items() if f" {name} " in line}
    return str(found.pop()) if len(found) == 1 else None
