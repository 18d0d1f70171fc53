"""What has a number or a letter of its own behind it: "Flight TA 318", "Block C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claims.extract.language.signs import sign
from claims.extract.texts.kinds import KEYED
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import word_set

_ID = re.compile(r"[a-z]{0,3}\d[\w/-]*$")
_SHORT = 3
LABELS = sign(lambda: word_set("narrowing", "labels"))


def labelled(page: Page) -> Mapping[int, frozenset[str]]:
    """By where a sentence begins, what has a number of its own in it, or in the one before: "Flight TA 318", "Block C"."""
    found, before = page.labelled, frozenset[str]()
    if not found:
        found[-1] = before
        for passage in page.passages:
            told = frozenset(_labels(passage)) if passage.signs & LABELS else frozenset[str]()
            found[passage.span.start] = told or before
            before = told
    return found


def _labels(passage: Passage) -> Iterator[str]:
    """Each thing with a number or letter behind it, where the sentence names one alone of its kind."""
    row, found = passage.row, dict[str, set[str]]()
    for at, token in enumerate(row[:-1]):
        if token.word in word_set("narrowing", "labels") and (number := _number_behind(passage, at)):
            found.setdefault(token.word, set()).add(number)
    for name, some in sorted(found.items()):
        if len(some) == 1:
            yield f"{KEYED}{name}:{min(some)}"


def _number_behind(passage: Passage, at: int) -> str | None:
    row = passage.row
    told = row[at + 1]
    if not told.capital and not told.word[0].isdigit():
        return None
    if _ID.match(told.word) and (row[at].capital or not told.word.isdigit()):
        return told.word
    if len(told.word) > _SHORT or not passage.text[told.start : told.stop].isupper():
        return None
    more = row[at + 2].word if at + 2 < len(row) else ""
    return told.word + more if more.isdigit() else told.word if row[at].capital else None
