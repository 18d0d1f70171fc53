"""Who belongs to what: "consists of A, B and C", "has five members: …", "in addition to A, it includes B, C and D"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims.extract.context.around import around
from claims.extract.context.subjects import About
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.lists.as_set import as_set
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import table
from claims.text import Span
from claims.values.set import SetValue

_NAME = r"(?:the )?[A-ZÀ-Ž][\w’'.-]*(?: (?:(?:of|and|the|al|de|van|von|bin) )?[A-ZÀ-Ž][\w’'.-]*)*"
_FEWEST = 3
# One of these words opens every list; a cheap look before the pattern.
_OPENS = frozenset(
    "include includes consist consists comprises comprised made composed counts unites brings members members: states states: countries countries: nations nations: parties: partners partners: signatories signatories: firms firms: companies companies: clubs clubs: teams:".split()
)


@cache
def _pattern() -> re.Pattern[str]:
    numbers = "|".join(table("sets")["numbers"])
    listed = rf"{_NAME}(?:, {_NAME})+,? and {_NAME}"
    besides = rf"(?:(?:In addition to|Besides|Along with|Together with|Apart from) (?P<one>{_NAME}), (?:\w+ ){{1,2}}?(?:\w+ )?)?"
    opens = (
        rf"(?:{besides}(?:includes?|consists? of|comprises?|comprised|is made up of|is composed of|counts|unites|brings together)(?: (?P<size>{numbers}|\d{{1,2}})(?: other)? (?:members?|states|countries|nations|parties|firms|companies|clubs|teams)?:?)?"
        rf"|(?:has|had|with|of) (?:{numbers}|\d{{1,2}})(?: other)? (?:members?|member states|states|countries|nations|parties|partners|signatories|firms|companies|clubs|teams):"
        r"|(?:its|the) (?:\w+ )?(?:members|members are|members were|signatories|partners)(?: are| were|:))"
    )
    return re.compile(rf"(?P<opens>{opens}) (?P<list>{listed})(?=[.;,)]|\s(?:[a-z]|-)|$)")


@needs((",",), _OPENS)
def members(page: Page, passage: Passage, about: About) -> Iterator[Drawn]:
    """The list of a sentence, as a set, with whose list it is in the names around it; where the sentence has none besides the
    members, in those of the sentence before.
    """
    if "," not in page.text[passage.span.start : passage.span.stop] or _OPENS.isdisjoint(passage.plain):
        return
    for found in _pattern().finditer(page.text, passage.span.start, passage.span.stop):
        written = found["list"].rstrip(".")
        value = as_set(_told(found, written))
        span = Span(found.start("list"), found.start("list") + len(written))
        places = covered(passage.row, span.start, span.stop)
        if not isinstance(value, SetValue) or len(value.members) < _FEWEST or places is None:
            continue
        opened = covered(passage.row, found.start(), span.stop) or places
        context = around(page, passage, *places)
        outside = frozenset(item.id for item in passage.named if not opened[0] <= item.at <= opened[1])
        near = passage.content(0, opened[0]) | frozenset(["=member"])
        whose = outside | about.subject.names or about.names_before - {item.id for item in passage.named}
        context = replace(context, close=whose, participants=whose, near=near, when=None, scope=())
        yield Drawn("members", replace(value, raw=written), span, passage, context, "members")


def _told(found: re.Match[str], written: str) -> str:
    """The list as the set kind reads it: with whom it comes on top of, or with how many it says that it has."""
    if found["one"]:
        return f"In addition to {found['one']}, {written}"
    return f"{found['size']} members: {written}" if found["size"] else written
