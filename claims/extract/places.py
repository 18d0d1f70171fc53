"""Places in running text: countries, regions and cities by their names, and countries by their adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.countries import place_phrases
from claims.folding import words
from claims.gazetteer import place
from claims.spots import cities_named, regions_named

# A run of capitalised words, with the small words that names hold.
_RUN = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*(?:[ \u00a0](?:(?:of|the|de|la|el|al|and|du|da|do|dos|del)[ \u00a0])?[A-ZÀ-ÞĀ-Ž][\w.'’-]*){0,5}")
_GENITIVE = re.compile(r"['’]s?$")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place by id. ``adjective``: said as "Kazakh", not as "Kazakhstan"."""

    start: int
    stop: int
    id: str
    adjective: bool


@cache
def _first_words() -> frozenset[str]:
    names = (*place_phrases(), *cities_named(), *regions_named())
    return frozenset(name[0] for name in names if name)


@cache
def _known(name: tuple[str, ...]) -> tuple[str, bool] | None:
    line = " ".join(name)
    if found := place(line):
        return found, False
    code = place_phrases().get(name)
    return (f"country:{code}", True) if code else None


def places(text: str) -> Iterator[PlaceMention]:
    """Every place named in the text, in order; of nested names the longest."""
    for run in _RUN.finditer(text):
        yield from _in_run(text, run.start(), run.end())


def _in_run(text: str, start: int, stop: int) -> Iterator[PlaceMention]:
    parts = [(start + found.start(), start + found.end()) for found in re.finditer(r"[^ \u00a0]+", text[start:stop])]
    at = 0
    while at < len(parts):
        for size in range(min(_LONGEST, len(parts) - at), 0, -1):
            begin, end = parts[at][0], parts[at + size - 1][1]
            raw = _GENITIVE.sub("", text[begin:end].rstrip(".,;"))
            folded = words(re.sub(r"-(?:led|backed|born|based|made|run|Armenian|Azerbaijan)\b.*$", "", raw))
            if folded and folded[0] in _first_words() and (found := _known(folded)):
                yield PlaceMention(begin, begin + len(raw), *found)
                at += size
                break
        else:
            at += 1
