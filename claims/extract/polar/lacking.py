"""What there was, and what there was not: "there was no alarm", "without a warning", "there was a ballot"."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extract.language.signs import needs
from claims.extract.language.tokens import Row
from claims.extract.polar.forms import THERE, fits
from claims.extract.polar.phrase import object_behind
from claims.extract.polar.told import Told, drawn_from
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import BE
from claims.tables import word_set

_LACK = frozenset(("there", "without"))
_BE = BE - {"be", "being"}
_PASSED = frozenset(("not", "been", "never", "also"))


@needs(_LACK)
def lacking(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Everything of which a sentence says that there was some, or none."""
    for at in [at for at, word in enumerate(passage.said) if word in _LACK]:
        if drawn := _at(page, passage, at):
            yield drawn


def _at(page: Page, passage: Passage, at: int) -> Drawn | None:
    row, start = passage.row, at + 1
    says = _without(row, at) if row[at].word == "without" else _there(row, at)
    if says is None:
        return None
    if row[at].word == "there":
        start += 1
        while start < len(row) and row[start].word in _PASSED:
            start += 1
    found = object_behind(row, start)
    if found is None or not fits(THERE, found.head):
        return None
    return drawn_from(page, passage, (at, found.last), Told(THERE, says, found))


def _without(row: Row, at: int) -> bool | None:
    whose = row[at - 1].word if at else ""
    told = at + 1 < len(row) and row[at + 1].word in ("a", "an", "any") and whose not in word_set("polar", "groups")
    return False if told else None


def _there(row: Row, at: int) -> bool | None:
    """Whether "there was …" at a token says that there was one."""
    told = [token.word.replace("’", "'") for token in row[at + 1 : at + 4]]
    if len(told) < 3 or told[0].removesuffix("n't") not in _BE:
        return None
    if told[0].endswith("n't") or not {"no", "not", "never"}.isdisjoint(told):
        return False
    return True if told[1] in ("a", "an") else None
