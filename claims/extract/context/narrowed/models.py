"""Sizes by which models of one thing are called ("the 11-inch model"), lengths that were planned ("four hours into an 11-hour flight"), and towns whose way off is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claims.extract.language.signs import sign
from claims.extract.language.verb_forms import is_verb
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import ARTICLES
from claims.tables import word_set

# The keys of a size that is a model's, of a length that was planned, and of the town that lies so far off.
MODEL, AHEAD, SITED = "model", "ahead", "sited"
_COMPOUND = re.compile(r"\d[\d.]*-([a-z]+)$")
_NEAR, _REACH = 3, 12
_OFF = frozenset(("from", "away", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"))
_IN = frozenset(("in", "at", "of", "near"))


def _listed(name: str) -> frozenset[str]:
    return word_set("instances", name)


_DISTANCES = sign(lambda: _listed("distances"))


def of_model(page: Page, passage: Passage, first: int, last: int) -> Iterator[str]:
    """The mark of such a size, length or distance at the tokens ``[first, last]``."""
    said = passage.said
    told = list(_sizes(page, passage))
    sizes = {size for at, size in told if at == last} or {size for _, size in told}
    if len(sizes) == 1:
        yield f"{KEYED}{MODEL}:{min(sizes)}"
    if said[max(0, first - 2) : first - 1] == ("into",) and said[first - 1] in ARTICLES:
        yield f"{KEYED}{AHEAD}:planned"
    if passage.signs & _DISTANCES and not _listed("distances").isdisjoint(said[first : last + 1]):
        yield from (f"{KEYED}{SITED}:{name}" for name in _town(passage, first, last))


def _sizes(page: Page, passage: Passage) -> Iterator[tuple[int, str]]:
    """The sizes of models that a sentence names, with their places."""
    for at, word in enumerate(passage.said):
        if word[0].isdigit() and (unit := _COMPOUND.match(word)) and _comes_in_sizes(page.text, unit[1]):
            yield at, word


@lru_cache(maxsize=64)
def _comes_in_sizes(text: str, unit: str) -> bool:
    """Whether a text calls models by their sizes in a unit: "the 11-inch model", "the 13-inch Lumen" where another is of 11."""
    models = "|".join(sorted(_listed("models")))
    if re.search(rf"\d-{unit} (?:[\w-]+ ){{0,2}}(?:{models})\b", text):
        return True
    sizes = set(re.findall(rf"(?<![\w.])\d[\d.]*(?=-{unit}\b)", text))
    return len(sizes) > 1 and re.search(rf"\d-{unit} [A-Z][a-z]", text) is not None


def _town(passage: Passage, first: int, last: int) -> Iterator[str]:
    """The name before a distance that is told behind a comma: "in the town of Selby, about 12 miles from the border"."""
    said, row = passage.said, passage.row
    if _OFF.isdisjoint(said[last + 1 : last + 2 + _NEAR]):
        return
    for at in range(first - 1, max(first - _REACH, 0), -1):
        if said[at] == "," and row[at - 1].capital:
            start = at - 1
            while start and row[start - 1].capital:
                start -= 1
            if start and said[start - 1] in _IN:
                yield " ".join(said[start:at])
            return
        if is_verb(said[at]):
            return
