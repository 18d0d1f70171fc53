"""Votes for and against in one breath: "by 17 votes to 6", "carried, 8 for, 2 against", "went down by 15 to 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.extract.around import Of, around
from claims.extract.drawn import Drawn
from claims.extract.page import Page
from claims.extract.passage import Passage
from claims.extract.signs import needs
from claims.extract.tokens import covered
from claims.numbers.quantity import quantity
from claims.text import Span
from claims.values.count import Count

# One of these tells of a vote.
_VOTES = frozenset(
    "vote votes voted voting motion motions ballot ballots approved adopted carried passed rejected defeated bill amendment resolution deputies"
    " councillors senators legislators delegates lawmakers aldermen motion, bill, vote, votes, carried, passed, adopted, rejected, down lost, lost".split()
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})?|[a-z]+(?:-[a-z]+)?)"
_BALLOT = re.compile(
    rf"\b(?:by |vote of |was |is |(?:rejected|adopted|carried|passed|approved|lost|defeated),? )(?:a vote of )?(?P<yes>{_NUMBER})(?: votes)? (?:votes )?to (?P<no>{_NUMBER})(?=[.,;:)]|$| (?:with|on|in|at|after|against|votes)\b)"
    rf"|\b(?P<for>{_NUMBER}) (?:votes )?(?:for|in favou?r),?(?: and)? (?P<against>{_NUMBER}) (?:votes )?against\b",
    re.IGNORECASE,
)
_LOST = re.compile(r"\b(?:rejected|lost|defeated|failed|went down|voted down|turned down|threw out)\b", re.IGNORECASE)
_REACH = 40
# The mark of what was voted down: what was carried is another motion.
LOST = "lost"
BALLOT = "ballot"
_SIDES = (("yes", "=in-favour"), ("no", "=against"), ("for", "=in-favour"), ("against", "=against"))


@needs(_VOTES, ("to", "against"))
def ballots(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The votes on each side where a sentence tells both; whoever wins is told first."""
    if (" to " not in passage.small and " against" not in passage.small) or passage.plain.isdisjoint(_VOTES):
        return
    for found in _BALLOT.finditer(page.text, passage.span.start, passage.span.stop):
        sides = [(name, side, _number(found[name])) for name, side in _SIDES if found[name]]
        if found[0].lower().startswith(("by five to", "by ten to", "by twenty to")):
            continue  # an hour
        for name, side, number in _turned(page.text, passage, found, sides):
            yield from _votes(page, passage, found, (name, side), number)


Sides = list[tuple[str, str, Decimal]]


def _turned(text: str, passage: Passage, found: re.Match[str], sides: list[tuple[str, str, Decimal | None]]) -> Sides:
    """The sides as the outcome says: of what was rejected "by 15 to 12" fifteen were against."""
    told = [(name, side, number) for name, side, number in sides if number is not None]
    if len(told) < len(sides) or found["for"]:
        return told if len(told) == len(sides) else []
    if _is_lost(text, passage, found) == (told[0][2] > told[1][2]):
        return [(name, side, number) for (name, _, number), (_, side, _) in zip(told, reversed(told), strict=True)]
    return told


def _is_lost(text: str, passage: Passage, found: re.Match[str]) -> bool:
    return _LOST.search(text, max(passage.span.start, found.start() - _REACH), found.end()) is not None


def _votes(page: Page, passage: Passage, found: re.Match[str], of: tuple[str, str], number: Decimal) -> Iterator[Drawn]:
    name, side = of
    span, whole = Span(*found.span(name)), covered(passage.row, *found.span())
    places = covered(passage.row, span.start, span.stop)
    if places and whole:
        value = Count(page.text[span.start : span.stop], number, number)
        # Both sides are of what the clause speaks of.
        marks = {LOST} if _is_lost(page.text, passage, found) else set()
        context = around(page, passage, *whole, Of("votes", "votes", marks=marks, stems=frozenset((side,))))
        yield Drawn("voted", value, span, passage, context, BALLOT)


def _number(words: str) -> Decimal | None:
    parts = quantity(words)
    return parts.low if parts and parts.stop == len(words) and parts.low == parts.high else None
