"""Votes for and against: "by 17 votes to 6", "carried, 8 for, 2 against", "went down by 15 to 12", "Noes: 28"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.extract.context.around import Of, around
from claims.extract.language.signs import needs
from claims.extract.language.tokens import covered
from claims.extract.texts.drawn import Drawn
from claims.extract.texts.page import Page
from claims.extract.texts.passage import Passage
from claims.numbers.quantity import quantity
from claims.numbers.value import Count
from claims.text import Span

# One of these tells of a vote.
_VOTES = frozenset(
    "vote votes voted voting motion motions ballot ballots approved adopted carried passed rejected defeated bill amendment resolution deputies"
    " councillors senators legislators delegates lawmakers aldermen motion, bill, vote, votes, carried, passed, adopted, rejected, down lost, lost".split()
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})?|[a-z]+(?:-[a-z]+)?)"
_BY = re.compile(
    rf"\b(?:by |vote of |was |is |(?:rejected|adopted|carried|passed|approved|lost|defeated),? )(?:a vote of )?(?P<yes>{_NUMBER})(?: votes)? (?:votes )?to (?P<no>{_NUMBER})(?=[.;:)]|,(?!\d)|$| (?:with|on|in|at|after|against|votes)\b)",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"\b(?P<for>{_NUMBER}) (?:votes )?(?:for|in favou?r)(?:(?: of)? (?:the |an? )?[a-z ]{{1,30}}?)?[,;]?(?: and| with)? (?P<against>{_NUMBER}) (?:votes )?against\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"\b(?P<side>ayes|yeas|noes|nays|in favou?r|for|against)(?P<colon> ?:)? ?(?P<number>{_NUMBER})(?![\w.]\w)",
    re.IGNORECASE,
)
_CALLED = frozenset(("ayes", "yeas", "noes", "nays"))
_AGAINST = frozenset(("noes", "nays", "against"))
_LOST = re.compile(r"\b(?:rejected|lost|defeated|failed|went down|voted down|turned down|threw out)\b", re.IGNORECASE)
_REACH = 40
# The mark of what was voted down: what was carried is another motion.
LOST = "lost"
BALLOT = "ballot"
_OUTCOME = (("yes", "=in-favour"), ("no", "=against"))
_SIDES = (("for", "=in-favour"), ("against", "=against"))


@needs(_VOTES, ("to",))
def ballots(page: Page, passage: Passage) -> Iterator[Drawn]:
    """The votes on each side where a sentence tells both; whoever wins is told first."""
    if " to " not in passage.small or passage.plain.isdisjoint(_VOTES):
        return
    for found in _BY.finditer(page.text, passage.span.start, passage.span.stop):
        sides = [(name, side, _number(found[name])) for name, side in _OUTCOME]
        if found[0].lower().startswith(("by five to", "by ten to", "by twenty to")):
            continue  # an hour
        for name, side, number in _turned(page.text, passage, found, sides):
            yield from _votes(page, passage, found, (name, side), number)


@needs(("against",), ("for", "favour", "favor"))
def for_and_against(page: Page, passage: Passage) -> Iterator[Drawn]:
    """Those who were for and those who were against, told as such: no word for the vote need stand beside them."""
    for found in _FOR.finditer(page.text, passage.span.start, passage.span.stop):
        told = [(name, side, _number(found[name])) for name, side in _SIDES]
        if all(number is not None for *_, number in told):
            for name, side, number in told:
                yield from _votes(page, passage, found, (name, side), number or Decimal(0))


@needs(("ayes", "yeas", "noes", "nays", "against", "for", "favour", "favor"))
def labelled_votes(page: Page, passage: Passage) -> Iterator[Drawn]:
    """ "Noes: 28", "Ayes 31, noes 28"; other words for the sides need a colon and nothing before them: "Against: 28"."""
    if passage.plain.isdisjoint(_CALLED) and not _opens_with_label(page.text, passage):
        return
    for found in _LABEL.finditer(page.text, passage.span.start, passage.span.stop):
        side, number = found["side"].lower(), _number(found["number"])
        if number is not None and (side in _CALLED or found["colon"]):
            yield from _votes(
                page, passage, found, ("number", "=against" if side in _AGAINST else "=in-favour"), number
            )


def _opens_with_label(text: str, passage: Passage) -> bool:
    found = _LABEL.match(text, passage.span.start, passage.span.stop)
    return bool(found and found["colon"])


Sides = list[tuple[str, str, Decimal]]


def _turned(text: str, passage: Passage, found: re.Match[str], sides: list[tuple[str, str, Decimal | None]]) -> Sides:
    """The sides as the outcome says: of what was rejected "by 15 to 12" fifteen were against."""
    told = [(name, side, number) for name, side, number in sides if number is not None]
    if len(told) < len(sides):
        return []
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
