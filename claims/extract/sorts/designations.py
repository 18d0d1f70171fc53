"""The letters and figures by which a thing is told from others of its sort: "a Boeing 737-300F", "flight TVN 417", "platform 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claims.claim import Context
from claims.extract.context.other_times.other_time import is_stated_of_now
from claims.extract.context.other_times.told_days import days_told
from claims.extract.language.lexicon import is_person
from claims.extract.language.signs import FIGURE, needs
from claims.extract.language.tokens import covered
from claims.extract.language.verb_forms import is_verb
from claims.extract.sorts.data import data, listed
from claims.extract.stated.slots import SORT
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.grammar import BE
from claims.text import Span
from claims.values.term import Term

_LOOK, _AHEAD = 8, 5
# Without one of these no designation stands in a sentence but behind a noun.
_CODE = re.compile(r"[A-Z][A-Za-z]{0,2}-?\d|\b7\d7\b|[A-Z][A-Za-z]+[ -]\d")
_SPACES = re.compile(r"[\s-]+")


class Sort(NamedTuple):
    """A sort of things, the pattern of their designations, whose groups are the series, and words without which none stands in a sentence."""

    name: str
    pattern: re.Pattern[str]
    nouns: frozenset[str]


@cache
def _sorts() -> tuple[Sort, ...]:
    return tuple(_sort(name, entry) for name, entry in data()["designations"].items())


def _sort(name: str, entry: Mapping[str, Mapping[str, str]]) -> Sort:
    series = "|".join(rf"(?P<{one}>{pattern})" for one, pattern in entry["series"].items())
    led = str(entry["led"])
    nouns = frozenset(re.findall(r"[a-z]{3,}", led.split(")", maxsplit=1)[0])) if "(?i:" in led else frozenset()
    return Sort(name, re.compile(rf"{led}(?:{series})(?![\w-])"), nouns)


@needs((FIGURE,))
def designations(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Every designation of a sentence."""
    coded = _CODE.search(page.text, passage.span.start, passage.span.stop)
    for sort in _sorts():
        if sort.nouns.isdisjoint(passage.letters) if sort.nouns else not coded:
            continue
        for found in sort.pattern.finditer(page.text, passage.span.start, passage.span.stop):
            if drawn := _drawn(page, passage, sort.name, found):
                yield drawn


def _is_of_a_type(said: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a designation tells what somebody works with ("a 747 pilot"), or all of a type are told of: "the 727, with 46 accidents since 1965, has …"."""
    if last + 1 < len(said) and is_person(said[last + 1]):
        return True
    verb = next((word for word in said[last + 1 : last + 1 + _VERB] if word in _BE_AND_HAVE or is_verb(word)), "")
    return said[first] == "the" and verb in _OF_ALL


_VERB, _OF_ALL = 12, frozenset(("has", "have", "is", "are"))
_BE_AND_HAVE = BE | {"has", "have", "had"}


def _drawn(page: Page, passage: Passage, name: str, found: re.Match[str]) -> Drawn | None:
    series = str(found.lastgroup)
    # Where a noun says what it is of, that belongs to it: "flight 412".
    span = Span(*(found.span(series) if "coded" in data()["designations"][name] else found.span()))
    places = covered(passage.row, span.start, span.stop)
    if places is None:
        return None
    around = passage.said[max(0, places[0] - _AHEAD) : places[1] + 1]
    if not listed("open").isdisjoint(around) or not is_stated_of_now(page, passage, places, _LOOK):
        return None
    if _is_of_a_type(passage.said, *places):
        return None
    code = _SPACES.sub("-", found[series].removeprefix("Boeing ")).casefold()
    context = Context(
        topic=page.topic,
        head=found[0].split()[0].lower() if series == "number" else series if name == "road" else name,
        near=passage.words - passage.content(places[0], places[1] + 1),
        participants=passage.names,
        words=passage.words,
        scope=tuple(sorted(days_told(passage))),
    )
    value = Term(page.text[span.start : span.stop], f"{name}/{series} {code}", declared=True)
    return Drawn(f"{SORT}{name}", value, span, passage, context, "designation", told=span)
