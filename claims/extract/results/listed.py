"""Results that stand in a list without a verb: "Ardley City 3, Marlow Rovers 1", "Ardley 3-1 Marlow"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from claims.extract.context.around import around
from claims.extract.language.noun_phrases import words_of
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.folding import fold
from claims.numbers.value import Count
from claims.text import Span, meet
from claims.values.term import Term

RULE = "score in a list"
_NAME = r"[A-Z][\w&.’'-]*(?: (?:of |and |& )?[A-Z][\w&.’'-]*){0,3}"
# Two names and two figures, and nothing else between the marks or the ends of a line: three are no contest.
_RESULT = re.compile(
    rf"(?:^|(?<=[:;]))[ \t•*–-]*(?P<home>{_NAME}) "
    rf"(?:(?P<one>\d{{1,2}}),? (?P<away>{_NAME}) (?P<two>\d{{1,2}})|(?P<first>\d{{1,2}})\s?[–-]\s?(?P<last>\d{{1,2}}) (?P<guest>{_NAME}))"
    r"(?=[ \t]*(?:$|;|\.\s|\.$|\())",
    re.MULTILINE,
)
# What heads such a list in its line.
_LABEL = re.compile(r"[^\n:]*:")


def listed_results(page: Page) -> Iterator[Drawn]:
    """Every such result of a text that tells of contests; one under a head of another kind is none ("Dead: Arden 8, Belmont 2")."""
    if page.plain.isdisjoint(words_of("sports")):
        return
    for found in _RESULT.finditer(page.text):
        passage = page.passage_at(found.start("home"))
        places = covered(passage.row, found.start("home"), found.end()) if passage else None
        if passage is None or places is None or not _is_under_contest(page, found.start("home")):
            continue
        first, last = ("one", "two") if found["one"] else ("first", "last")
        span = Span(found.start(first), found.end(last))
        numbers = sorted((int(found[first]), int(found[last])), reverse=True)
        result = Term(page.text[span.start : span.stop], "-".join(map(str, numbers)), declared=True)
        # Of a line with several only its own names and words: else they would be taken for one.
        own = places[0], places[1] + 1
        # A single word that opens its line is no name elsewhere.
        sides = frozenset(fold(name) for name in found.group("home", "away", "guest") if name and " " not in name)
        names, near = passage.names_in(*own) | sides, passage.content(*own)
        context = replace(around(page, passage, *places), participants=names, close=names, words=near, near=near)
        yield Drawn("score", result, span, passage, context, RULE)


def without_sides(found: list[Drawn]) -> list[Drawn]:
    """What was drawn, but for the figures of one side of such a result: they count nothing."""
    spans = [item.span for item in found if item.rule == RULE]
    starts = [span.start for span in spans]

    def is_side(span: Span) -> bool:
        at = bisect_left(starts, span.stop)
        return at > 0 and meet(spans[at - 1], span)

    return [item for item in found if not (isinstance(item.value, Count) and is_side(item.span))] if spans else found


def _is_under_contest(page: Page, start: int) -> bool:
    line = page.text[page.text.rfind("\n", 0, start) + 1 : start]
    label = _LABEL.match(line)
    # "Goals: Bell 2, Lyle 1" tells how many each of them scored.
    return label is None or not words_of("listings").isdisjoint(label[0].lower().strip(" :").split())
