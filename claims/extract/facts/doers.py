"""By whom something was done that is done once, where no name is told: "learned the game from his grandmother", "sighted by an aircraft"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from claims.extract.context.around import around
from claims.extract.language.signs import sign
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.folding import small
from claims.tables import alternatives, by_word, table, word_set
from claims.text import Span
from claims.values.term import Term

SLOT = "by-whom-"
# Many things are found in one story.
FOUND = f"{SLOT}found"
# So many words on each side say what was done to what.
_AHEAD, _BEHIND = 6, 5
# What stands before the doer where the deed comes first.
_LEADS = frozenset(("by", "from"))
_BEFORE = r"(?:(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Oo]ne) )?(?:[a-z-]+ ){0,2}?"


@cache
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("doers")
    return found


def _sorts() -> Mapping[str, str]:
    return by_word("doers", "doers")


class Deed(NamedTuple):
    """A deed: its name, the words of which a sentence must hold one, and how it is told: the doer before the verb, or behind "by"."""

    name: str
    words: frozenset[str]
    active: re.Pattern[str]
    passive: re.Pattern[str]

    def ways(self, letters: Set[str]) -> tuple[re.Pattern[str], ...]:
        """The ways to tell it that a sentence with these words can hold."""
        if self.words.isdisjoint(letters):
            return ()
        return (self.active,) if _LEADS.isdisjoint(letters) else (self.active, self.passive)


@cache
def _deeds() -> tuple[Deed, ...]:
    doer = rf"(?P<doer>{alternatives(_sorts())})"
    return tuple(
        Deed(
            name,
            frozenset(told["words"]),
            re.compile(rf"(?:^|(?<=[\s\"“(])){_BEFORE}\b(?i:{doer}) (?:{told['active'].strip()})"),
            re.compile(rf"\b(?:{told['passive'].strip()}) {_BEFORE}{doer}\b(?! (?:service|services|station|room)\b)"),
        )
        for name, told in _data()["deeds"].items()
    )


_DONE = sign(lambda: (word for told in _data()["deeds"].values() for word in told["words"]))
_BY = sign(lambda: (noun.split()[-1] for noun in _sorts()))


def doers(page: Page) -> Iterator[Drawn]:
    """The doer of each deed; nothing of a deed that a text tells of two."""
    if not (page.signs & _DONE and page.signs & _BY):
        return
    found: dict[str, list[Drawn]] = defaultdict(list)
    for passage in page.passages:
        if passage.prose and passage.signs & _DONE and passage.signs & _BY:
            for item in _in(page, passage):
                found[item.slot].append(item)
    for same in found.values():
        if len({item.value.key() for item in same}) == 1:
            yield from same


def _in(page: Page, passage: Passage) -> Iterator[Drawn]:
    if not word_set("doers", "open").isdisjoint(passage.plain):
        return
    for name, pattern in ((deed.name, way) for deed in _deeds() for way in deed.ways(passage.letters)):
        for found in pattern.finditer(page.text, passage.span.start, passage.span.stop):
            places = covered(passage.row, *found.span("doer"))
            if places is None:
                continue
            context = around(page, passage, *places)
            if context.when is None:
                span = Span(*found.span("doer"))
                clause = covered(passage.row, found.start(), found.end()) or places
                near = context.near | passage.content(max(0, clause[0] - _AHEAD), clause[1] + _BEHIND)
                context = replace(context, near=near, scope=())
                value = Term(found["doer"], f"doer/{_sorts()[small(found['doer'])]}", declared=True)
                yield Drawn(f"{SLOT}{name}", value, span, passage, context, "doer without a name")
