"""What the words around a term of ``sorts.yaml`` say: of what thing or person it is told, in what act, and what ties its text to others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claims.claim import Context
from claims.extract.context.other_times.told_days import days_told
from claims.extract.context.whom import by_name, whom
from claims.extract.language.stems import noun_stem, stem
from claims.extract.language.tokens import covered
from claims.extract.sorts.data import bearers, data, listed, makes
from claims.extract.sorts.words import Sort
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.tables import alternatives

PART_OF_DAY = "~"


def are_several(page: Page, bearer: str) -> bool:
    """Whether a text tells of several of the things that a word stands for."""
    return _several(bearer).search(page.text) is not None


@cache
def _several(bearer: str) -> re.Pattern[str]:
    """Two cars, another car: of a make all that a car may be called."""
    same = (
        [word for word, name in bearers().items() if name == bearers()[bearer]] if bearer not in makes() else [bearer]
    )
    return re.compile(
        rf"\b(?i:two|three|four|five|six|several|both|other|another|second|dozens of|many|all) (?:[\w-]+ ){{0,2}}(?i:{alternatives(same)})s?\b"
    )


def is_another(page: Page, at: int, sort: Sort, own: tuple[int, int]) -> bool:
    """Whether a text that has told of such a thing before brings in another with its article: "the tanker …", and then "a Maltese-flagged tanker"."""
    row = page.passages[at].row
    if not any(token.word in _ANY for token in row[max(0, own[0] - _ARTICLE) : own[0]]):
        return False
    nouns = (token.word for token in row[own[1] + 1 : own[1] + 1 + _NOUN])
    noun = next((word for word in nouns if word in bearers() or word in sort.among), None)
    return noun is not None and any(noun in passage.said for passage in page.passages[:at] if passage.prose)


# So many words may stand between an article and a term, and up to the noun behind it.
_ANY, _ARTICLE, _NOUN = frozenset(("a", "an")), 2, 5


def context_of_term(
    page: Page, at: int, sort: Sort, way: re.Match[str], term: tuple[int, int], places: tuple[int, int]
) -> Context:
    """The context of a term that stands at ``term`` in the small letters of its sentence, told on the tokens ``places`` in a way."""
    passage = page.passages[at]
    groups = way.re.groupindex
    bearer = way["bearer"] if "bearer" in groups else None
    kind = way["kind"] if "kind" in groups else None
    head = sort.kinds.get(kind, kind) if kind else bearers()[bearer] if bearer else None
    passed_over = _passed_over(sort.name)
    acts = {name: [*pattern.finditer(passage.small)] for name, pattern in sort.acts.items()}
    parts = sorted(
        PART_OF_DAY + word for word in listed("parts_of_day") & set(passage.said) or _parts_by_clock(passage)
    )
    return Context(
        topic=page.topic,
        head=head,
        owner=frozenset([bearer] if bearer in makes() else ()),
        modifiers=frozenset(name for name, found in acts.items() if found),
        close=_whom(page, at, places) if sort.entry.get("person") else frozenset(),
        near=_tying(passage, [term, *(found.span() for some in acts.values() for found in some)]).difference(
            passed_over, passage.names if passed_over else ()
        ),
        participants=frozenset() if passed_over else passage.names,
        words=passage.words,
        scope=(*sorted(days_told(passage)), *parts),
    )


def _parts_by_clock(passage: Passage) -> set[str]:
    """The parts of the day in which the hours of a sentence lie."""
    hours = (clock.value.low // _HOUR % 24 for clock in passage.clocks if not clock.value.either)
    return {next(part for part, stop in _PARTS if hour < stop) for hour in hours}


_HOUR = 3600
_PARTS = (("night", 5), ("morning", 12), ("afternoon", 18), ("evening", 22), ("night", 24))


def _tying(passage: Passage, parts: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The stems of a sentence but those of some of its parts: the term itself, and acts, which tie by themselves."""
    start = passage.span.start
    found = (covered(passage.row, start + first, start + stop) for first, stop in parts)
    return passage.words.difference(*(passage.content(one[0], one[1] + 1) for one in found if one))


@cache
def _passed_over(name: str) -> frozenset[str]:
    words = str(data()["sorts"][name].get("passed_over", "")).split()
    return frozenset(form for word in words for form in (stem(word), noun_stem(word)))


def _whom(page: Page, at: int, places: tuple[int, int]) -> frozenset[str]:
    """Of whom a term is told: of the person named among the words that tell it ("arrested Jan Moll at a hotel"), else before them."""
    passage = page.passages[at]
    start, stop = passage.row[places[0]].start, passage.row[places[1]].stop
    inside = [one for one in passage.people if start <= one.start < stop]
    return frozenset(map(by_name, inside)) or whom(page, at, places[0])
